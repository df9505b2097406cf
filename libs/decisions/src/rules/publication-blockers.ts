import type { Blocker } from '#libs/kernel';
import { holdsPlace, type Outcome } from './outcomes.js';

/** A proposal of the round with what was decided about it. */
export interface RoundEntry {
  number: number;
  /** `unscreened`: still before or in the formal check. */
  stage: 'unscreened' | 'reviewed';
  decision: {
    outcome: Outcome;
    rationale: string;
    conditions: string;
    /** What the proposal merged into has become; null when it has no decision or was withdrawn. */
    targetOutcome: Outcome | null;
  } | null;
}

// a sentence names so many proposals and counts the rest
const NAMED = 10;

function listed(code: string, entries: readonly RoundEntry[]): Blocker[] {
  if (entries.length === 0) return [];
  const named = entries.slice(0, NAMED).map((entry) => `#${entry.number}`);
  const numbers = [...named, ...(entries.length > NAMED ? ['…'] : [])].join(', ');
  return [{ code, count: entries.length, numbers }];
}

/** Why the decisions of a round cannot be published yet. */
export function publicationBlockers(round: readonly RoundEntry[]): Blocker[] {
  const decided = round.flatMap((entry) => (entry.decision ? [{ ...entry, decision: entry.decision }] : []));
  if (decided.length === 0) return [{ code: 'nothing_to_publish' }];
  return [
    ...listed(
      'proposals_unscreened',
      round.filter(({ stage }) => stage === 'unscreened'),
    ),
    ...listed(
      'proposals_undecided',
      round.filter(({ stage, decision }) => stage === 'reviewed' && !decision),
    ),
    ...listed(
      'conditions_missing',
      decided.filter(
        ({ decision }) => decision.outcome === 'accepted_with_conditions' && !decision.conditions.trim(),
      ),
    ),
    ...listed(
      'rationale_missing',
      decided.filter(
        ({ decision }) =>
          (decision.outcome === 'accepted_with_conditions' || decision.outcome === 'merged') &&
          !decision.rationale.trim(),
      ),
    ),
    ...listed(
      'merge_target_not_accepted',
      decided.filter(
        ({ decision }) =>
          decision.outcome === 'merged' && !(decision.targetOutcome && holdsPlace(decision.targetOutcome)),
      ),
    ),
  ];
}
