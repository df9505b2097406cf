import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What programs need: tokens of people, answers kept for repeated requests, and webhooks with their deliveries. */
export class OpenToMachines1764000012000 implements MigrationInterface {
  name = 'OpenToMachines1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a person's key for programs; only the hash of its secret is here
      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        name text NOT NULL CHECK (name <> ''),
        token_hash bytea NOT NULL UNIQUE,
        ending text NOT NULL,
        scopes text[] NOT NULL CHECK (cardinality(scopes) >= 1),
        -- both null: wherever its person may go; call_id null: every call of the forum
        forum_id uuid REFERENCES forum,
        call_id uuid REFERENCES call,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CHECK (call_id IS NULL OR forum_id IS NOT NULL),
        CHECK (expires_at > created_at)
      );
      CREATE UNIQUE INDEX api_token_name ON api_token (person_id, lower(name)) WHERE revoked_at IS NULL;

      -- what a request with an Idempotency-Key was answered, written with the act itself
      CREATE TABLE kept_answer (
        token_id uuid NOT NULL REFERENCES api_token ON DELETE CASCADE,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        request_hash bytea NOT NULL,
        status integer NOT NULL,
        headers jsonb NOT NULL DEFAULT '{}',
        body text NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_id, key)
      );
      CREATE INDEX kept_answer_age ON kept_answer (kept_at);

      -- its secrets are derived from the installation's secret, its id and a generation: none is stored
      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        owner_id uuid NOT NULL REFERENCES person,
        url text NOT NULL,
        description text NOT NULL DEFAULT '',
        events text[] NOT NULL CHECK (cardinality(events) >= 1),
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active','paused','disabled')),
        -- why it was disabled: 'failing' or 'owner_left'; empty otherwise
        disabled_for text NOT NULL DEFAULT '',
        secret_generation integer NOT NULL DEFAULT 1,
        -- until then messages are signed with the secret before, too
        old_secret_until timestamptz,
        -- the first of the failures since it last answered
        failing_since timestamptz,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX webhook_call ON webhook (call_id, id);
      CREATE INDEX webhook_owner ON webhook (owner_id);

      -- one event for one webhook; its id is the webhook-id that the receiver sees, however often it is sent
      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
        event text NOT NULL,
        proposal_id uuid,
        payload jsonb NOT NULL,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','delivered','dead','dropped')),
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook_id, id DESC);
      CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at);

      CREATE TABLE webhook_attempt (
        id uuid PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
        at timestamptz NOT NULL,
        -- null when no answer came
        answered integer,
        milliseconds integer NOT NULL,
        error text NOT NULL DEFAULT '',
        excerpt text NOT NULL DEFAULT ''
      );
      CREATE INDEX webhook_attempt_delivery ON webhook_attempt (delivery_id, at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
