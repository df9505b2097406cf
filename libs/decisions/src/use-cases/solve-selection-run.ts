import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { StandingsQuery } from '#libs/reviews';
import type { StepsDone } from '#libs/scoring';
import { inThread, withBeat } from '#libs/threads';
import { mergeWishes, proposalsToSelect } from '../persistence/selection-facts.store.js';
import { beat, claimRun, endRun, runStatus } from '../persistence/selection-run.store.js';
import { problemOf } from '../rules/selection/problem-of.js';
import { scoresBy } from '../rules/selection/scores-by.js';
import type { SelectionPlan } from '../rules/selection/selection-plan.js';
import { resultOf, type SelectionResult } from '../rules/selection/selection-result.js';
import { assertSound } from '../rules/selection/solve-selection.js';
import type { act } from '../rules/selection/solve-selection.thread.js';

/** Draws of the scores by which certainty is told. */
const DRAWS = 200;
/** Equal plans on equal scores give equal results. */
const SEED = 1;

export interface SolveOptions {
  /** Said in the transaction that ends the run. */
  finish?: (tx: Tx) => Promise<void>;
  onProgress?: (step: StepsDone) => void;
}

/** Solves a run that was asked for, beside the event loop; ends early when somebody cancels it. */
@Injectable()
export class SolveSelectionRun {
  constructor(
    private readonly db: Database,
    private readonly standings: StandingsQuery,
  ) {}

  /** Does nothing to a run that is over, or in the hands of a worker that lives. */
  async run(runId: string, { finish = async () => {}, onProgress }: SolveOptions = {}): Promise<void> {
    const claimed = await claimRun(this.db, runId);
    if (!claimed) {
      if ((await runStatus(this.db, runId)) !== 'solving') await this.db.transaction(finish);
      return;
    }
    const solved = await withBeat<SelectionResult, StepsDone>(
      { beat: async (step) => (await beat(this.db, runId, step)) === 'solving' },
      ({ signal, onProgress: told }) =>
        this.solve(claimed.callId, claimed.plan, signal, (step) => {
          told(step);
          onProgress?.(step);
        }),
    )
      .then((result) => ({ result }))
      .catch((error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }));
    await this.db.transaction(async (tx) => {
      await endRun(tx, runId, solved);
      await finish(tx);
    });
  }

  private async solve(
    callId: string,
    plan: SelectionPlan,
    signal: AbortSignal,
    onProgress: (step: StepsDone) => void,
  ): Promise<SelectionResult> {
    const [proposals, standings, wishes] = await Promise.all([
      proposalsToSelect(this.db, callId),
      this.standings.run(callId),
      mergeWishes(this.db, callId),
    ]);
    const named = problemOf(plan, proposals, scoresBy(plan.basis, standings.proposals), wishes);
    const order = { problem: named.problem, seed: SEED, draws: DRAWS };
    const solved = await inThread<typeof act>(
      new URL('../rules/selection/solve-selection.thread.js', import.meta.url),
      order,
      { signal, onProgress },
    );
    assertSound(named.problem, solved);
    const scoresOf = standings.computedAt.toISOString();
    return resultOf(named, proposals, solved, { seed: SEED, scoresOf });
  }
}
