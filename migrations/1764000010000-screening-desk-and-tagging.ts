import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What screeners work with (desk, opinions, near-duplicates) and what changes the subjects of proposals. */
export class ScreeningDeskAndTagging1764000010000 implements MigrationInterface {
  name = 'ScreeningDeskAndTagging1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what lies before the screeners: who has it in hand, what is ticked, and how the last screening ended
      CREATE TABLE screening_desk (
        proposal_id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        taken_by uuid REFERENCES person,
        taken_until timestamptz,
        ticked text[] NOT NULL DEFAULT '{}',
        last_outcome text,
        last_screener uuid REFERENCES person,
        cure_until timestamptz,
        CHECK ((taken_by IS NULL) = (taken_until IS NULL)),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX screening_desk_call ON screening_desk (call_id);

      -- passed together
      CREATE TABLE screening_batch (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        screened_by uuid NOT NULL REFERENCES person,
        screened_at timestamptz NOT NULL,
        -- [{number, code}] of those left out
        left_out jsonb NOT NULL DEFAULT '[]'
      );

      ALTER TABLE screening
        ADD COLUMN reason_codes text[] NOT NULL DEFAULT '{}',
        -- for the committee alone
        ADD COLUMN note text NOT NULL DEFAULT '',
        ADD COLUMN ticked text[] NOT NULL DEFAULT '{}',
        ADD COLUMN from_status text,
        ADD COLUMN seconded_by uuid REFERENCES person,
        ADD COLUMN batch_id uuid REFERENCES screening_batch,
        ADD CHECK (seconded_by <> screened_by);
      CREATE INDEX screening_call ON screening (call_id, outcome);
      CREATE INDEX screening_batch_of ON screening (batch_id) WHERE batch_id IS NOT NULL;

      CREATE FUNCTION screening_to_desk() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO screening_desk AS d (proposal_id, call_id, last_outcome, last_screener, cure_until)
        VALUES (NEW.proposal_id, NEW.call_id, NEW.outcome, NEW.screened_by, NEW.cure_until)
        ON CONFLICT (proposal_id) DO UPDATE SET last_outcome = NEW.outcome, last_screener = NEW.screened_by,
          cure_until = NEW.cure_until, taken_by = NULL, taken_until = NULL,
          ticked = CASE WHEN NEW.outcome = 'cure_requested' THEN d.ticked ELSE '{}' END;
        RETURN NULL;
      END $$;
      CREATE TRIGGER screening_to_desk AFTER INSERT ON screening FOR EACH ROW EXECUTE FUNCTION screening_to_desk();
      INSERT INTO screening_desk (proposal_id, call_id, last_outcome, last_screener, cure_until)
      SELECT DISTINCT ON (proposal_id) proposal_id, call_id, outcome, screened_by, cure_until
        FROM screening ORDER BY proposal_id, screened_at DESC, id DESC;

      -- what one screener found where two must agree; one in force for each person
      CREATE TABLE screening_opinion (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        -- of the proposal as it was read
        version integer NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('passed','cure_requested','screened_out','discuss')),
        reason text NOT NULL DEFAULT '',
        reason_codes text[] NOT NULL DEFAULT '{}',
        note text NOT NULL DEFAULT '',
        cure_until timestamptz,
        ticked text[] NOT NULL DEFAULT '{}',
        given_by uuid NOT NULL REFERENCES person,
        given_at timestamptz NOT NULL,
        closed_at timestamptz,
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE UNIQUE INDEX screening_opinion_open ON screening_opinion (proposal_id, given_by) WHERE closed_at IS NULL;
      CREATE INDEX screening_opinion_call ON screening_opinion (call_id) WHERE closed_at IS NULL;

      -- a member of the committee asks for a second look at a decline
      CREATE TABLE reversal_request (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        screening_id uuid NOT NULL REFERENCES screening,
        asked_by uuid NOT NULL REFERENCES person,
        asked_at timestamptz NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        UNIQUE (screening_id, asked_by),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX reversal_request_call ON reversal_request (call_id);

      -- two proposals that say alike; what somebody decided about them outlives the next comparison
      CREATE TABLE near_duplicate (
        call_id uuid NOT NULL,
        a_id uuid NOT NULL,
        b_id uuid NOT NULL,
        similarity real NOT NULL,
        copied real NOT NULL,
        shared_terms text[] NOT NULL DEFAULT '{}',
        found_at timestamptz NOT NULL,
        gone_at timestamptz,
        verdict text CHECK (verdict IN ('different','same')),
        note text NOT NULL DEFAULT '',
        decided_by uuid REFERENCES person,
        decided_at timestamptz,
        PRIMARY KEY (a_id, b_id),
        CHECK (a_id < b_id),
        CHECK ((verdict IS NULL) = (decided_at IS NULL)),
        FOREIGN KEY (call_id, a_id) REFERENCES proposal (call_id, id),
        FOREIGN KEY (call_id, b_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX near_duplicate_call ON near_duplicate (call_id);
      CREATE INDEX near_duplicate_b ON near_duplicate (b_id);

      -- when the texts of a call were last compared, and which
      CREATE TABLE text_comparison (
        call_id uuid PRIMARY KEY REFERENCES call,
        texts_key text NOT NULL,
        texts integer NOT NULL,
        milliseconds integer NOT NULL,
        compared_at timestamptz NOT NULL
      );

      -- tags that a proposal's words call for
      CREATE TABLE tag_suggestion (
        proposal_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        call_id uuid NOT NULL,
        score real NOT NULL,
        terms text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (proposal_id, tag_id),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id),
        FOREIGN KEY (call_id, tag_id) REFERENCES tag (call_id, id)
      );
      CREATE INDEX tag_suggestion_call ON tag_suggestion (call_id);
      CREATE INDEX tag_suggestion_tag ON tag_suggestion (tag_id);

      -- who gave a submitted proposal another theme or other tags, and why
      CREATE TABLE retagging (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        retagged_by uuid NOT NULL REFERENCES person,
        retagged_as text NOT NULL CHECK (retagged_as IN ('secretariat','reviewer')),
        reason text NOT NULL DEFAULT '',
        -- {theme, tags}: names as they were
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        told boolean NOT NULL,
        retagged_at timestamptz NOT NULL,
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX retagging_proposal ON retagging (proposal_id, retagged_at);

      -- spellings that have been merged into another tag: who writes one gets that tag
      CREATE TABLE tag_alias (
        call_id uuid NOT NULL,
        slug text NOT NULL,
        tag_id uuid NOT NULL,
        PRIMARY KEY (call_id, slug),
        FOREIGN KEY (call_id, tag_id) REFERENCES tag (call_id, id)
      );
      CREATE INDEX tag_alias_tag ON tag_alias (tag_id);
      -- spellings of a call that are two tags, as somebody has said
      CREATE TABLE tag_distinction (
        call_id uuid NOT NULL,
        a_id uuid NOT NULL,
        b_id uuid NOT NULL,
        PRIMARY KEY (a_id, b_id),
        CHECK (a_id < b_id),
        FOREIGN KEY (call_id, a_id) REFERENCES tag (call_id, id) ON DELETE CASCADE,
        FOREIGN KEY (call_id, b_id) REFERENCES tag (call_id, id) ON DELETE CASCADE
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
