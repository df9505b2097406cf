import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { StoredPlan } from '../persistence/assignment-run.entity.js';
import type { RunPlanKind } from '../rules/solve-run.js';
import { RUN_COLUMNS, type RunRow } from './assignment-overview.query.js';

/** One seat that a plan would change. */
export interface SeatChangeRow {
  proposalId: string;
  number: number;
  title: string;
  name: string;
  act: 'joins' | 'leaves';
}

export interface RunPlan {
  kind: RunPlanKind;
  changes: SeatChangeRow[];
}

export interface RunView extends RunRow {
  /** What each plan would change, those of proposals that `seat` may not see left out. */
  seatChanges: RunPlan[];
  names: Record<string, string>;
  titles: Record<string, string>;
}

interface Row extends RunRow {
  reviewers: string[] | null;
  panels: StoredPlan['panels'][];
}

interface PlaceRow {
  proposalId: string;
  /** Its place in the run; null for one that the run did not know. */
  position: number | null;
  number: number;
  title: string;
  now: number[] | null;
  hidden: boolean;
}

/** One run with what its plans would change. `seat`: a member whose conflicts hide proposals. */
@Injectable()
export class AssignmentRunQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown run, or one of another call. */
  async run(callId: string, runId: string, seat?: string): Promise<RunView | undefined> {
    const [run, places, members] = await Promise.all([
      this.db.row<Row>(
        `SELECT ${RUN_COLUMNS}, r.inputs -> 'reviewers' AS reviewers,
                jsonb_path_query_array(r.plans, '$[*].panels') AS panels
           FROM assignment_run r LEFT JOIN person p ON p.id = r.started_by
          WHERE r.call_id = $1 AND r.id = $2`,
        [callId, runId],
      ),
      this.places(callId, runId, seat ?? null),
      this.db.rows<{ reviewerId: string; name: string }>(
        `SELECT r.id AS "reviewerId", p.name FROM reviewer r JOIN person p ON p.id = r.person_id WHERE r.call_id = $1`,
        [callId],
      ),
    ]);
    if (!run) return undefined;
    const { reviewers, panels, ...shown } = run;
    const names = Object.fromEntries(members.map(({ reviewerId, name }) => [reviewerId, name]));
    const titles = Object.fromEntries(
      places.filter(({ hidden }) => !hidden).map((row) => [row.proposalId, `#${row.number} ${row.title}`]),
    );
    const nameAt = (r: number) => names[reviewers?.[r] ?? ''] ?? '';
    const seatChanges = run.plans.map(({ kind }, at) => ({
      kind,
      changes: places.flatMap((row) =>
        row.hidden || row.position === null ? [] : changesOf(row, panels[at]?.[row.position] ?? [], nameAt),
      ),
    }));
    return { ...shown, seatChanges, names, titles };
  }

  private places(callId: string, runId: string, seat: string | null): Promise<PlaceRow[]> {
    return this.db.rows<PlaceRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, w.position, w.held || w.locked AS now,
              EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $3 AND x.active) AS hidden
         FROM proposal q LEFT JOIN assignment_run_row w ON w.run_id = $2 AND w.proposal_id = q.id
        WHERE q.call_id = $1 AND q.status IN ('passed','under_review','decided') ORDER BY q.number`,
      [callId, runId, seat],
    );
  }
}

function changesOf(
  { proposalId, number, title, now }: PlaceRow,
  then: readonly number[],
  nameAt: (r: number) => string,
): SeatChangeRow[] {
  const about = { proposalId, number, title };
  const before = now ?? [];
  return [
    ...before
      .filter((r) => !then.includes(r))
      .map((r) => ({ ...about, name: nameAt(r), act: 'leaves' as const })),
    ...then
      .filter((r) => !before.includes(r))
      .map((r) => ({ ...about, name: nameAt(r), act: 'joins' as const })),
  ];
}
