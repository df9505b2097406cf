import type { PlanChange } from './plan-diff.js';

const MOST = 200;
const LONGEST = 300;

const short = (text: string | undefined): string | undefined =>
  text !== undefined && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** Changes as the audit trail keeps them: what was before and what is after, long texts by their beginning. */
export const changeFacts = (changes: readonly PlanChange[]): Record<string, unknown> => ({
  changes: changes
    .slice(0, MOST)
    .map(({ kind, path, from, to }) => ({ kind, at: path.join('.'), from: short(from), to: short(to) })),
  ...(changes.length > MOST ? { more: changes.length - MOST } : {}),
});
