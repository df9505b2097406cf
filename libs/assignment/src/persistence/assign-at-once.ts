import { randomInt } from 'node:crypto';
import type { Database, Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { type Clock, found, newId, Refusal } from '#libs/kernel';
import type { LongWork } from '#libs/threads';
import type { AssignmentMode } from '../rules/panel-facts.js';
import { seatsOf } from '../rules/plan-seats.js';
import { factsHash } from '../rules/facts-hash.js';
import type { SolveStep } from '../rules/solve-run.js';
import { reasonsInWords, wayOutInWords } from '../rules/unanswered.js';
import { solveInThread } from '../threads/solve-in-thread.js';
import { AssignmentRunEntity, type RunResult } from './assignment-run.entity.js';
import { lockCall, panelFacts } from './panel-facts.store.js';
import { readFacts, type ReadFacts } from './read-facts.js';
import { storeRows } from './run-rows.store.js';
import { discardProposed } from './run.store.js';
import { applyPlan, askedOf, plansOf, resultOf } from './write-run.js';

export interface AtOnceInput {
  scope: { forumId: string; callId: string };
  mode: Exclude<AssignmentMode, 'change'>;
  onlyProposal?: string;
  /** Nobody reads what would have to give way where there is no answer: it is not worked out. */
  unread?: boolean;
  /** Of the jitter; drawn unless given. */
  seed?: number | undefined;
}

/** How often a solve is made again because somebody changed the facts meanwhile. */
export const MOST_SOLVES = 5;

/**
 * A seed for a run's jitter: drawn for a fresh assignment; what only mends the one in force keeps its seed, so that chance
 * changes nothing.
 */
export async function seedFor(tx: Tx, callId: string, mode: AssignmentMode): Promise<number> {
  const [inForce] =
    mode === 'full'
      ? []
      : ((await tx.query(
          `SELECT (settings ->> 'seed')::int AS seed FROM assignment_run
            WHERE call_id = $1 AND status = 'applied' AND settings ->> 'mode' = 'full'
            ORDER BY started_at DESC, id DESC LIMIT 1`,
          [callId],
        )) as [{ seed: number }?]);
  return inForce?.seed ?? randomInt(2 ** 31);
}

/**
 * Solves and gives out the panels, without anybody looking at them first: for the command line, and for the jobs that fill
 * gaps. Nothing is locked while a thread solves; if the facts have changed by then, it is solved again.
 * @throws Refusal `blocked` naming the people and proposals that cannot be fitted together; nothing is changed then
 */
export async function assignAtOnce(
  { db, clock }: { db: Database; clock: Clock },
  actor: Actor,
  input: AtOnceInput,
  work: LongWork<SolveStep> = {},
): Promise<{ runId: string; result: RunResult }> {
  const { callId } = input.scope;
  const seed = input.seed ?? (await db.transaction((tx) => seedFor(tx, callId, input.mode)));
  for (let solve = 1; solve <= MOST_SOLVES; solve++) {
    const read = await readFacts(db, clock, input.scope, input.onlyProposal);
    const answer = await solveInThread(
      { facts: read.facts, mode: input.mode, seed, unread: input.unread },
      work,
    );
    if (answer.status === 'impossible')
      throw new Refusal('blocked', [
        ...reasonsInWords(answer.reasons, read.facts),
        ...wayOutInWords(answer.relaxations),
      ]);
    const written = await writeIfUnchanged({ db, clock }, actor, { ...input, seed }, read, answer);
    if (written) return written;
  }
  throw new Refusal('blocked', [{ code: 'assignment_facts_unsettled' }]);
}

function writeIfUnchanged(
  { db, clock }: { db: Database; clock: Clock },
  actor: Actor,
  { scope, mode, onlyProposal, seed }: AtOnceInput & { seed: number },
  read: ReadFacts,
  answer: Extract<Awaited<ReturnType<typeof solveInThread>>, { status: 'solved' }>,
): Promise<{ runId: string; result: RunResult } | undefined> {
  return db.transaction(async (tx) => {
    const call = found(await lockCall(tx, scope));
    const facts = await panelFacts(tx, scope.callId, call, {
      lock: true,
      onlyProposal: onlyProposal ?? null,
    });
    if (factsHash(facts) !== read.hash) return undefined;
    const now = await clock.now(tx);
    const plans = plansOf(answer, facts);
    const plan = plans[0]!;
    const reviewers = facts.reviewers.map(({ id }) => id);
    const proposalIds = facts.proposals.map(({ id }) => id);
    const run = tx.create(AssignmentRunEntity, {
      id: newId(),
      callId: scope.callId,
      startedBy: actor.personId,
      startedAt: now,
      status: 'applied',
      settings: { mode, seed, applyAtOnce: true, asked: askedOf(facts) },
      progress: null,
      inputs: { reviewers, frame: answer.inputs.frame },
      inputsHash: read.hash,
      plans,
      result: resultOf(answer, plan),
      failure: null,
      finishedAt: now,
      appliedBy: actor.personId,
    });
    await tx.insert(AssignmentRunEntity, run);
    await storeRows(tx, run.id, proposalIds, answer.inputs.rows);
    const rows = answer.inputs.rows.map((row, at) => ({ ...row, proposalId: proposalIds[at]! }));
    await applyPlan(tx, actor, scope, { run, facts, now, seats: seatsOf(plan.panels, rows, reviewers) });
    await discardProposed(tx, scope.callId, run.id, now);
    return { runId: run.id, result: run.result! };
  });
}
