import { audit } from '#libs/audit';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { outbox } from '#libs/outbox';
import { reviewsAssigned } from '../events.js';
import { type SolveInputs, TEN_THOUSANDTHS } from '../rules/solve-inputs.js';
import type { PanelFacts } from '../rules/panel-facts.js';
import type { Seat } from '../rules/plan-seats.js';
import type { SolveAnswer, SolvedPlan } from '../rules/solve-run.js';
import type {
  AssignmentRunEntity,
  PlanFigures,
  RunAsked,
  RunResult,
  StoredPlan,
} from './assignment-run.entity.js';
import { writeSeats } from './seats.store.js';

/** What a run was asked, in numbers for people. */
export const askedOf = (facts: PanelFacts): RunAsked => ({
  reviewsPerProposal: facts.reviewsPerProposal,
  weights: facts.weights,
  rules: facts.rules,
  proposals: facts.proposals.length,
  reviewers: facts.reviewers.length,
  conflicts: facts.conflicts.length,
});

type Solved = Extract<SolveAnswer, { status: 'solved' }>;

/** The plans of an answer, each with its figures. */
export const plansOf = ({ plans, inputs }: Solved, facts: PanelFacts): StoredPlan[] =>
  plans.map((plan) => ({ figures: figuresOf(plan, inputs, facts), panels: plan.seats }));

/** What came of a run, told by one of its plans. */
export const resultOf = (answer: Solved, { figures }: StoredPlan): RunResult => ({
  ...figures,
  rulePrices: answer.rulePrices,
  ...(answer.fairness ? { fairness: answer.fairness } : {}),
  violations: 0,
  solvedInMs: answer.solvedInMs,
});

function figuresOf(plan: SolvedPlan, { rows }: SolveInputs, facts: PanelFacts): PlanFigures {
  const { kind, seats, objective, bound, gap, prices } = plan;
  const ids = facts.reviewers.map(({ id }) => id);
  const now = rows.map(({ held, locked }) => new Set([...held, ...locked]));
  const kept = seats.reduce((sum, panel, p) => sum + panel.filter((r) => now[p]!.has(r)).length, 0);
  const total = seats.reduce((sum, panel) => sum + panel.length, 0);
  const before = now.reduce((sum, panel, p) => sum + sumOf([...panel], rows[p]!.affinity), 0);
  const loads: Record<string, number> = {};
  for (const panel of seats) for (const r of panel) loads[ids[r]!] = (loads[ids[r]!] ?? 0) + 1;
  const means = seats.map((panel, p) => sumOf(panel, rows[p]!.affinity) / (panel.length || 1));
  const worst = seats.reduce(
    (least, panel, p) => (panel.length > 0 && (least < 0 || means[p]! < means[least]!) ? p : least),
    -1,
  );
  return {
    kind,
    seats: total,
    added: total - kept,
    kept,
    withdrawn: now.reduce((sum, panel) => sum + panel.size, 0) - kept,
    locked: rows.reduce((sum, { locked }) => sum + locked.length, 0),
    objective: rounded(objective),
    bound: rounded(bound),
    gap,
    cost: rounded(before - objective),
    loads,
    prices: Object.fromEntries(
      prices.map((price, r) => [ids[r]!, rounded(price)] as const).filter(([, price]) => price !== 0),
    ),
    worst: worst < 0 ? null : { proposalId: facts.proposals[worst]!.id, mean: rounded(means[worst]!) },
  };
}

const sumOf = (panel: readonly number[], affinity: readonly number[]): number =>
  panel.reduce((sum, r) => sum + affinity[r]! / TEN_THOUSANDTHS, 0);

const rounded = (value: number): number => Math.round(value * TEN_THOUSANDTHS) / TEN_THOUSANDTHS;

/**
 * Gives the seats of a plan and takes back what it does without, in the caller's transaction. The run is stored already;
 * its result is told anew with what really changed.
 */
export async function applyPlan(
  tx: Tx,
  actor: Actor,
  scope: { forumId: string; callId: string },
  write: { run: AssignmentRunEntity; facts: PanelFacts; seats: readonly Seat[]; now: Date },
): Promise<void> {
  const { run, facts, seats, now } = write;
  const { forumId, callId } = scope;
  const changes = await writeSeats(tx, { callId, runId: run.id, now, facts, seats });
  Object.assign(run, {
    status: 'applied',
    finishedAt: now,
    appliedBy: actor.personId,
    progress: null,
    result: { ...run.result!, ...changes },
  });
  await tx.save(run);
  const { mode } = run.settings;
  const { seats: number, objective } = run.result!;
  await audit.add(
    tx,
    actor,
    'reviews.assigned',
    { forumId, callId, subjectId: run.id },
    { mode, seats: number, objective, ...changes },
  );
  if (changes.added > 0) await outbox.add(tx, reviewsAssigned(run.id));
}
