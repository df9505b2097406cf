import { type CallSetup, choiceName } from '#libs/calls';
import type { Ranking, RankingRow } from '#libs/reviews';
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
  sd: string;
  range: string;
  n: number;
  outcome: string | null;
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
  lines: RankingLine[];
  /** A line is drawn after so many rows when they stand by rank and nothing but a theme narrows them. */
  cutAfter: number | undefined;
  filters: RankingFilters;
  themes: Choice[];
  groups: Choice[];
  regions: Choice[];
  sortHref: Record<string, { href: string; direction?: 'ascending' | 'descending' }>;
}

const COLUMNS = ['rank', 'title', 'theme', 'group', 'region', 'reviews', 'spread', 'decision'];

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
    sd: shown(row.sd),
    range: row.lowest === null ? '' : `${shown(row.lowest)}–${shown(row.highest)}`,
    n: row.n,
    outcome: row.outcome,
  });
  const lines = rowsFor(ranking.rows, filters).map(line);
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
    lines,
    cutAfter: cutAfter(filters, setup, lines.length),
    filters,
    themes: setup.themes.map(({ id, name }) => ({ value: id, label: name })),
    groups: stakeholderGroups.map(({ code, name }) => ({ value: code, label: name })),
    regions: regionalGroups.map(({ code, name }) => ({ value: code, label: name })),
    sortHref: Object.fromEntries(COLUMNS.map((column) => [column, sortLink(base, filters, column)])),
  };
}

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
