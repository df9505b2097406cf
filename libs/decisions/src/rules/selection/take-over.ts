import type { Blocker, RunStatus } from '#libs/kernel';
import type { Outcome } from '../outcomes.js';
import type { SelectedProposal, SelectionResult } from './selection-result.js';

/** How many drafts of each kind. */
export interface DraftCounts {
  accepted: number;
  waitlisted: number;
  declined: number;
}

/** A decision as it is written down from a selection. */
export interface Draft {
  proposalId: string;
  outcome: Outcome;
  rationale: string;
  conditions: string;
  mergeInto: null;
  waitingPosition?: number;
}

/** A proposal as it stands when a selection is taken over. */
export interface StandingNow {
  proposalId: string;
  status: string;
  publishedAt: Date | null;
}

const OPEN = new Set(['passed', 'under_review', 'decided']);

/** Why a run cannot be taken over. */
export function takeOverBlockers(status: RunStatus, result: SelectionResult | null): Blocker[] {
  if (status !== 'done' || !result) return [{ code: 'selection_not_done' }];
  return result.outcome === 'impossible' ? [{ code: 'selection_impossible' }] : [];
}

/**
 * The decisions that follow: in is accepted; of the others those most likely to be chosen wait, in that order; the rest are
 * declined. Proposals that were told stay, those not among `now` are left to others; `gone` are numbers of chosen
 * ones that have been withdrawn since.
 */
export function draftsOf(
  selected: readonly SelectedProposal[],
  now: readonly StandingNow[],
  waitlist: number,
  rationaleOf: (proposal: SelectedProposal) => string,
): { choices: Draft[]; counts: DraftCounts; gone: string[] } {
  const standing = new Map(now.map((one) => [one.proposalId, one]));
  const open = selected.filter(({ proposalId }) => {
    const one = standing.get(proposalId);
    return one !== undefined && OPEN.has(one.status) && one.publishedAt === null;
  });
  const gone = selected
    .filter(({ proposalId, chosen }) => chosen && !OPEN.has(standing.get(proposalId)?.status ?? 'passed'))
    .map(({ number }) => `#${number}`);
  const chosen = open.filter((one) => one.chosen);
  const left = open
    .filter((one) => !one.chosen)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0) || a.place - b.place);
  const waiting = left.filter(({ locked }) => locked !== 'out').slice(0, waitlist);
  const declined = left.filter((one) => !waiting.includes(one));
  const draft = (one: SelectedProposal, outcome: Outcome): Draft => ({
    proposalId: one.proposalId,
    outcome,
    rationale: rationaleOf(one),
    conditions: '',
    mergeInto: null,
  });
  return {
    choices: [
      ...chosen.map((one) => draft(one, 'accepted')),
      ...waiting.map((one, at) => ({ ...draft(one, 'waitlisted'), waitingPosition: at + 1 })),
      ...declined.map((one) => draft(one, 'declined')),
    ],
    counts: { accepted: chosen.length, waitlisted: waiting.length, declined: declined.length },
    gone,
  };
}
