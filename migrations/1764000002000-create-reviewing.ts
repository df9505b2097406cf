import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The committee, its conflicts of interest, who reviews what, reviews and scores. */
export class CreateReviewing1764000002000 implements MigrationInterface {
  name = 'CreateReviewing1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reviewer (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        person_id uuid NOT NULL REFERENCES person,
        status text NOT NULL DEFAULT 'invited' CHECK (status IN ('invited','active','left')),
        organisation text NOT NULL DEFAULT '',
        stakeholder_group text,
        regional_group text,
        country text,
        gender text,
        load_min integer CHECK (load_min >= 0),
        load_max integer CHECK (load_max >= 0),
        invited_at timestamptz NOT NULL,
        UNIQUE (call_id, person_id),
        UNIQUE (call_id, id)
      );
      CREATE INDEX reviewer_person ON reviewer (person_id);

      CREATE TABLE reviewer_theme (
        reviewer_id uuid NOT NULL,
        theme_id uuid NOT NULL,
        call_id uuid NOT NULL,
        PRIMARY KEY (reviewer_id, theme_id),
        FOREIGN KEY (call_id, reviewer_id) REFERENCES reviewer (call_id, id),
        FOREIGN KEY (call_id, theme_id) REFERENCES theme (call_id, id)
      );
      CREATE TABLE reviewer_tag (
        reviewer_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        call_id uuid NOT NULL,
        PRIMARY KEY (reviewer_id, tag_id),
        FOREIGN KEY (call_id, reviewer_id) REFERENCES reviewer (call_id, id),
        FOREIGN KEY (call_id, tag_id) REFERENCES tag (call_id, id)
      );

      CREATE TABLE conflict (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('declared','same_person','same_organisation','same_email_domain')),
        evidence jsonb NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true,
        found_at timestamptz NOT NULL,
        decided_by uuid REFERENCES person,
        decided_at timestamptz,
        reason text NOT NULL DEFAULT '',
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CHECK (active OR decided_at IS NOT NULL),
        CHECK (active OR kind <> 'same_person'),
        UNIQUE (reviewer_id, proposal_id, kind),
        FOREIGN KEY (call_id, reviewer_id) REFERENCES reviewer (call_id, id),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX conflict_proposal ON conflict (proposal_id);

      CREATE TABLE assignment_run (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        started_by uuid REFERENCES person, -- null when a job filled a gap
        started_at timestamptz NOT NULL,
        settings jsonb NOT NULL,
        result jsonb NOT NULL
      );
      CREATE INDEX assignment_run_call ON assignment_run (call_id, started_at DESC);

      CREATE TABLE assignment (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        run_id uuid REFERENCES assignment_run,
        status text NOT NULL DEFAULT 'assigned' CHECK (status IN ('proposed','assigned','done','abstained','withdrawn')),
        affinity real NOT NULL DEFAULT 0,
        affinity_parts jsonb NOT NULL DEFAULT '{}',
        abstain_kind text CHECK (abstain_kind IN ('conflict','not_my_field')),
        abstain_reason text NOT NULL DEFAULT '',
        assigned_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        UNIQUE (call_id, reviewer_id, proposal_id),
        FOREIGN KEY (call_id, reviewer_id) REFERENCES reviewer (call_id, id),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id)
      );
      CREATE INDEX assignment_proposal ON assignment (proposal_id);
      CREATE INDEX assignment_reviewer ON assignment (reviewer_id, status);

      -- no review without an assignment: the key of the assignment is the key of its review
      CREATE TABLE review (
        id uuid PRIMARY KEY REFERENCES assignment,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','submitted')),
        comment text NOT NULL DEFAULT '',
        confidential_remark text NOT NULL DEFAULT '',
        reasons jsonb NOT NULL DEFAULT '[]',
        could_merge_with uuid,
        submitted_at timestamptz,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (call_id, id),
        FOREIGN KEY (call_id, reviewer_id, proposal_id) REFERENCES assignment (call_id, reviewer_id, proposal_id),
        FOREIGN KEY (call_id, could_merge_with) REFERENCES proposal (call_id, id),
        CHECK ((status = 'submitted') = (submitted_at IS NOT NULL))
      );
      CREATE INDEX review_proposal ON review (proposal_id);
      CREATE INDEX review_reviewer ON review (reviewer_id);

      CREATE TABLE score (
        review_id uuid NOT NULL,
        criterion_id uuid NOT NULL,
        call_id uuid NOT NULL,
        value smallint NOT NULL CHECK (value BETWEEN 1 AND 5),
        PRIMARY KEY (review_id, criterion_id),
        FOREIGN KEY (call_id, review_id) REFERENCES review (call_id, id),
        FOREIGN KEY (call_id, criterion_id) REFERENCES criterion (call_id, id)
      );

      CREATE FUNCTION refuse_conflicted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM conflict c
                    WHERE c.reviewer_id = NEW.reviewer_id AND c.proposal_id = NEW.proposal_id AND c.active) THEN
          RAISE EXCEPTION 'reviewer % has a conflict of interest on proposal %', NEW.reviewer_id, NEW.proposal_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'no_conflicted_reviewer';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER assignment_without_conflict BEFORE INSERT OR UPDATE ON assignment
        FOR EACH ROW WHEN (NEW.status IN ('proposed','assigned','done')) EXECUTE FUNCTION refuse_conflicted();
      CREATE TRIGGER review_without_conflict BEFORE INSERT OR UPDATE ON review
        FOR EACH ROW EXECUTE FUNCTION refuse_conflicted();

      -- whatever brings a conflict into force takes the seat away, in the same transaction; a review submitted
      -- before is kept but counts nowhere, and counts again should the last conflict of the pair be dismissed
      CREATE FUNCTION apply_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.active THEN
          UPDATE assignment SET status = 'withdrawn', changed_at = coalesce(NEW.decided_at, NEW.found_at)
           WHERE call_id = NEW.call_id AND reviewer_id = NEW.reviewer_id AND proposal_id = NEW.proposal_id
             AND status IN ('proposed','assigned','done');
        ELSE
          UPDATE assignment a SET status = 'done', changed_at = NEW.decided_at
            FROM review r
           WHERE r.id = a.id AND r.status = 'submitted' AND a.status = 'withdrawn'
             AND a.call_id = NEW.call_id AND a.reviewer_id = NEW.reviewer_id AND a.proposal_id = NEW.proposal_id
             AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.reviewer_id = NEW.reviewer_id
                              AND c.proposal_id = NEW.proposal_id AND c.active);
        END IF;
        RETURN NULL;
      END $$;
      -- a member who leaves gives back what is not done
      CREATE FUNCTION vacate_seats() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE assignment SET status = 'withdrawn', changed_at = clock_timestamp()
         WHERE call_id = NEW.call_id AND reviewer_id = NEW.id AND status IN ('proposed','assigned');
        RETURN NULL;
      END $$;
      CREATE TRIGGER leaving_vacates_seats AFTER UPDATE OF status ON reviewer
        FOR EACH ROW WHEN (NEW.status = 'left') EXECUTE FUNCTION vacate_seats();

      CREATE TRIGGER conflict_takes_the_seat AFTER INSERT OR UPDATE OF active ON conflict
        FOR EACH ROW EXECUTE FUNCTION apply_conflict();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
