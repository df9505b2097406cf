import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their accounts, sign-in links, sessions, and the roles they hold in a forum or a call. */
export class CreateIdentity1764000000000 implements MigrationInterface {
  name = 'CreateIdentity1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
        name text NOT NULL,
        acronym text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE call (
        id uuid PRIMARY KEY,
        forum_id uuid NOT NULL REFERENCES forum,
        slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
        name text NOT NULL,
        motto text NOT NULL DEFAULT '',
        place text NOT NULL DEFAULT '',
        time_zone text NOT NULL,
        preset text,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN
          ('draft','open','closed','screening','reviewing','deliberating','decided','published','held','archived')),
        opens_at timestamptz,
        closes_at timestamptz,
        screening_ends_at timestamptz,
        review_ends_at timestamptz,
        decisions_at timestamptz,
        event_starts_on date,
        event_ends_on date,
        places integer NOT NULL DEFAULT 0 CHECK (places >= 0),
        reviews_per_proposal integer NOT NULL DEFAULT 5 CHECK (reviews_per_proposal BETWEEN 1 AND 50),
        load_min integer NOT NULL DEFAULT 0 CHECK (load_min >= 0),
        load_max integer NOT NULL DEFAULT 40 CHECK (load_max >= load_min),
        settings jsonb NOT NULL,
        next_proposal_number integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (forum_id, slug),
        CHECK (closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at)
      );

      CREATE TABLE call_extension (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        date_name text NOT NULL,
        moved_from timestamptz,
        moved_to timestamptz NOT NULL,
        reason text NOT NULL DEFAULT '',
        moved_by uuid NOT NULL,
        moved_at timestamptz NOT NULL
      );

      CREATE TABLE person (
        id uuid PRIMARY KEY,
        email text UNIQUE CHECK (email = lower(email)),
        name text NOT NULL DEFAULT '',
        organisation text NOT NULL DEFAULT '',
        stakeholder_group text,
        regional_group text,
        country text CHECK (country ~ '^[A-Z]{2}$'),
        gender text,
        locale text NOT NULL DEFAULT 'en',
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE account (
        person_id uuid PRIMARY KEY REFERENCES person,
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_signed_in_at timestamptz,
        disabled_at timestamptz
      );

      CREATE TABLE sign_in_link (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        email text NOT NULL CHECK (email = lower(email)),
        return_to text NOT NULL DEFAULT '/',
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX sign_in_link_expiry ON sign_in_link (expires_at);

      CREATE TABLE sign_in_session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_session_person ON sign_in_session (person_id);
      CREATE INDEX sign_in_session_expiry ON sign_in_session (expires_at);

      -- forum-wide when call_id is null; the reviewer role itself is a row of the table reviewer
      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        forum_id uuid NOT NULL REFERENCES forum,
        call_id uuid REFERENCES call,
        person_id uuid NOT NULL REFERENCES person,
        role text NOT NULL CHECK (role IN ('owner','secretariat','chair')),
        granted_by uuid,
        granted_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (forum_id, call_id, person_id, role)
      );
      CREATE INDEX role_grant_person ON role_grant (person_id);

      -- counts of attempts in a window, shared by every web process; loses nothing worth keeping in a crash
      CREATE UNLOGGED TABLE rate_limit (
        key text PRIMARY KEY,
        hits integer NOT NULL,
        window_ends_at timestamptz NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
