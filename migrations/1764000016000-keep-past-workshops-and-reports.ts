import type { MigrationInterface, QueryRunner } from 'typeorm';

// marks that people write or leave out: accents, Hebrew points, Arabic vowel signs and the stretching stroke, and
// characters nobody sees
const OPTIONAL =
  '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640' +
  '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u00ad\\u200b-\\u200f\\u202a-\\u202e' +
  '\\u2060-\\u2069\\ufeff';
// everything that stands between words, said by code point: which characters are letters is otherwise a matter of the
// locale of the database, and the vowel signs of Indic and Thai names are none anywhere
const BETWEEN =
  '\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7' +
  '\\u02b9-\\u02df\\u055a-\\u055f\\u0589\\u058a\\u05be\\u05c0\\u05c3\\u05f3\\u05f4\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4' +
  '\\u0964\\u0965\\u0970\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\uff5f-\\uff65';
// scripts that write a name without a space between its parts
const UNSPACED = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff';

const TABLES = `
  -- workshops of editions that were held before this installation ran them
  CREATE TABLE past_workshop (
    id uuid PRIMARY KEY,
    forum_id uuid NOT NULL REFERENCES forum,
    year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    edition text NOT NULL CHECK (edition <> ''),
    number integer CHECK (number > 0),
    title text NOT NULL CHECK (title <> ''),
    report_address text CHECK (report_address ~ '^https?://'),
    filed_on date,
    added_by uuid REFERENCES person,
    added_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CHECK (filed_on IS NULL OR report_address IS NOT NULL)
  );
  CREATE UNIQUE INDEX past_workshop_number ON past_workshop (forum_id, lower(edition), number) WHERE number IS NOT NULL;
  CREATE INDEX past_workshop_edition ON past_workshop (forum_id, year DESC, edition, number);
  CREATE INDEX past_workshop_address ON past_workshop (forum_id, report_address) WHERE report_address IS NOT NULL;

  CREATE TABLE past_workshop_organiser (
    workshop_id uuid NOT NULL REFERENCES past_workshop ON DELETE CASCADE,
    position smallint NOT NULL,
    name text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    organisation text NOT NULL DEFAULT '',
    mailbox text GENERATED ALWAYS AS (mailbox_key(email)) STORED,
    name_key text GENERATED ALWAYS AS (person_key(name)) STORED,
    institution text GENERATED ALWAYS AS (institution_key(organisation)) STORED,
    PRIMARY KEY (workshop_id, position),
    CHECK (name <> '' OR email <> '' OR organisation <> '')
  );
  CREATE INDEX past_workshop_organiser_mailbox ON past_workshop_organiser (mailbox) WHERE mailbox <> '';
  CREATE INDEX past_workshop_organiser_email ON past_workshop_organiser (lower(email)) WHERE email <> '';
  CREATE INDEX past_workshop_organiser_name ON past_workshop_organiser (name_key, institution) WHERE name_key <> '';
  CREATE INDEX past_workshop_organiser_institution ON past_workshop_organiser (institution) WHERE institution <> '';

  -- a file that was read and has nothing wrong in it, until somebody who has looked brings it in
  CREATE TABLE past_workshop_import (
    id uuid PRIMARY KEY,
    forum_id uuid NOT NULL REFERENCES forum,
    owner_id uuid NOT NULL REFERENCES person,
    file_name text NOT NULL,
    rows jsonb NOT NULL,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX past_workshop_import_owner ON past_workshop_import (forum_id, owner_id, created_at);

  -- of a session held here: written here, or the address of one published elsewhere
  CREATE TABLE session_report (
    session_id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('draft','filed')),
    content jsonb NOT NULL,
    filed_at timestamptz,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    FOREIGN KEY (call_id, session_id) REFERENCES session (call_id, id),
    CHECK ((status = 'filed') = (filed_at IS NOT NULL))
  );
  CREATE INDEX session_report_call ON session_report (call_id, status);
  CREATE INDEX session_report_address ON session_report ((content ->> 'address')) WHERE content ->> 'address' <> '';

  -- every saved state of a report, so that nothing typed is ever lost
  CREATE TABLE session_report_version (
    session_id uuid NOT NULL REFERENCES session_report,
    number integer NOT NULL,
    act text NOT NULL CHECK (act IN ('saved','filed','recorded')),
    saved_by uuid REFERENCES person,
    saved_at timestamptz NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (session_id, number)
  );

  -- one press of the button, whatever became of the answer to it: it writes once
  CREATE TABLE report_reminder (
    id uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES session,
    asked_by uuid NOT NULL REFERENCES person,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (id, session_id)
  );
  CREATE INDEX report_reminder_session ON report_reminder (session_id, asked_at);`;

/** The forum's past workshops and the reports of sessions; names are compared alike in every script and locale. */
export class KeepPastWorkshopsAndReports1764000016000 implements MigrationInterface {
  name = 'KeepPastWorkshopsAndReports1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what a name is compared by: decomposed, without marks that may be left out, without accents, in small letters
      CREATE FUNCTION name_letters(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT CASE WHEN octet_length(name) = length(name) THEN lower(name COLLATE "und-x-icu")
                  ELSE translate(lower(public.unaccent('public.unaccent', normalize(regexp_replace(normalize(name, NFKD),
                         E'[${OPTIONAL}]+', '', 'g'), NFC)) COLLATE "und-x-icu"),
                         U&'\\0649\\06CC\\06D2\\0629\\06C0\\06A9', U&'\\064A\\064A\\064A\\0647\\0647\\0643') END $$;

      CREATE OR REPLACE FUNCTION institution_key(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT regexp_replace(name_letters(name), E'[${BETWEEN}]+', '', 'g') $$;

      -- the parts in any order; names of scripts that leave no space between them are one part, spaced or not
      CREATE OR REPLACE FUNCTION person_key(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT coalesce(string_agg(part, ' ' ORDER BY part COLLATE "C"), '')
             FROM regexp_split_to_table(regexp_replace(name_letters(name),
                    E'([${UNSPACED}])[${BETWEEN}]+(?=[${UNSPACED}])', E'\\\\1', 'g'), E'[${BETWEEN}]+') AS part
            WHERE part <> '' $$;

      -- whether a key is of a whole name: one part alone is many people, but where names are written in one
      CREATE FUNCTION is_whole_name(key text) RETURNS boolean IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT key LIKE '% %' OR key ~ E'^[${UNSPACED}]{2,}$' $$;

      -- kept keys are worked out anew
      ALTER TABLE proposal_person DROP COLUMN name_key, DROP COLUMN institution;
      ALTER TABLE proposal_person
        ADD COLUMN name_key text GENERATED ALWAYS AS (person_key(name)) STORED,
        ADD COLUMN institution text GENERATED ALWAYS AS (institution_key(organisation)) STORED;
      CREATE INDEX proposal_person_institution ON proposal_person (institution) WHERE role = 'organiser' AND institution <> '';
      CREATE INDEX proposal_person_name ON proposal_person (name_key, institution) WHERE role = 'organiser' AND name_key <> '';
      ${TABLES}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
