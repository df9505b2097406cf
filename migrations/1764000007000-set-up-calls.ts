import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a secretariat sets up itself: retired parts of a call, more dates, announced extensions, links for the late. */
export class SetUpCalls1764000007000 implements MigrationInterface {
  name = 'SetUpCalls1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- retired: no longer offered, kept where it was chosen
      ALTER TABLE theme ADD COLUMN retired boolean NOT NULL DEFAULT false;
      ALTER TABLE session_format ADD COLUMN retired boolean NOT NULL DEFAULT false;
      ALTER TABLE criterion ADD COLUMN retired boolean NOT NULL DEFAULT false;
      ALTER TABLE tag ADD COLUMN retired boolean NOT NULL DEFAULT false;
      ALTER TABLE tag ADD COLUMN position integer NOT NULL DEFAULT 0;
      UPDATE tag t SET position = o.position
        FROM (SELECT id, row_number() OVER (PARTITION BY call_id ORDER BY name) - 1 AS position FROM tag WHERE origin = 'listed') o
       WHERE o.id = t.id;

      ALTER TABLE call ADD COLUMN cure_ends_at timestamptz;
      ALTER TABLE call ADD COLUMN review_starts_at timestamptz;
      UPDATE call SET settings = settings || '{"v": 2, "questions": []}' WHERE NOT settings ? 'v';

      -- when those who write were told of a moved deadline; null where nobody was
      ALTER TABLE call_extension ADD COLUMN announced_at timestamptz;

      -- lets one person hand in after the deadline; the secret itself stands only in their letter
      CREATE TABLE call_late_link (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        email text NOT NULL CHECK (email = lower(email)),
        person_id uuid REFERENCES person,
        token_hash bytea NOT NULL UNIQUE,
        reason text NOT NULL,
        submit_until timestamptz NOT NULL,
        given_by uuid NOT NULL REFERENCES person,
        given_at timestamptz NOT NULL,
        opened_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES person,
        used_count integer NOT NULL DEFAULT 0 CHECK (used_count >= 0),
        last_used_at timestamptz,
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
        CHECK ((person_id IS NULL) = (opened_at IS NULL))
      );
      CREATE INDEX call_late_link_call ON call_late_link (call_id, given_at);
      CREATE INDEX call_late_link_person ON call_late_link (person_id, call_id) WHERE revoked_at IS NULL;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
