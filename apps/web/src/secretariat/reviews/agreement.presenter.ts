import { type Agreement, HIGHEST_MARK, LOWEST_MARK, type ReviewerStanding } from '#libs/reviews';
import type { CriterionAgreement } from '#libs/scoring';
import type { CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';

export interface CriterionLine {
  id: string;
  name: string;
  marks: number;
  single: string;
  panel: string;
  alpha: string;
  reading: 'good' | 'fair' | 'poor' | 'none';
}

export interface DisputedLine {
  proposalId: string;
  href: string;
  number: number;
  title: string;
  sd: string;
  range: string;
  n: number;
}

export interface ReviewerLine {
  reviewerId: string;
  name: string;
  n: number;
  mean: string;
  sd: string;
  /** How often each mark was given, lowest first. */
  counts: number[];
  leniency: string;
  interval: string;
  reading: 'kinder' | 'harsher' | 'alike' | 'unknown';
}

export interface AgreementView {
  criteria: CriterionLine[];
  disputed: DisputedLine[];
  reviewers: ReviewerLine[];
  reviewerShare: string | undefined;
  committee: { n: number; mean: string; sd: string; counts: number[] };
  marks: number[];
  rankingHref: string;
  computedAt: Date;
  stale: boolean;
}

const WIDTH = 1.96;
const MARKS = Array.from({ length: HIGHEST_MARK - LOWEST_MARK + 1 }, (_, k) => LOWEST_MARK + k);

/** How much of the spread of a panel's mean lies between proposals, in words: the customary cuts of the ICC. */
export function readingOf({ icc }: Pick<CriterionAgreement, 'icc'>): CriterionLine['reading'] {
  if (icc === null) return 'none';
  return icc.mean >= 0.75 ? 'good' : icc.mean >= 0.5 ? 'fair' : 'poor';
}

/** Whether leniency is further from the committee's than chance explains, 95 %. */
export function leniencyReading({
  leniency,
  standardError,
}: Pick<ReviewerStanding, 'leniency' | 'standardError'>): ReviewerLine['reading'] {
  if (standardError === null) return 'unknown';
  if (Math.abs(leniency) <= WIDTH * standardError) return 'alike';
  return leniency > 0 ? 'kinder' : 'harsher';
}

/** Figures in the visitor's language, names and titles beside them. */
export function presentAgreement({ call, locale }: CallContext, agreement: Agreement): AgreementView {
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const shown = (value: number | null) => (value === null ? '–' : decimals.format(value));
  const namesOf = new Map(agreement.names.map((one) => [one.reviewerId, one.name]));
  const titleOf = new Map(agreement.titles.map((one) => [one.proposalId, one]));
  const figuresOf = new Map(agreement.agreement.map((one) => [one.criterionId, one]));
  const countsOf = (marks: readonly { value: number; count: number }[]) =>
    MARKS.map((mark) => marks.find(({ value }) => value === mark)?.count ?? 0);
  return {
    criteria: agreement.criteria.map(({ id, name }) => {
      const { marks = 0, icc = null, ordinalAlpha = null } = figuresOf.get(id) ?? {};
      return {
        id,
        name,
        marks,
        single: shown(icc?.single ?? null),
        panel: shown(icc?.mean ?? null),
        alpha: shown(ordinalAlpha),
        reading: readingOf({ icc }),
      };
    }),
    disputed: agreement.disagreements.flatMap(({ proposalId, sd, lowest, highest, n }) => {
      const named = titleOf.get(proposalId);
      if (!named) return [];
      const href = secretariatPath(call, `/proposals/${proposalId}`);
      return [{ ...named, href, sd: shown(sd), range: `${shown(lowest)}–${shown(highest)}`, n }];
    }),
    reviewers: agreement.reviewers
      .map((one) => ({ one, name: namesOf.get(one.reviewerId) ?? '' }))
      .toSorted((a, b) => b.one.leniency - a.one.leniency || a.name.localeCompare(b.name))
      .map(({ one, name }) => ({
        reviewerId: one.reviewerId,
        name,
        n: one.n,
        mean: shown(one.mean),
        sd: shown(one.sd),
        counts: countsOf(one.marks),
        leniency: one.standardError === null ? '–' : signed.format(one.leniency),
        interval: one.standardError === null ? '' : `± ${decimals.format(WIDTH * one.standardError)}`,
        reading: leniencyReading(one),
      })),
    reviewerShare: agreement.reviewerShare === null ? undefined : percent.format(agreement.reviewerShare),
    committee: {
      n: agreement.committee.n,
      mean: shown(agreement.committee.mean),
      sd: shown(agreement.committee.sd),
      counts: countsOf(agreement.committee.marks),
    },
    marks: MARKS,
    rankingHref: secretariatPath(call, '/ranking'),
    computedAt: agreement.computedAt,
    stale: agreement.stale,
  };
}
