import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What autosaving, merging and restoring need to know, and the spellings by which people are counted once. */
export class KeepEveryWord1764000008000 implements MigrationInterface {
  name = 'KeepEveryWord1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- which version was brought back, for an act of restoring
      ALTER TABLE proposal_version ADD COLUMN restored_from integer;

      -- what one open form sent last: an answer that got lost is told again, and what comes late undoes nothing
      CREATE TABLE proposal_writer (
        proposal_id uuid NOT NULL REFERENCES proposal,
        client uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        sequence integer NOT NULL CHECK (sequence > 0),
        sent jsonb NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (proposal_id, client)
      );

      -- kept versions are append-only but for this, once: they are brought to today's shape, with not a word changed
      ALTER TABLE proposal_version DISABLE TRIGGER proposal_version_append_only;
      -- people in kept versions get the ids under which they are still named, so that a version can be compared and restored
      UPDATE proposal_version v
         SET content = jsonb_set(v.content, '{people}', (
           SELECT coalesce(jsonb_agg(CASE WHEN k.id IS NULL OR said.person ? 'id' THEN said.person
                                          ELSE said.person || jsonb_build_object('id', k.id) END ORDER BY said.at), '[]')
             FROM jsonb_array_elements(v.content -> 'people') WITH ORDINALITY AS said(person, at)
             LEFT JOIN LATERAL (
               SELECT n.id FROM proposal_person n
                WHERE n.proposal_id = v.proposal_id AND n.role = said.person ->> 'role'
                  AND lower(n.email) = lower(said.person ->> 'email') AND n.name = said.person ->> 'name'
                ORDER BY n.position LIMIT 1) k ON true))
       WHERE jsonb_typeof(v.content -> 'people') = 'array';
      ALTER TABLE proposal_version ENABLE TRIGGER proposal_version_append_only;

      -- one mailbox under the addresses people give it: case, what follows a plus, dots where the provider ignores them
      CREATE FUNCTION mailbox_key(email text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT CASE WHEN domain IN ('gmail.com', 'googlemail.com') THEN replace(local, '.', '') || '@gmail.com'
                       WHEN local = '' OR domain = '' THEN ''
                       ELSE local || '@' || domain END
             FROM (SELECT split_part(split_part(lower(btrim(email)), '@', 1), '+', 1) AS local,
                          split_part(lower(btrim(email)), '@', 2) AS domain) AS parts $$;

      -- one name as it is written here and there: accents, case, punctuation and the order of its parts do not count
      CREATE FUNCTION person_key(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT coalesce(string_agg(part, ' ' ORDER BY part), '')
             FROM regexp_split_to_table(lower(public.unaccent('public.unaccent', name)), '[^[:alnum:]]+') AS part
            WHERE part <> '' $$;

      -- kept beside each row: counting over a whole call must not work them out for every pair
      ALTER TABLE proposal_person
        ADD COLUMN mailbox text GENERATED ALWAYS AS (mailbox_key(email)) STORED,
        ADD COLUMN name_key text GENERATED ALWAYS AS (person_key(name)) STORED,
        ADD COLUMN institution text GENERATED ALWAYS AS (institution_key(organisation)) STORED;
      DROP INDEX proposal_person_institution;
      CREATE INDEX proposal_person_institution ON proposal_person (institution) WHERE role = 'organiser' AND institution <> '';
      CREATE INDEX proposal_person_mailbox ON proposal_person (mailbox) WHERE role = 'organiser' AND mailbox <> '';
      CREATE INDEX proposal_person_name ON proposal_person (name_key, institution) WHERE role = 'organiser' AND name_key <> '';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
