import {
  agreementByCriterion,
  type CalibratedReviewer,
  calibrateProposals,
  type CalibrationWarning,
  type CriterionAgreement,
  type CriterionMean,
  type CriterionWeight,
  type Disagreement,
  type Distribution,
  type ProposalToRank,
  rankProposals,
  reviewerDistributions,
  type SteppedWork,
  type Tier,
  tiersOf,
  widestDisagreements,
} from '#libs/scoring';

/** A proposal's calibrated grade, on the marks' own scale; `from` and `to` are the 95 % interval, null where none can be claimed. */
export interface CalibratedStanding {
  place: number;
  quality: number;
  standardError: number | null;
  from: number | null;
  to: number | null;
  /** Places it cannot be told apart from. */
  band: { from: number; to: number };
}

/** Where one proposal stands, by the plain mean and beside it calibrated. */
export interface ProposalStanding {
  proposalId: string;
  /** Rank 1 is best; equal means share one; null without a review. */
  rank: number | null;
  mean: number | null;
  sd: number | null;
  n: number;
  lowest: number | null;
  highest: number | null;
  criteria: CriterionMean[];
  calibrated: CalibratedStanding | null;
}

/** How one reviewer uses the scale, and how much kinder than the committee that is once it is known what they were given. */
export interface ReviewerStanding extends Distribution {
  reviewerId: string;
  leniency: number;
  standardError: number | null;
}

/** Everything that is computed of a call's grades. */
export interface Standings {
  proposals: ProposalStanding[];
  reviewers: ReviewerStanding[];
  committee: Distribution;
  agreement: CriterionAgreement[];
  disagreements: Disagreement[];
  /** Share of one grade's variance that is the reviewer's leniency; null where grades cannot say. */
  reviewerShare: number | null;
  warnings: CalibrationWarning[];
  tiers: Tier[];
  /** Submitted reviews that count. */
  reviews: number;
}

/** What standings rest on. */
export interface Grades {
  proposals: readonly ProposalToRank[];
  criteria: readonly CriterionWeight[];
}

/** Two-sided 95 %. */
const WIDTH = 1.96;
const DISAGREEMENTS = 30;

/** Computes all of it: milliseconds for hundreds of proposals, seconds for tens of thousands. */
export async function standingsOf(
  { proposals, criteria }: Grades,
  work: SteppedWork = {},
): Promise<Standings> {
  const ranking = rankProposals(proposals, criteria);
  const calibration = await calibrateProposals(proposals, criteria, work);
  const calibrated = new Map(calibration.proposals.map((one) => [one.proposalId, one]));
  const { reviewers, committee } = reviewerDistributions(proposals, criteria);
  const leniencies = new Map(calibration.reviewers.map((one) => [one.reviewerId, one]));
  return {
    proposals: ranking.map((standing) => {
      const one = calibrated.get(standing.proposalId);
      if (!one) return { ...standing, calibrated: null };
      const { place, quality, standardError, band } = one;
      const reach = standardError === null ? null : WIDTH * standardError;
      return {
        ...standing,
        calibrated: {
          place,
          quality,
          standardError,
          from: reach === null ? null : quality - reach,
          to: reach === null ? null : quality + reach,
          band,
        },
      };
    }),
    reviewers: reviewers.map((reviewer) => ({ ...reviewer, ...leniencyOf(leniencies, reviewer.reviewerId) })),
    committee,
    agreement: agreementByCriterion(proposals, criteria),
    disagreements: widestDisagreements(ranking, DISAGREEMENTS),
    reviewerShare: calibration.method === 'plain' ? null : calibration.variance.reviewerShare,
    warnings: calibration.warnings,
    tiers: calibration.method === 'plain' ? [] : tiersOf(calibration.proposals),
    reviews: proposals.reduce((sum, { reviews }) => sum + reviews.length, 0),
  };
}

function leniencyOf(all: ReadonlyMap<string, CalibratedReviewer>, reviewerId: string) {
  const own = all.get(reviewerId);
  return { leniency: own?.leniency ?? 0, standardError: own?.standardError ?? null };
}
