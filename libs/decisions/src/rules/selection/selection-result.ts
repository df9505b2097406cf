import type { QuotaStanding, RelaxedQuota } from '#libs/scoring';
import type { NamedProblem } from './problem-of.js';
import type { ProposalToSelect } from './selection-facts.js';
import type { SolvedSelection } from './solve-selection.js';

/** A proposal in the result of a run. */
export interface SelectedProposal {
  proposalId: string;
  number: number;
  score: number;
  standardError: number | null;
  chosen: boolean;
  /** Place by score alone, from 1. */
  place: number;
  locked: 'in' | 'out' | null;
  /** Share of the draws in which it is chosen; null when nothing can be chosen. */
  share: number | null;
  /** Quotas without which it would not be in, or would not be out. */
  because: string[];
}

/** What one quota does, in proposals' ids. */
export interface QuotaResult extends QuotaStanding {
  /** Score that the whole programme would gain without it; null where it changes nothing. */
  cost: number | null;
  cameIn: string[];
  wentOut: string[];
}

/** All that is kept of a run. */
export interface SelectionResult {
  outcome: 'selected' | 'impossible';
  total: number;
  bound: number;
  /** By score, best first. Of an impossible plan: as the smallest relaxation would have it. */
  proposals: SelectedProposal[];
  quotas: QuotaResult[];
  names: Record<string, string>;
  certain: number;
  /** Ids of what the committee has to talk about, most likely first. */
  greyZone: string[];
  draws: number;
  seed: number;
  conflict: string[];
  relaxation: RelaxedQuota[];
  ungraded: string[];
  /** When the scores it went by were computed. */
  scoresOf: string;
}

/** Puts what the solver found into the form in which it is kept and shown. */
export function resultOf(
  named: NamedProblem,
  proposals: readonly ProposalToSelect[],
  { selection, effects, certainty }: SolvedSelection,
  { seed, scoresOf }: { seed: number; scoresOf: string },
): SelectionResult {
  const { problem } = named;
  const selected = selection.status === 'selected' ? selection : selection.relaxed;
  const effectOf = new Map(effects.map((effect) => [effect.quotaId, effect]));
  const chosen = new Set(selected?.chosen);
  const [lockedIn, lockedOut] = [new Set(problem.lockedIn), new Set(problem.lockedOut)];
  const shareOf = new Map(certainty?.shares.map(({ id, share }) => [id, share]));
  const numberOf = new Map(proposals.map(({ proposalId, number }) => [proposalId, number]));
  const because = (id: string) =>
    effects
      .filter(({ cameIn, wentOut }) => cameIn.includes(id) || wentOut.includes(id))
      .map(({ quotaId }) => quotaId);
  return {
    outcome: selection.status,
    total: selected?.total ?? 0,
    bound: selected?.bound ?? 0,
    proposals: problem.candidates
      .toSorted((a, b) => b.score - a.score || (numberOf.get(a.id) ?? 0) - (numberOf.get(b.id) ?? 0))
      .map(({ id, score, standardError = null }, at) => ({
        proposalId: id,
        number: numberOf.get(id) ?? 0,
        score,
        standardError,
        chosen: chosen.has(id),
        place: at + 1,
        locked: lockedIn.has(id) ? 'in' : lockedOut.has(id) ? 'out' : null,
        share: shareOf.get(id) ?? null,
        because: because(id),
      })),
    quotas: (selected?.quotas ?? []).map((quota) => {
      const { cost = null, cameIn = [], wentOut = [] } = effectOf.get(quota.quotaId) ?? {};
      return { ...quota, cost, cameIn, wentOut };
    }),
    names: named.names,
    certain: certainty?.certain.length ?? 0,
    greyZone: certainty?.greyZone ?? [],
    draws: certainty?.draws ?? 0,
    seed,
    conflict: selection.status === 'impossible' ? selection.conflict : [],
    relaxation: selection.status === 'impossible' ? selection.relaxation : [],
    ungraded: named.ungraded,
    scoresOf,
  };
}
