import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call asks for (themes, tags, formats, criteria) and what people submit to it. */
export class CreateProposals1764000001000 implements MigrationInterface {
  name = 'CreateProposals1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE theme (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        slug text NOT NULL,
        name text NOT NULL,
        narrative text NOT NULL DEFAULT '',
        sample_questions text[] NOT NULL DEFAULT '{}',
        places integer CHECK (places >= 0),
        position integer NOT NULL,
        UNIQUE (call_id, slug),
        UNIQUE (call_id, id)
      );

      CREATE TABLE tag (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        theme_id uuid,
        slug text NOT NULL,
        name text NOT NULL,
        origin text NOT NULL DEFAULT 'listed' CHECK (origin IN ('listed','written_in')),
        UNIQUE (call_id, slug),
        UNIQUE (call_id, id),
        FOREIGN KEY (call_id, theme_id) REFERENCES theme (call_id, id)
      );

      CREATE TABLE session_format (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        slug text NOT NULL,
        name text NOT NULL,
        layout text NOT NULL DEFAULT '',
        minutes integer[] NOT NULL CHECK (array_length(minutes, 1) >= 1),
        position integer NOT NULL,
        UNIQUE (call_id, slug),
        UNIQUE (call_id, id)
      );

      CREATE TABLE criterion (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        slug text NOT NULL,
        name text NOT NULL,
        guidance text NOT NULL DEFAULT '',
        anchors text[] NOT NULL DEFAULT '{}',
        weight numeric(6,3) NOT NULL DEFAULT 1 CHECK (weight > 0),
        waived_for uuid[] NOT NULL DEFAULT '{}',
        position integer NOT NULL,
        UNIQUE (call_id, slug),
        UNIQUE (call_id, id)
      );

      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        number integer,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN
          ('draft','submitted','cure_requested','screened_out','passed','under_review','decided','withdrawn')),
        owner_id uuid NOT NULL REFERENCES person,
        title text NOT NULL DEFAULT '',
        theme_id uuid,
        format_id uuid,
        minutes integer,
        policy_questions text[] NOT NULL DEFAULT '{}',
        sdgs smallint[] NOT NULL DEFAULT '{}',
        first_time boolean,
        language text NOT NULL DEFAULT 'en',
        answers jsonb NOT NULL DEFAULT '{}',
        withdrawn_from text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        submitted_at timestamptz,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (call_id, number),
        UNIQUE (call_id, id),
        FOREIGN KEY (call_id, theme_id) REFERENCES theme (call_id, id),
        FOREIGN KEY (call_id, format_id) REFERENCES session_format (call_id, id),
        CHECK (status = 'draft' OR status = 'withdrawn' OR (number IS NOT NULL AND submitted_at IS NOT NULL)),
        CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL))
      );
      CREATE INDEX proposal_owner ON proposal (owner_id);
      CREATE INDEX proposal_theme ON proposal (call_id, theme_id);
      CREATE INDEX proposal_status ON proposal (call_id, status);

      CREATE TABLE proposal_tag (
        proposal_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        call_id uuid NOT NULL,
        position smallint NOT NULL DEFAULT 0,
        PRIMARY KEY (proposal_id, tag_id),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id),
        FOREIGN KEY (call_id, tag_id) REFERENCES tag (call_id, id)
      );
      CREATE INDEX proposal_tag_tag ON proposal_tag (tag_id);

      -- someone named in a proposal; person_id once the e-mail address is known to belong to a person
      CREATE TABLE proposal_person (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL REFERENCES proposal,
        person_id uuid REFERENCES person,
        role text NOT NULL CHECK (role IN ('organiser','speaker','onsite_moderator','online_moderator','rapporteur')),
        position smallint NOT NULL,
        name text NOT NULL DEFAULT '',
        email text NOT NULL DEFAULT '',
        organisation text NOT NULL DEFAULT '',
        stakeholder_group text,
        regional_group text,
        country text,
        gender text,
        attendance text CHECK (attendance IN ('onsite','online')),
        confirmed boolean NOT NULL DEFAULT false,
        contact text CHECK (contact IN ('primary','secondary'))
      );
      CREATE INDEX proposal_person_proposal ON proposal_person (proposal_id);
      CREATE INDEX proposal_person_person ON proposal_person (person_id);
      CREATE INDEX proposal_person_email ON proposal_person (lower(email)) WHERE email <> '';

      -- one institution under the spellings people give it: case, accents, spaces and punctuation do not count
      CREATE FUNCTION institution_key(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT lower(regexp_replace(public.unaccent('public.unaccent', name), '[^[:alnum:]]+', '', 'g')) $$;
      CREATE INDEX proposal_person_institution ON proposal_person (institution_key(organisation)) WHERE role = 'organiser';

      -- every saved state of a proposal, so that nothing typed is ever lost
      CREATE TABLE proposal_version (
        proposal_id uuid NOT NULL REFERENCES proposal,
        number integer NOT NULL,
        saved_by uuid NOT NULL REFERENCES person,
        saved_at timestamptz NOT NULL,
        act text NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (proposal_id, number)
      );

      -- history of screening results; the newest row of a proposal is in force
      CREATE TABLE screening (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('passed','cure_requested','screened_out','reopened')),
        reason text NOT NULL DEFAULT '',
        flags jsonb NOT NULL DEFAULT '[]',
        cure_until timestamptz,
        screened_by uuid NOT NULL REFERENCES person,
        screened_at timestamptz NOT NULL,
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX screening_proposal ON screening (proposal_id, screened_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
