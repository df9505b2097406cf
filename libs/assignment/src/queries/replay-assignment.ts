import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { inThread, type LongWork } from '#libs/threads';
import type { RunResult, StoredInputs, StoredPlan } from '../persistence/assignment-run.entity.js';
import { loadRows } from '../persistence/run-rows.store.js';
import { TEN_THOUSANDTHS } from '../rules/solve-inputs.js';
import type { SolveStep } from '../rules/solve-run.js';
import type { act } from '../threads/replay-run.thread.js';

/** What solving a stored run again gave. */
export interface Replay {
  runId: string;
  /** Whether every seat of every plan came out the same. */
  same: boolean;
  objective: number;
  bound: number;
  gap: number;
}

const rounded = (value: number): number => Math.round(value * TEN_THOUSANDTHS) / TEN_THOUSANDTHS;

/** Solves a run again from what was stored of it, so that anybody can see that nothing else decided it. Changes nothing. */
@Injectable()
export class ReplayAssignment {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown run, another call's, or one without a result. */
  async run(callId: string, runId: string, work: LongWork<SolveStep> = {}): Promise<Replay | undefined> {
    const stored = await this.db.row<{ inputs: StoredInputs; plans: StoredPlan[]; result: RunResult }>(
      `SELECT inputs, plans, result FROM assignment_run
        WHERE call_id = $1 AND id = $2 AND inputs IS NOT NULL AND result IS NOT NULL`,
      [callId, runId],
    );
    if (!stored) return undefined;
    const rows = await this.db.transaction((tx) => loadRows(tx, runId));
    const inputs = { frame: stored.inputs.frame, rows };
    const entry = new URL('../threads/replay-run.thread.js', import.meta.url);
    const again = await inThread<typeof act>(entry, inputs, work);
    if (again.status !== 'solved') return { runId, same: false, objective: 0, bound: 0, gap: 1 };
    const [{ objective, bound, gap } = { objective: 0, bound: 0, gap: 1 }] = again.plans;
    const seats = (panels: readonly { seats: number[][] }[]) =>
      JSON.stringify(panels.map((plan) => plan.seats));
    const then = stored.plans.map(({ panels }) => ({ seats: panels }));
    const same = seats(again.plans) === seats(then);
    return { runId, same, objective: rounded(objective), bound: rounded(bound), gap };
  }
}
