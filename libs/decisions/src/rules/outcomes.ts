/** What the committee can decide, best first. */
export const OUTCOMES = ['accepted', 'accepted_with_conditions', 'merged', 'waitlisted', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a proposer can answer. */
export const RESPONSES = ['confirmed', 'withdrawn'] as const;
export type DecisionResponse = (typeof RESPONSES)[number];

/** Outcomes that take one of the places. */
export const holdsPlace = (outcome: Outcome): boolean =>
  outcome === 'accepted' || outcome === 'accepted_with_conditions';

/**
 * What an outcome can still become once the letters are out. Before that it can become anything.
 * A condition is met, a waiting proposal gets the place of another: nothing else is taken back.
 */
export const PUBLISHED_MOVES = {
  accepted: [],
  accepted_with_conditions: ['accepted'],
  merged: [],
  waitlisted: ['accepted'],
  declined: [],
} as const satisfies Record<Outcome, readonly Outcome[]>;

/** Whether a decision may change from one outcome to another. */
export const canChange = (from: Outcome, to: Outcome, published: boolean): boolean =>
  !published || (PUBLISHED_MOVES[from] as readonly Outcome[]).includes(to);

/** What a proposer may answer to a published outcome, given what was answered before. */
export function possibleResponses(outcome: Outcome, given: DecisionResponse | null): DecisionResponse[] {
  if (given === 'withdrawn' || outcome === 'declined') return [];
  if (outcome === 'waitlisted' || given === 'confirmed') return ['withdrawn'];
  return ['confirmed', 'withdrawn'];
}
