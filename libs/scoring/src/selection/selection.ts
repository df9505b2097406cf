import type { Range } from './selection-problem.js';

/** How a quota came out. `used` is what the chosen use of it. */
export interface QuotaStanding extends Range {
  quotaId: string;
  used: number;
  /** Which end it stands at, if any. */
  binding: 'least' | 'most' | 'both' | null;
  /** Total score that moving the binding end by one unit would gain, to first order (dual of the linear relaxation). */
  price: number;
}

/** One candidate's outcome; `margin` is its score after the price of the quotas it uses (above 0 draws it in). */
export interface CandidateStanding {
  id: string;
  chosen: boolean;
  margin: number;
}

/** The best programme under the rules; no programme can total more than `bound`. */
export interface Selected {
  status: 'selected';
  /** In the order of the candidates. */
  chosen: string[];
  total: number;
  bound: number;
  quotas: QuotaStanding[];
  candidates: CandidateStanding[];
}

/** A range as it would have to be for a programme to exist. */
export interface RelaxedQuota extends Range {
  quotaId: string;
  /** Which end moved, and how far. */
  end: 'least' | 'most';
  by: number;
}

/**
 * No programme satisfies every range. `conflict` are quotas that cannot hold together (empty when only whole numbers
 * stand in the way); `relaxation` is the smallest change that works, and `relaxed` what would then be chosen.
 */
export interface Impossible {
  status: 'impossible';
  conflict: string[];
  relaxation: RelaxedQuota[];
  relaxed: Selected | null;
}

export type Selection = Selected | Impossible;
