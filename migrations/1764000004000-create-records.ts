import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves and what stays: letters, the outbox that causes them, and the audit trail. */
export class CreateRecords1764000004000 implements MigrationInterface {
  name = 'CreateRecords1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter (
        id uuid PRIMARY KEY,
        forum_id uuid REFERENCES forum,
        call_id uuid REFERENCES call,
        kind text NOT NULL,
        cause text NOT NULL,
        recipient_id uuid REFERENCES person,
        to_email text NOT NULL,
        to_name text NOT NULL DEFAULT '',
        locale text NOT NULL DEFAULT 'en',
        subject text NOT NULL,
        body text NOT NULL,
        about_proposal_id uuid REFERENCES proposal,
        message_id text NOT NULL UNIQUE,
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('draft','queued','sent','failed','suppressed')),
        attempts integer NOT NULL DEFAULT 0,
        last_error text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        UNIQUE (cause, to_email, kind),
        CHECK ((status = 'sent') = (sent_at IS NOT NULL))
      );
      CREATE INDEX letter_call ON letter (call_id, status, created_at DESC);
      CREATE INDEX letter_recipient ON letter (recipient_id);
      CREATE INDEX letter_proposal ON letter (about_proposal_id);

      CREATE TABLE outbox_event (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        fanned_out_at timestamptz
      );
      CREATE INDEX outbox_event_new ON outbox_event (created_at) WHERE fanned_out_at IS NULL;

      -- one (event, job) pair; finished only when its own row says so
      CREATE TABLE outbox_delivery (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES outbox_event,
        job text NOT NULL,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','done','dead')),
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        last_error text NOT NULL DEFAULT '',
        finished_at timestamptz,
        UNIQUE (event_id, job)
      );
      CREATE INDEX outbox_delivery_due ON outbox_delivery (due_at) WHERE status = 'pending';

      -- append-only; sealed afterwards, row by row, into a chain of hashes
      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY,
        forum_id uuid REFERENCES forum,
        call_id uuid REFERENCES call,
        actor_id uuid REFERENCES person,
        actor_kind text NOT NULL CHECK (actor_kind IN ('person','system')),
        act text NOT NULL,
        subject_id uuid,
        facts jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX audit_entry_call ON audit_entry (call_id, at DESC);
      CREATE INDEX audit_entry_subject ON audit_entry (subject_id);
      CREATE TABLE audit_seal (
        number bigint PRIMARY KEY,
        entry_id uuid NOT NULL UNIQUE REFERENCES audit_entry,
        previous bytea NOT NULL,
        hash bytea NOT NULL
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER programme_version_append_only BEFORE UPDATE OR DELETE ON programme_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER proposal_version_append_only BEFORE UPDATE OR DELETE ON proposal_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
