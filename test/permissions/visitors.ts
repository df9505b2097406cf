/** Everybody who may knock at a door; what they hold is set up in `world.ts`. */
export const VISITORS = [
  'anonymous',
  // wrote the proposal in question
  'proposer',
  // wrote another proposal of the same call
  'other_proposer',
  // assigned to the proposal
  'reviewer',
  // on the committee, not assigned to the proposal
  'other_reviewer',
  // on the committee, with a conflict of interest on the proposal
  'conflicted_reviewer',
  // on the committee of another call of the same forum
  'other_call_reviewer',
  'chair',
  'secretariat',
  // runs another forum
  'other_forum_secretariat',
] as const;
export type Visitor = (typeof VISITORS)[number];

/**
 * What a door answers:
 * - `opens`: the page, or the act carried out, or refused for a reason of the rules (2xx, 303 within the site, 409, 422)
 * - `sign_in`: asks to sign in first
 * - `not_found`: as if it were not there
 * - `forbidden`: it is there, and closed
 */
export type Answer = 'opens' | 'sign_in' | 'not_found' | 'forbidden';

export type Answers = Record<Visitor, Answer>;

const all = (answer: Answer): Answers =>
  Object.fromEntries(VISITORS.map((visitor) => [visitor, answer])) as Answers;

/** Opens to whoever comes. */
export const EVERYBODY: Answers = all('opens');

/** Is not there for anybody. */
export const NOBODY: Answers = all('not_found');

/** Opens to these; asks the anonymous to sign in; is not there for anybody else. */
export const only = (...visitors: readonly Visitor[]): Answers => ({
  ...all('not_found'),
  anonymous: 'sign_in',
  ...Object.fromEntries(visitors.map((visitor) => [visitor, 'opens'])),
});

/** Opens to whoever is signed in. */
export const SIGNED_IN: Answers = { ...EVERYBODY, anonymous: 'sign_in' };

/** The same answers, but for these. */
export const except = (answers: Answers, others: Partial<Answers>): Answers => ({ ...answers, ...others });
