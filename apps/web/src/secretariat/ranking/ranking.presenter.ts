import { type CallSetup, choiceName } from '#libs/calls';
import type { CalibratedStanding, Ranking, RankingRow } from '#libs/reviews';
import { aroundLine, type CalibrationWarning, type LineReading } from '#libs/scoring';
import type { CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { hrefWith, type RankingFilters, rowsFor } from './ranking-filters.js';

export interface RankingLine {
  proposalId: string;
  number: number;
  href: string;
  title: string;
  organisation: string;
  theme: string;
  group: string;
  region: string;
  rank: string;
  mean: string;
  calibrated: CalibratedCell | null;
  sd: string;
  range: string;
  n: number;
  outcome: string | null;
}

/** The calibrated score of a row: its place, the score, and the 95 % interval where one can be claimed. */
export interface CalibratedCell {
  place: number;
  score: string;
  interval: string;
}

/** Rows that cannot be told apart from the first of them; without a heading when rows are not ordered by the calibrated score. */
export interface LineGroup {
  key: string;
  /** Number of the group from 1, and its places. */
  tier?: { number: number; from: number; to: number };
  lines: RankingLine[];
}

export interface Choice {
  value: string;
  label: string;
}

export interface RankingView {
  base: string;
  csvHref: string;
  decisionsHref: string;
  /** This page as it is asked for, to come back to. */
  backHref: string;
  mayDecide: boolean;
  total: number;
  reviews: number;
  reviewers: number;
  places: number;
  shown: number;
  groups: LineGroup[];
  /** A line is drawn after so many rows when they stand by rank and nothing but a theme narrows them. */
  cutAfter: number | undefined;
  filters: RankingFilters;
  themes: Choice[];
  stakeholders: Choice[];
  regions: Choice[];
  sortHref: Record<string, { href: string; direction?: 'ascending' | 'descending' }>;
  /** Plain mean or calibrated score: which of them orders the rows, if one does. */
  order: 'mean' | 'calibrated' | undefined;
  orderHref: { mean: string; calibrated: string };
  agreementHref: string;
  /** Share of one grade's variance that is the reviewer, in words; undefined where grades cannot say. */
  reviewerShare: string | undefined;
  warnings: CalibrationWarning[];
  /** Who is beyond doubt above or below the call's places; undefined where there is nothing to say. */
  line: LineReading | undefined;
  computedAt: Date;
  stale: boolean;
}

const COLUMNS = ['rank', 'title', 'theme', 'group', 'region', 'calibrated', 'reviews', 'spread', 'decision'];

/** Numbers as words of the visitor's language, rows as the address asks for them. */
export function presentRanking(
  { call, locale }: CallContext,
  given: { ranking: Ranking; setup: CallSetup; filters: RankingFilters; mayDecide: boolean },
): RankingView {
  const { ranking, setup, filters, mayDecide } = given;
  const { stakeholderGroups, regionalGroups } = setup.settings;
  const base = secretariatPath(call, '/ranking');
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shown = (value: number | null) => (value === null ? '–' : decimals.format(value));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const groups = new Map(stakeholderGroups.map(({ code, name }) => [code, name]));
  const regions = new Map(regionalGroups.map(({ code, name }) => [code, shortName(name)]));
  const line = (row: RankingRow): RankingLine => ({
    proposalId: row.proposalId,
    number: row.number,
    href: secretariatPath(call, `/proposals/${row.proposalId}`),
    title: row.title,
    organisation: row.organisation,
    theme: row.theme ?? '',
    group: groups.get(row.stakeholderGroup ?? '') ?? choiceName(stakeholderGroups, row.stakeholderGroup),
    region: regions.get(row.regionalGroup ?? '') ?? choiceName(regionalGroups, row.regionalGroup),
    rank: row.rank === null ? '–' : String(row.rank),
    mean: shown(row.mean),
    calibrated: cellOf(row.calibrated, shown),
    sd: shown(row.sd),
    range: row.lowest === null ? '' : `${shown(row.lowest)}–${shown(row.highest)}`,
    n: row.n,
    outcome: row.outcome,
  });
  const rows = rowsFor(ranking.rows, filters);
  const order = orderOf(filters.sort);
  const { reviewerShare, warnings, tiers } = ranking.calibration;
  return {
    base,
    csvHref: `${base}.csv`,
    decisionsHref: secretariatPath(call, '/decisions'),
    backHref: hrefWith(base, filters, {}),
    mayDecide,
    total: ranking.rows.length,
    reviews: ranking.reviews,
    reviewers: ranking.reviewers,
    places: setup.places,
    shown: rows.length,
    groups: order === 'calibrated' ? tierGroups(rows, tiers, line) : [{ key: 'all', lines: rows.map(line) }],
    cutAfter: cutAfter(filters, setup, rows.length),
    filters,
    themes: setup.themes.map(({ id, name }) => ({ value: id, label: name })),
    stakeholders: stakeholderGroups.map(({ code, name }) => ({ value: code, label: name })),
    regions: regionalGroups.map(({ code, name }) => ({ value: code, label: name })),
    sortHref: Object.fromEntries(COLUMNS.map((column) => [column, sortLink(base, filters, column)])),
    order,
    orderHref: {
      mean: hrefWith(base, filters, { sort: '' }),
      calibrated: hrefWith(base, filters, { sort: 'calibrated' }),
    },
    agreementHref: secretariatPath(call, '/reviews/agreement'),
    reviewerShare: reviewerShare === null ? undefined : percent.format(reviewerShare),
    warnings,
    line: tiers.length > 1 && setup.places > 0 ? lineOf(ranking.rows, setup.places) : undefined,
    computedAt: ranking.computedAt,
    stale: ranking.stale,
  };
}

function cellOf(
  calibrated: CalibratedStanding | null,
  shown: (value: number | null) => string,
): CalibratedCell | null {
  if (!calibrated) return null;
  const { place, quality, to } = calibrated;
  return { place, score: shown(quality), interval: to === null ? '' : `± ${shown(to - quality)}` };
}

const orderOf = (sort: string): 'mean' | 'calibrated' | undefined =>
  sort === 'calibrated'
    ? 'calibrated'
    : sort === '' || sort === 'rank' || sort === 'mean'
      ? 'mean'
      : undefined;

/** Rows in the order of the calibrated score, cut where the groups end; those without a score come last, in no group. */
function tierGroups(
  rows: readonly RankingRow[],
  tiers: Ranking['calibration']['tiers'],
  line: (row: RankingRow) => RankingLine,
): LineGroup[] {
  const placeOf = (row: RankingRow) => row.calibrated?.place ?? Infinity;
  const groups: LineGroup[] = tiers.map(({ from, to }, at) => ({
    key: `tier-${from}`,
    tier: { number: at + 1, from, to },
    lines: rows.filter((row) => placeOf(row) >= from && placeOf(row) <= to).map(line),
  }));
  const last = tiers.at(-1)?.to ?? 0;
  const rest = rows.filter((row) => placeOf(row) > last).map(line);
  return [...groups, { key: 'rest', lines: rest }].filter(({ lines }) => lines.length > 0);
}

const lineOf = (rows: readonly RankingRow[], places: number): LineReading =>
  aroundLine(
    rows.flatMap(({ calibrated }) => calibrated ?? []),
    places,
  );

/** "Latin American and Caribbean Group (GRULAC)" is GRULAC in a narrow column. */
const shortName = (name: string): string => /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name;

function cutAfter(filters: RankingFilters, setup: CallSetup, rows: number): number | undefined {
  const { q, group, region, decision, sort, theme } = filters;
  if (q + group + region + decision !== '' || (sort !== '' && sort !== 'rank')) return undefined;
  const places = theme === '' ? setup.places : setup.themes.find(({ id }) => id === theme)?.places;
  return places && places < rows ? places : undefined;
}

function sortLink(base: string, filters: RankingFilters, column: string) {
  const now = filters.sort === '' ? 'rank' : filters.sort;
  const direction =
    now === column ? ('ascending' as const) : now === `-${column}` ? ('descending' as const) : undefined;
  const sort = direction === 'ascending' ? `-${column}` : column;
  return { href: hrefWith(base, filters, { sort }), ...(direction && { direction }) };
}
