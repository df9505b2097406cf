import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run of the assignment is asked for, solved outside any transaction, looked at and then applied; what the solver was
 * given is kept, so that the run can be replayed and explained.
 */
export class AssignByRuns1764000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE assignment_run
        ADD COLUMN status text NOT NULL DEFAULT 'applied'
          CHECK (status IN ('queued','solving','proposed','applied','failed','cancelled','discarded')),
        ADD COLUMN progress jsonb, -- how far a solve is
        ADD COLUMN inputs jsonb, -- rules, loads and members as the solver got them; its proposals: assignment_run_row
        ADD COLUMN inputs_hash text NOT NULL DEFAULT '',
        ADD COLUMN plans jsonb NOT NULL DEFAULT '[]', -- seats by position of proposal and member
        ADD COLUMN failure jsonb, -- why there is no assignment, and what would make one possible
        ADD COLUMN finished_at timestamptz,
        ADD COLUMN applied_by uuid REFERENCES person,
        ALTER COLUMN result DROP NOT NULL,
        ADD CHECK (status NOT IN ('proposed','applied') OR result IS NOT NULL),
        ADD CHECK (status <> 'failed' OR failure IS NOT NULL);
      UPDATE assignment_run
         SET finished_at = started_at, applied_by = started_by,
             settings = jsonb_build_object('mode', settings -> 'mode', 'seed', 0, 'applyAtOnce', true),
             result = jsonb_build_object('kind', 'fresh', 'bound', result -> 'objective', 'gap', 0, 'cost', 0,
                                         'worst', NULL, 'rulePrices', '[]'::jsonb, 'violations', 0) || result;
      ALTER TABLE assignment_run ALTER COLUMN status DROP DEFAULT, ALTER COLUMN inputs_hash DROP DEFAULT,
                                 ALTER COLUMN plans DROP DEFAULT;
      CREATE UNIQUE INDEX assignment_run_at_work ON assignment_run (call_id) WHERE status IN ('queued','solving');

      -- what the solver was given about one proposal: affinities in ten-thousandths, members by their position
      CREATE TABLE assignment_run_row (
        run_id uuid NOT NULL REFERENCES assignment_run,
        position integer NOT NULL,
        proposal_id uuid NOT NULL REFERENCES proposal,
        demand integer NOT NULL,
        theme integer[] NOT NULL,
        tags integer[] NOT NULL,
        text integer[] NOT NULL,
        bid integer[] NOT NULL,
        same_organisation integer[] NOT NULL,
        same_country integer[] NOT NULL,
        jitter integer[] NOT NULL,
        affinity integer[] NOT NULL,
        forbidden integer[] NOT NULL,
        locked integer[] NOT NULL,
        held integer[] NOT NULL,
        begun integer[] NOT NULL,
        PRIMARY KEY (run_id, position),
        UNIQUE (run_id, proposal_id)
      );

      -- what a member says about themselves, for finding proposals that are like it
      ALTER TABLE reviewer ADD COLUMN profile text NOT NULL DEFAULT '';

      CREATE TABLE bid (
        reviewer_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        call_id uuid NOT NULL,
        bid text NOT NULL CHECK (bid IN ('eager','willing','reluctant')),
        made_at timestamptz NOT NULL,
        PRIMARY KEY (reviewer_id, proposal_id),
        FOREIGN KEY (call_id, reviewer_id) REFERENCES reviewer (call_id, id),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX bid_proposal ON bid (proposal_id);

      -- two members who must not sit on one panel
      CREATE TABLE reviewer_apart (
        reviewer_id uuid NOT NULL,
        other_id uuid NOT NULL,
        call_id uuid NOT NULL,
        PRIMARY KEY (reviewer_id, other_id),
        CHECK (reviewer_id < other_id),
        FOREIGN KEY (call_id, reviewer_id) REFERENCES reviewer (call_id, id),
        FOREIGN KEY (call_id, other_id) REFERENCES reviewer (call_id, id)
      );
      CREATE INDEX reviewer_apart_other ON reviewer_apart (other_id);

      -- a rule of panels that does not hold for one proposal, or a number of reviews of its own
      CREATE TABLE panel_exception (
        proposal_id uuid NOT NULL,
        call_id uuid NOT NULL,
        rule text NOT NULL CHECK (rule IN ('at_most','at_least','expert','apart','floor','seats')),
        attribute text NOT NULL DEFAULT '',
        seats integer CHECK (seats >= 0),
        granted_by uuid REFERENCES person,
        granted_at timestamptz NOT NULL,
        PRIMARY KEY (proposal_id, rule, attribute),
        CHECK ((rule = 'seats') = (seats IS NOT NULL)),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );

      UPDATE call SET settings = settings || jsonb_build_object(
        'affinity', '{"text": 0.4, "bid": 0.2, "bidCap": 0.1, "sameOrganisation": 0.3, "sameCountry": 0.02, "jitter": 0.01}'::jsonb
                    || coalesce(settings -> 'affinity', '{"theme": 0.6, "tags": 0.4}'),
        'panels', '{"mostPerGroup": null, "mostPerRegion": null, "leastPerGender": {}, "themeExpert": false,
                    "floor": null, "fair": false}'::jsonb,
        'reviewersBid', false);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
