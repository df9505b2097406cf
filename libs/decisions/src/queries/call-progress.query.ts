import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** Where a whole call stands, in counts. Drafts are counted, never described. */
export interface CallProgress {
  drafts: number;
  submitted: number;
  withdrawn: number;
  screenedOut: number;
  toScreen: number;
  curing: number;
  passed: number;
  unassigned: number;
  /** Seats held by members, abstentions left out. */
  seats: number;
  reviewsIn: number;
  /** Proposals with at least half, and with all, of the reviews the call asks for. */
  halfReviewed: number;
  fullyReviewed: number;
  abstaining: number;
  members: number;
  undecided: number;
  /** Recorded, told to nobody. */
  unpublished: number;
  published: number;
  confirmed: number;
  /** Conflicts of interest found by the house that nobody has confirmed or dismissed. */
  conflictsToSettle: number;
  lettersFailed: number;
  lettersWaiting: number;
}

/** A member who has sent few of the reviews they hold. */
export interface LaggingMember {
  reviewerId: string;
  name: string;
  done: number;
  held: number;
}

/** Reviews that came in on one day of the call's zone. */
export interface ReviewDay {
  day: string;
  count: number;
}

const LAGGING_SHOWN = 10;

/** The secretariat's view of a call at a glance: three queries, however large the call. */
@Injectable()
export class CallProgressQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
  ): Promise<{ progress: CallProgress; lagging: LaggingMember[]; days: ReviewDay[] }> {
    const [progress, lagging, days] = await Promise.all([
      this.db.row<CallProgress>(PROGRESS, [callId]),
      this.db.rows<LaggingMember>(
        `SELECT r.id AS "reviewerId", p.name, count(*) FILTER (WHERE a.status = 'done')::int AS done, count(*)::int AS held
           FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id JOIN person p ON p.id = r.person_id
          WHERE a.call_id = $1 AND a.status IN ('assigned', 'done')
          GROUP BY r.id, p.name
         HAVING count(*) FILTER (WHERE a.status = 'done') * 4 <= count(*)
          ORDER BY count(*) FILTER (WHERE a.status = 'done')::float / count(*), count(*) DESC, p.name, r.id LIMIT $2`,
        [callId, LAGGING_SHOWN],
      ),
      this.db.rows<ReviewDay>(
        `SELECT to_char(r.submitted_at AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS day, count(*)::int AS count
           FROM review r JOIN call c ON c.id = r.call_id
          WHERE r.call_id = $1 AND r.status = 'submitted' GROUP BY 1 ORDER BY 1`,
        [callId],
      ),
    ]);
    return { progress: progress as CallProgress, lagging, days };
  }
}

const PROGRESS = `
  WITH wanted AS (SELECT reviews_per_proposal AS n FROM call WHERE id = $1),
  state AS (
    SELECT p.id, p.status, p.submitted_at, d.id AS decision_id, d.published_at, d.response,
           (SELECT count(*) FROM review r WHERE r.proposal_id = p.id AND r.status = 'submitted') AS reviews,
           EXISTS (SELECT 1 FROM assignment a WHERE a.proposal_id = p.id AND a.status IN ('assigned', 'done')) AS held
      FROM proposal p LEFT JOIN decision d ON d.proposal_id = p.id WHERE p.call_id = $1)
  SELECT count(*) FILTER (WHERE status = 'draft')::int AS drafts,
         count(*) FILTER (WHERE submitted_at IS NOT NULL)::int AS submitted,
         count(*) FILTER (WHERE status = 'withdrawn' OR response = 'withdrawn')::int AS withdrawn,
         count(*) FILTER (WHERE status = 'screened_out')::int AS "screenedOut",
         count(*) FILTER (WHERE status = 'submitted')::int AS "toScreen",
         count(*) FILTER (WHERE status = 'cure_requested')::int AS curing,
         count(*) FILTER (WHERE status IN ('passed', 'under_review', 'decided'))::int AS passed,
         count(*) FILTER (WHERE status IN ('passed', 'under_review') AND NOT held)::int AS unassigned,
         count(*) FILTER (WHERE status IN ('passed', 'under_review', 'decided') AND reviews * 2 >= (SELECT n FROM wanted))::int
           AS "halfReviewed",
         count(*) FILTER (WHERE status IN ('passed', 'under_review', 'decided') AND reviews >= (SELECT n FROM wanted))::int
           AS "fullyReviewed",
         count(*) FILTER (WHERE status IN ('passed', 'under_review') AND decision_id IS NULL)::int AS undecided,
         count(*) FILTER (WHERE decision_id IS NOT NULL AND published_at IS NULL)::int AS unpublished,
         count(*) FILTER (WHERE published_at IS NOT NULL)::int AS published,
         count(*) FILTER (WHERE response = 'confirmed')::int AS confirmed,
         (SELECT count(*)::int FROM assignment WHERE call_id = $1 AND status IN ('assigned', 'done')) AS seats,
         (SELECT count(*)::int FROM review WHERE call_id = $1 AND status = 'submitted') AS "reviewsIn",
         (SELECT count(DISTINCT reviewer_id)::int FROM assignment WHERE call_id = $1 AND status = 'abstained') AS abstaining,
         (SELECT count(*)::int FROM reviewer WHERE call_id = $1 AND status <> 'left') AS members,
         (SELECT count(*)::int FROM conflict WHERE call_id = $1 AND active AND kind <> 'declared' AND decided_at IS NULL)
           AS "conflictsToSettle",
         (SELECT count(*)::int FROM letter WHERE call_id = $1 AND status = 'failed') AS "lettersFailed",
         (SELECT count(*)::int FROM letter WHERE call_id = $1 AND status = 'queued') AS "lettersWaiting"
    FROM state`;
