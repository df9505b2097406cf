import { audit } from '#libs/audit';
import type { Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { reviewsAssigned } from '../events.js';
import { AssignmentRunEntity, type RunResult } from './assignment-run.entity.js';
import type { AssigningCall } from './panel-facts.store.js';
import { panelFacts } from './panel-facts.store.js';
import { writeSeats } from './seats.store.js';
import type { AssignmentMode, PanelFacts } from '../rules/panel-facts.js';
import { type Panels, solvedPanels } from '../rules/solved-panels.js';

export interface AssignPanelsInput {
  scope: CallScope;
  call: AssigningCall;
  mode: AssignmentMode;
  onlyProposal?: string;
  now: Date;
}

/**
 * Solves and writes the panels in the caller's transaction, for the run that the secretariat starts and for the job
 * that fills a gap. Refuses with the proof, in people and proposals, when no panels keep to the rules.
 *
 * The solve is synchronous: 344 proposals x 55 members take about 15 ms, 2,000 x 400 about a second; a forum beyond
 * that runs it with `rostrum assign`, outside the web process.
 */
export async function assignPanels(
  tx: Tx,
  actor: Actor,
  { scope, call, mode, onlyProposal, now }: AssignPanelsInput,
): Promise<{ runId: string; result: RunResult }> {
  const { forumId, callId } = scope;
  const facts = await panelFacts(tx, callId, call, onlyProposal);
  const started = performance.now();
  const solved = solvedPanels(facts, mode);
  const solvedInMs = Math.round((performance.now() - started) * 10) / 10;
  if ('blockers' in solved) {
    refuseIf(solved.blockers);
    throw new Error('An assignment without panels must say why.');
  }
  const { panels } = solved;
  const runId = newId();
  const run = {
    id: runId,
    callId,
    startedBy: actor.personId,
    startedAt: now,
    settings: settingsOf(facts, mode),
  };
  // the seats point at their run, so it goes in first; its counts follow
  await tx.insert(AssignmentRunEntity, {
    ...run,
    result: { ...outcomeOf(panels), added: 0, kept: 0, withdrawn: 0, solvedInMs },
  });
  const changes = await writeSeats(tx, { callId, runId, now, facts, seats: panels.seats });
  const result = { ...outcomeOf(panels), ...changes, solvedInMs };
  await tx.update(AssignmentRunEntity, { id: runId }, { result });
  const { seats, objective } = result;
  await audit.add(
    tx,
    actor,
    'reviews.assigned',
    { forumId, callId, subjectId: runId },
    { mode, seats, objective, ...changes },
  );
  if (changes.added > 0) await outbox.add(tx, reviewsAssigned(runId));
  return { runId, result };
}

const settingsOf = (facts: PanelFacts, mode: AssignmentMode) => ({
  mode,
  reviewsPerProposal: facts.reviewsPerProposal,
  weights: facts.weights,
  proposals: facts.proposals.length,
  reviewers: facts.reviewers.length,
  conflicts: facts.conflicts.length,
  loads: Object.fromEntries(
    facts.reviewers.map((one) => [one.id, [one.loadMin, one.loadMax] as [number, number]]),
  ),
});

function outcomeOf({ seats, objective, prices, locked }: Panels) {
  const loads: Record<string, number> = {};
  for (const { reviewerId } of seats) loads[reviewerId] = (loads[reviewerId] ?? 0) + 1;
  const notZero = Object.entries(prices).filter(([, price]) => Math.abs(price) > 1e-9);
  return { seats: seats.length, objective, loads, prices: Object.fromEntries(notZero), locked };
}
