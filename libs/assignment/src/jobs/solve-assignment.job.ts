import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { type Blocker, Clock, found, Refusal } from '#libs/kernel';
import type { Delivery, Job } from '#libs/outbox';
import { MOST_SOLVES } from '../persistence/assign-at-once.js';
import type { AssignmentRunEntity, RunFailure } from '../persistence/assignment-run.entity.js';
import { lockCall, panelFacts } from '../persistence/panel-facts.store.js';
import { readFacts, type ReadFacts } from '../persistence/read-facts.js';
import { storeRows } from '../persistence/run-rows.store.js';
import { discardProposed, lockRun, tellProgress } from '../persistence/run.store.js';
import { applyPlan, askedOf, plansOf, resultOf } from '../persistence/write-run.js';
import { factsHash } from '../rules/facts-hash.js';
import { seatsOf } from '../rules/plan-seats.js';
import type { SolveStep } from '../rules/solve-run.js';
import { reasonsInWords, relaxationsById } from '../rules/unanswered.js';
import { solveInThread } from '../threads/solve-in-thread.js';
import type { ThreadAnswer } from '../threads/solve-run.thread.js';

/** How often progress is written, and a cancelled run noticed. */
const LOOK_EVERY_MS = 700;

class NoLongerWanted extends Error {}

interface Scope {
  forumId: string;
  callId: string;
}

/**
 * Solves a run that the secretariat asked for. The facts are read, a thread solves them while nothing is locked, and the
 * result is written if they are still the same: otherwise it is solved again. A worker that dies leaves the run to the
 * next; the same seed gives the same result.
 */
@Injectable()
export class SolveAssignmentJob implements Job {
  readonly name = 'solve-assignment';
  readonly event = 'assignment.run_requested';
  private readonly logger = new Logger('Assignment');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(delivery: Delivery): Promise<void> {
    const { runId = '', forumId = '', callId = '' } = delivery.payload;
    const scope = { forumId, callId };
    const run = await this.takeUp(scope, runId);
    try {
      if (run) await this.solve(delivery, scope, run);
      else await this.finish(delivery);
    } catch (error) {
      if (error instanceof NoLongerWanted) return this.finish(delivery);
      const reasons = reasonsOf(error, delivery.last);
      if (!reasons) throw error;
      if (!(error instanceof Refusal)) this.logger.error(error instanceof Error ? error.stack : error);
      await this.fail(delivery, scope, runId, { reasons: [...reasons], relaxations: [] });
    }
  }

  /** The run, marked as being solved; undefined when it is no longer wanted. */
  private takeUp({ callId }: Scope, runId: string): Promise<AssignmentRunEntity | undefined> {
    return this.db.transaction(async (tx) => {
      const run = await lockRun(tx, callId, runId);
      if (run?.status !== 'queued' && run?.status !== 'solving') return undefined;
      return tx.save(Object.assign(run, { status: 'solving' }));
    });
  }

  private async solve(delivery: Delivery, scope: Scope, run: AssignmentRunEntity): Promise<void> {
    const { mode, seed, change } = run.settings;
    for (let solve = 1; solve <= MOST_SOLVES; solve++) {
      const read = await readFacts(this.db, this.clock, scope);
      const order = { facts: read.facts, mode, seed, change, prices: true };
      const answer = await this.watched(run.id, (work) => solveInThread(order, work));
      if (answer.status === 'impossible') {
        const reasons = reasonsInWords(answer.reasons, read.facts);
        const relaxations = relaxationsById(answer.relaxations, read.facts);
        return this.fail(delivery, scope, run.id, { reasons, relaxations });
      }
      if (await this.writeIfUnchanged(delivery, scope, run.id, read, answer)) return;
    }
    throw new Refusal('blocked', [{ code: 'assignment_facts_unsettled' }]);
  }

  /** Tells the page how far the solve is, and ends it when the run has been cancelled. */
  private async watched(
    runId: string,
    solve: (work: { signal: AbortSignal; onProgress: (step: SolveStep) => void }) => Promise<ThreadAnswer>,
  ): Promise<ThreadAnswer> {
    const stop = new AbortController();
    let latest: SolveStep = { stage: 'reading', share: 0 };
    const look = () =>
      tellProgress(this.db, runId, latest).then(
        (wanted) => wanted || stop.abort(new NoLongerWanted()),
        (error: unknown) => this.logger.warn(String(error)),
      );
    const looking = setInterval(() => void look(), LOOK_EVERY_MS);
    try {
      await look();
      return await solve({ signal: stop.signal, onProgress: (step) => (latest = step) });
    } finally {
      clearInterval(looking);
    }
  }

  /** False when the facts have changed since they were read; true once the result is stored, or nobody wants it. */
  private writeIfUnchanged(
    delivery: Delivery,
    scope: Scope,
    runId: string,
    read: ReadFacts,
    answer: Extract<ThreadAnswer, { status: 'solved' }>,
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const call = found(await lockCall(tx, scope));
      const run = await lockRun(tx, scope.callId, runId);
      if (run?.status !== 'solving' || !(await delivery.begin(tx))) throw new NoLongerWanted();
      const facts = await panelFacts(tx, scope.callId, call, { lock: true });
      if (factsHash(facts) !== read.hash) return false;
      const now = await this.clock.now(tx);
      const plans = plansOf(answer, facts);
      const reviewers = facts.reviewers.map(({ id }) => id);
      const proposalIds = facts.proposals.map(({ id }) => id);
      Object.assign(run, {
        status: 'proposed',
        progress: null,
        settings: { ...run.settings, asked: askedOf(facts) },
        inputs: { reviewers, frame: answer.inputs.frame },
        inputsHash: read.hash,
        plans,
        result: resultOf(answer, plans[0]!),
        finishedAt: now,
      });
      await tx.save(run);
      await storeRows(tx, runId, proposalIds, answer.inputs.rows);
      if (run.settings.applyAtOnce) {
        const rows = answer.inputs.rows.map((row, at) => ({ ...row, proposalId: proposalIds[at]! }));
        const actor = { ...SYSTEM, personId: run.startedBy };
        const seats = seatsOf(plans[0]!.panels, rows, reviewers);
        await applyPlan(tx, actor, scope, { run, facts, seats, now });
      }
      // a question of what if overtakes nothing that waits to be looked at
      if (run.settings.mode !== 'change') await discardProposed(tx, scope.callId, runId, now);
      await delivery.finish(tx);
      return true;
    });
  }

  private fail(delivery: Delivery, { callId }: Scope, runId: string, failure: RunFailure): Promise<void> {
    return this.db.transaction(async (tx) => {
      const run = await lockRun(tx, callId, runId);
      if (!(await delivery.begin(tx))) return;
      const finishedAt = await this.clock.now(tx);
      if (run?.status === 'solving')
        await tx.save(Object.assign(run, { status: 'failed', progress: null, failure, finishedAt }));
      await delivery.finish(tx);
    });
  }

  private finish(delivery: Delivery): Promise<void> {
    return this.db.transaction(async (tx) => {
      if (await delivery.begin(tx)) await delivery.finish(tx);
    });
  }
}

/** What the secretariat is told of an error; undefined while another try may mend it. */
function reasonsOf(error: unknown, last: boolean): readonly Blocker[] | undefined {
  if (error instanceof Refusal) return error.blockers;
  // an engine that broke a rule would break it again
  if (error instanceof Error && error.name === 'UnsoundAssignment') return [{ code: 'assignment_unsound' }];
  return last ? [{ code: 'assignment_broke' }] : undefined;
}
