import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isId, type RunStatus } from '#libs/kernel';
import type { ProposalToSelect } from '../rules/selection/selection-facts.js';
import type { SelectionPlan } from '../rules/selection/selection-plan.js';
import type { SelectionResult } from '../rules/selection/selection-result.js';
import { proposalsToSelect } from '../persistence/selection-facts.store.js';

/** A run in a list. */
export interface SelectionRunRow {
  runId: string;
  number: number;
  label: string;
  status: RunStatus;
  progressDone: number;
  progressTotal: number;
  requestedBy: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
  takenOverAt: Date | null;
  failure: string;
  plan: SelectionPlan;
  /** Of a finished run; null before. */
  outcome: 'selected' | 'impossible' | null;
  chosen: number | null;
  certain: number | null;
  greyZone: number | null;
  total: number | null;
}

/** A run with all that came of it. */
export interface SelectionRunView extends SelectionRunRow {
  result: SelectionResult | null;
}

const COLUMNS = `r.id AS "runId", r.number, r.label, r.status, r.progress_done AS "progressDone",
  r.progress_total AS "progressTotal", p.name AS "requestedBy", r.requested_at AS "requestedAt",
  r.finished_at AS "finishedAt", r.taken_over_at AS "takenOverAt", r.failure, r.plan,
  r.result->>'outcome' AS outcome, (r.result->>'certain')::int AS certain,
  jsonb_array_length(r.result->'greyZone') AS "greyZone", (r.result->>'total')::float AS total,
  jsonb_array_length(jsonb_path_query_array(r.result, '$.proposals[*] ? (@.chosen == true).proposalId')) AS chosen`;
const MOST = 30;

/** Selections that were asked for, the newest first, and one of them whole. */
@Injectable()
export class SelectionRunsQuery {
  constructor(private readonly db: Database) {}

  list(callId: string): Promise<SelectionRunRow[]> {
    return this.db.rows<SelectionRunRow>(
      `SELECT ${COLUMNS} FROM selection_run r LEFT JOIN person p ON p.id = r.requested_by
        WHERE r.call_id = $1 ORDER BY r.number DESC LIMIT ${MOST}`,
      [callId],
    );
  }

  async one(callId: string, runId: string): Promise<SelectionRunView | undefined> {
    if (!isId(runId)) return undefined;
    const [run] = await this.some(callId, [runId]);
    return run;
  }

  /** Runs of the call by id, in the order of their numbers; unknown ones are missing. */
  some(callId: string, runIds: readonly string[]): Promise<SelectionRunView[]> {
    return this.db.rows<SelectionRunView>(
      `SELECT ${COLUMNS}, r.result FROM selection_run r LEFT JOIN person p ON p.id = r.requested_by
        WHERE r.call_id = $1 AND r.id = ANY ($2::uuid[]) ORDER BY r.number`,
      [callId, runIds],
    );
  }

  /** The quotas the call last kept; undefined before the first. */
  async plan(callId: string): Promise<SelectionPlan | undefined> {
    const row = await this.db.row<{ plan: SelectionPlan }>(
      'SELECT plan FROM selection_plan WHERE call_id = $1',
      [callId],
    );
    return row?.plan;
  }

  /** Proposals as a selection sees them, less those on which `seat` has a conflict of interest. */
  async proposals(callId: string, seat?: string): Promise<ProposalToSelect[]> {
    const [all, hidden] = await Promise.all([
      proposalsToSelect(this.db, callId),
      this.db.rows<{ proposalId: string }>(
        `SELECT proposal_id AS "proposalId" FROM conflict WHERE call_id = $1 AND reviewer_id = $2 AND active`,
        [callId, seat ?? null],
      ),
    ]);
    const unseen = new Set(hidden.map(({ proposalId }) => proposalId));
    return all.filter(({ proposalId }) => !unseen.has(proposalId));
  }
}
