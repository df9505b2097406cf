import type { Blocker } from '#libs/kernel';
import { canChange, type Outcome } from './outcomes.js';

/** What is to be decided about one or many proposals. */
export interface Choice {
  outcome: Outcome;
  /** Why; kept on record, not sent. */
  rationale: string;
  /** What the committee asks for; sent in the letter. */
  conditions: string;
  /** The proposal to join, where the outcome is `merged`. */
  mergeInto: string | null;
}

export interface DecidableFacts {
  proposalId: string;
  number: number | null;
  status: string;
  outcome: Outcome | null;
  publishedAt: Date | null;
}

const DECIDABLE = new Set(['passed', 'under_review', 'decided']);

/** Why a choice cannot be recorded. `target` is the proposal to merge into, where there is one. */
export function recordingBlockers(
  choice: Choice,
  proposals: readonly DecidableFacts[],
  target: DecidableFacts | undefined,
): Blocker[] {
  const numbersOf = (facts: readonly DecidableFacts[]) => facts.map(({ number }) => `#${number}`).join(', ');
  const early = proposals.filter(({ status }) => !DECIDABLE.has(status));
  const published = proposals.filter(
    ({ outcome, publishedAt }) => publishedAt && outcome && !canChange(outcome, choice.outcome, true),
  );
  return [
    ...(early.length > 0 ? [{ code: 'not_decidable', numbers: numbersOf(early) }] : []),
    ...(published.length > 0 ? [{ code: 'decision_published', numbers: numbersOf(published) }] : []),
    ...(choice.outcome === 'accepted_with_conditions' && !choice.conditions.trim()
      ? [{ code: 'conditions_needed', field: 'conditions' }]
      : []),
    ...(choice.outcome === 'merged' ? mergeBlockers(proposals, target) : []),
  ];
}

function mergeBlockers(proposals: readonly DecidableFacts[], target: DecidableFacts | undefined): Blocker[] {
  const field = 'mergeInto';
  if (!target) return [{ code: 'merge_target_needed', field }];
  if (proposals.some(({ proposalId }) => proposalId === target.proposalId))
    return [{ code: 'merge_into_itself', field }];
  if (target.outcome === 'merged')
    return [{ code: 'merge_target_merged', field, number: target.number ?? 0 }];
  return [];
}
