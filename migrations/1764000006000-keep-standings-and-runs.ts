import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standings kept per version of the data they rest on, quotas of a call, and long work that somebody asked for. */
export class KeepStandingsAndRuns1764000006000 implements MigrationInterface {
  name = 'KeepStandingsAndRuns1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- numbers that grow with every change to what grades rest on (grades), and to anything a list of standings
      -- shows (listing, which grows with grades as well); compared for equality, never counted
      CREATE TABLE standing_version (
        call_id uuid PRIMARY KEY REFERENCES call,
        grades bigint NOT NULL,
        listing bigint NOT NULL,
        grades_changed_at timestamptz NOT NULL
      );

      -- what one transaction has changed; gone again when it commits
      CREATE UNLOGGED TABLE standing_change (
        call_id uuid NOT NULL,
        grades boolean NOT NULL,
        made_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
        PRIMARY KEY (call_id, made_by, grades)
      );

      -- what was computed of the grades: of everybody's for the seat 'nobody', else without the proposals
      -- on which that seat has a conflict of interest
      CREATE TABLE standing (
        call_id uuid NOT NULL REFERENCES call,
        seat uuid NOT NULL,
        grades_version bigint NOT NULL,
        computed_at timestamptz NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (call_id, seat)
      );

      CREATE TABLE selection_plan (
        call_id uuid PRIMARY KEY REFERENCES call,
        plan jsonb NOT NULL,
        changed_by uuid REFERENCES person,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE selection_run (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        number integer NOT NULL,
        label text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued','solving','done','failed','cancelled')),
        plan jsonb NOT NULL,
        progress_done integer NOT NULL DEFAULT 0,
        progress_total integer NOT NULL DEFAULT 0,
        requested_by uuid REFERENCES person,
        requested_at timestamptz NOT NULL,
        beat_at timestamptz,
        finished_at timestamptz,
        taken_over_at timestamptz,
        failure text NOT NULL DEFAULT '',
        result jsonb,
        UNIQUE (call_id, number),
        CHECK ((status IN ('done','failed','cancelled')) = (finished_at IS NOT NULL)),
        CHECK ((status = 'done') = (result IS NOT NULL))
      );

      CREATE TABLE timetable_run (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued','solving','done','failed','cancelled')),
        progress_done integer NOT NULL DEFAULT 0,
        progress_total integer NOT NULL DEFAULT 0,
        seed integer NOT NULL,
        requested_by uuid NOT NULL REFERENCES person,
        requested_at timestamptz NOT NULL,
        beat_at timestamptz,
        finished_at timestamptz,
        failure text NOT NULL DEFAULT '',
        result jsonb,
        CHECK ((status IN ('done','failed','cancelled')) = (finished_at IS NOT NULL)),
        CHECK ((status = 'done') = (result IS NOT NULL))
      );
      CREATE INDEX timetable_run_call ON timetable_run (call_id, requested_at DESC);
      CREATE UNIQUE INDEX timetable_run_under_way ON timetable_run (call_id) WHERE status IN ('queued','solving');

      CREATE FUNCTION note_standing_change(changed_call uuid, of_grades boolean) RETURNS void LANGUAGE sql AS $$
        INSERT INTO standing_change (call_id, grades) VALUES (changed_call, of_grades) ON CONFLICT DO NOTHING
      $$;

      -- at commit, when no further lock is taken: two acts on one call wait for each other here, and nowhere cross
      CREATE FUNCTION count_standing_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM standing_change
         WHERE call_id = NEW.call_id AND grades = NEW.grades AND made_by = NEW.made_by;
        INSERT INTO standing_version AS v (call_id, grades, listing, grades_changed_at)
        VALUES (NEW.call_id, 1, 1, clock_timestamp())
        ON CONFLICT (call_id) DO UPDATE
           SET grades = v.grades + NEW.grades::int, listing = v.listing + 1,
               grades_changed_at = CASE WHEN NEW.grades THEN clock_timestamp() ELSE v.grades_changed_at END;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER standing_change_counts AFTER INSERT ON standing_change
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_standing_change();

      -- $1 of a trigger: whether the change is one of grades
      CREATE FUNCTION standings_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM note_standing_change(coalesce(NEW.call_id, OLD.call_id), TG_ARGV[0]::boolean);
        RETURN NULL;
      END $$;

      CREATE TRIGGER assignment_counts AFTER UPDATE OF status ON assignment
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND (OLD.status = 'done' OR NEW.status = 'done'))
        EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER assignment_counts_at_once AFTER INSERT ON assignment
        FOR EACH ROW WHEN (NEW.status = 'done') EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER assignment_counts_no_more AFTER DELETE ON assignment
        FOR EACH ROW WHEN (OLD.status = 'done') EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER review_counts AFTER INSERT OR UPDATE ON review
        FOR EACH ROW WHEN (NEW.status = 'submitted') EXECUTE FUNCTION standings_change(true);
      CREATE FUNCTION score_changes_standings() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        of_review uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.review_id ELSE NEW.review_id END;
        of_call uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.call_id ELSE NEW.call_id END;
      BEGIN
        IF EXISTS (SELECT 1 FROM review WHERE id = of_review AND status = 'submitted') THEN
          PERFORM note_standing_change(of_call, true);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER score_counts AFTER INSERT OR UPDATE OR DELETE ON score
        FOR EACH ROW EXECUTE FUNCTION score_changes_standings();
      CREATE TRIGGER criterion_counts AFTER INSERT OR UPDATE OR DELETE ON criterion
        FOR EACH ROW EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER conflict_hides AFTER INSERT OR UPDATE OF active OR DELETE ON conflict
        FOR EACH ROW EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER proposal_counts AFTER UPDATE ON proposal
        FOR EACH ROW WHEN ((OLD.status IN ('passed','under_review','decided'))
                           IS DISTINCT FROM (NEW.status IN ('passed','under_review','decided'))
                           OR (NEW.status IN ('passed','under_review','decided')
                               AND OLD.format_id IS DISTINCT FROM NEW.format_id))
        EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER proposal_counts_at_once AFTER INSERT ON proposal
        FOR EACH ROW WHEN (NEW.status IN ('passed','under_review','decided')) EXECUTE FUNCTION standings_change(true);
      CREATE TRIGGER proposal_listed AFTER UPDATE ON proposal
        FOR EACH ROW WHEN (OLD.status IN ('passed','under_review','decided') AND NEW.status IN ('passed','under_review','decided'))
        EXECUTE FUNCTION standings_change(false);
      CREATE TRIGGER decision_listed AFTER INSERT OR UPDATE OR DELETE ON decision
        FOR EACH ROW EXECUTE FUNCTION standings_change(false);
      CREATE TRIGGER theme_listed AFTER INSERT OR UPDATE OR DELETE ON theme
        FOR EACH ROW EXECUTE FUNCTION standings_change(false);
      CREATE FUNCTION call_changes_standings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM note_standing_change(NEW.id, false);
        RETURN NULL;
      END $$;
      CREATE TRIGGER call_listed AFTER UPDATE OF settings, places, name, time_zone ON call
        FOR EACH ROW EXECUTE FUNCTION call_changes_standings();

      INSERT INTO standing_version (call_id, grades, listing, grades_changed_at)
      SELECT id, 1, 1, clock_timestamp() FROM call;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
