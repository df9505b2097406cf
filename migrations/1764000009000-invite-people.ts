import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People named in proposals are asked, and answer for themselves; their data leaves at their word, from kept versions,
 * too. Records of one person can be put together.
 */
export class InvitePeople1764000009000 implements MigrationInterface {
  name = 'InvitePeople1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one address asked about one proposal, whatever parts it plays in it
      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        email text CHECK (email = lower(email)), -- gone once its owner asked for it
        address_hash bytea NOT NULL,
        person_id uuid REFERENCES person,
        token_hash bytea NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('invited','confirmed','declined','not_me','removed')),
        roles text[] NOT NULL DEFAULT '{}', -- the parts that were answered for
        told_roles text[] NOT NULL DEFAULT '{}', -- the parts the person last heard of, sorted
        note text NOT NULL DEFAULT '',
        invited_by uuid NOT NULL REFERENCES person,
        invited_at timestamptz NOT NULL,
        answered_at timestamptz,
        written_at timestamptz NOT NULL,
        reminders integer NOT NULL DEFAULT 0 CHECK (reminders BETWEEN 0 AND 2),
        asked_again_at timestamptz,
        version integer NOT NULL,
        UNIQUE (proposal_id, address_hash),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id),
        CHECK ((status = 'removed') = (email IS NULL)),
        CHECK ((status = 'invited') = (answered_at IS NULL))
      );
      CREATE INDEX invitation_email ON invitation (email) WHERE email IS NOT NULL;
      CREATE INDEX invitation_person ON invitation (person_id);
      CREATE INDEX invitation_waiting ON invitation (written_at) WHERE status = 'invited';

      -- addresses that asked to be left alone; the address itself is not kept
      CREATE TABLE unwritten_address (
        forum_id uuid NOT NULL REFERENCES forum,
        address_hash bytea NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (forum_id, address_hash)
      );

      ALTER TABLE proposal_person ADD COLUMN removed boolean NOT NULL DEFAULT false;
      CREATE INDEX proposal_person_unknown ON proposal_person (proposal_id) WHERE person_id IS NULL AND email <> '';

      -- what is left of somebody in a kept version who asked to be taken out of it
      CREATE FUNCTION removed_person(person jsonb) RETURNS jsonb IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
        $$ SELECT jsonb_build_object('role', person -> 'role', 'name', '', 'email', '', 'organisation', '',
             'stakeholderGroup', NULL, 'regionalGroup', NULL, 'country', NULL, 'gender', NULL, 'attendance', NULL,
             'confirmed', false, 'contact', NULL, 'removed', true)
             || CASE WHEN person ? 'id' THEN jsonb_build_object('id', person -> 'id') ELSE '{}' END $$;

      -- a kept version never changes, but for people who are taken out of it, and then only in this one way
      CREATE FUNCTION refuse_change_but_removal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF to_jsonb(OLD) - 'content' = to_jsonb(NEW) - 'content'
             AND OLD.content - 'people' = NEW.content - 'people'
             AND jsonb_typeof(NEW.content -> 'people') = 'array'
             AND jsonb_array_length(OLD.content -> 'people') = jsonb_array_length(NEW.content -> 'people')
             AND NOT EXISTS (
               SELECT 1 FROM jsonb_array_elements(OLD.content -> 'people') WITH ORDINALITY AS was (person, at)
                 JOIN jsonb_array_elements(NEW.content -> 'people') WITH ORDINALITY AS made (person, at) USING (at)
                WHERE made.person <> was.person AND made.person <> removed_person(was.person))
          THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      DROP TRIGGER proposal_version_append_only ON proposal_version;
      CREATE TRIGGER proposal_version_append_only BEFORE UPDATE OR DELETE ON proposal_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change_but_removal();

      -- records of one person put together: the one merged stays, for its address and what it once signed
      ALTER TABLE person ADD COLUMN merged_into uuid REFERENCES person, ADD CHECK (merged_into <> id);
      CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

      -- pairs that look alike and were found to be two people
      CREATE TABLE person_kept_apart (
        one uuid NOT NULL REFERENCES person,
        other uuid NOT NULL REFERENCES person,
        decided_by uuid NOT NULL REFERENCES person,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (one, other),
        CHECK (one < other)
      );

      UPDATE call SET settings = settings || '{"confirmedByThemselves": false}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
