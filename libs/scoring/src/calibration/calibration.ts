import type { Band } from './bands.js';

/** A proposal's calibrated grade; `standardError` is null when nothing can be said of it. */
export interface CalibratedProposal {
  proposalId: string;
  /** 1 is best by calibrated grade; no ties but by chance. */
  place: number;
  /** Estimated quality on the scale of the grades (an estimate may lie outside it). */
  quality: number;
  standardError: number | null;
  /** Plain mean of the same grades. */
  mean: number;
  n: number;
  /** Places it cannot be told apart from, 95 % pair by pair. */
  band: Band;
}

/** A reviewer's leniency (positive: kinder than the committee) and the s.d. of their noise, in marks. */
export interface CalibratedReviewer {
  reviewerId: string;
  n: number;
  leniency: number;
  standardError: number | null;
  noise: number | null;
}

export type CalibrationWarning =
  | { code: 'disconnected'; islands: string[][] }
  | { code: 'leniency_within_noise'; standardDeviations: number }
  | { code: 'too_few_grades' }
  | { code: 'no_disagreement' }
  | { code: 'not_converged' };

/** Proposals best first, reviewers in order of appearance, variances in squared marks. */
export interface Calibration {
  proposals: CalibratedProposal[];
  reviewers: CalibratedReviewer[];
  /** Where the variance of one grade comes from; `reviewerShare` is leniency's part of the three. */
  variance: { quality: number; leniency: number; noise: number; reviewerShare: number };
  warnings: CalibrationWarning[];
  method: 'exact' | 'iterative' | 'plain';
  /** EM steps taken. */
  steps: number;
}
