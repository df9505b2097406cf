import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { FACET_VALUE, LISTED, listConditions } from '../persistence/list-conditions.js';
import { FACETS, type Facet, NOTHING, type ProposalListFilters } from '../rules/lists/list-filters.js';

export interface FacetValue {
  /** What is chosen by; `none` stands for proposals without a value. */
  value: string;
  count: number;
}

/** How many proposals of a list have each value of each facet, the most frequent first. */
export interface ProposalFacets {
  counts: Record<Facet, FacetValue[]>;
  /** How many have changed since the rules of the call last looked. */
  pending: number;
}

interface Row extends FacetValue {
  facet: Facet | 'pending';
}

/** What further narrowing would leave; a facet that narrows is counted as if it did not. One query. */
@Injectable()
export class ProposalFacetsQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
    personId: string | null,
    filters: ProposalListFilters = {},
  ): Promise<ProposalFacets> {
    const { base, facets, before, values, narrowing } = listConditions(callId, personId, filters, true);
    const free = FACETS.filter((facet) => !narrowing.includes(facet) && !LISTED.has(facet));
    const alone = FACETS.filter((facet) => narrowing.includes(facet) || LISTED.has(facet));
    const rows = await this.db.rows<Row>(
      `WITH ${before} listed AS MATERIALIZED (
         SELECT l.proposal_id, l.shown, l.flags_pending, l.status, l.theme_id, l.format_id, l.language, l.first_time, l.stakeholder_group,
                l.regional_group, l.country, l.tag_slugs, l.flags FROM proposal_listing l WHERE ${base})
       ${[together(free, facets()), ...alone.map((facet) => apart(facet, facets(facet)))].join(' UNION ALL ')}`,
      values,
    );
    const counts = Object.fromEntries(
      FACETS.map((facet) => [facet, rows.filter((row) => row.facet === facet && row.count > 0).map(plain)]),
    ) as Record<Facet, FacetValue[]>;
    for (const facet of FACETS)
      counts[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { counts, pending: rows.find(({ facet }) => facet === 'pending')?.count ?? 0 };
  }
}

const plain = ({ value, count }: Row): FacetValue => ({ value, count });

/** SQL: the facets that do not narrow, in one pass over the list; and how many the rules are still to look at. */
function together(facets: readonly Facet[], where: string): string {
  const columns = facets.map((facet) => `${FACET_VALUE[facet]} AS ${facet}_value`).join(', ');
  const which = facets.map((facet) => `WHEN grouping(${facet}_value) = 0 THEN '${facet}'`).join(' ');
  const value = facets.map((facet) => `WHEN grouping(${facet}_value) = 0 THEN ${facet}_value`).join(' ');
  const sets = facets.map((facet) => `(${facet}_value)`).join(', ');
  const listed = `(SELECT l.shown, l.flags_pending${columns && `, ${columns}`} FROM listed l WHERE ${where}) l`;
  const pending = `SELECT 'pending' AS facet, '' AS value, count(*) FILTER (WHERE l.flags_pending)::int AS count FROM ${listed}`;
  if (facets.length === 0) return pending;
  return `SELECT CASE ${which} ELSE 'pending' END AS facet, coalesce(CASE ${value} ELSE '' END, '${NOTHING}') AS value,
      (CASE ${which} ELSE 'pending' END = 'pending')::int * count(*) FILTER (WHERE l.flags_pending)::int
      + CASE WHEN CASE ${which} ELSE 'pending' END = 'pending' THEN 0
             WHEN CASE ${value} END IS NULL THEN count(*) FILTER (WHERE l.shown) ELSE count(*) END::int AS count
    FROM ${listed} GROUP BY GROUPING SETS (${sets}, ())`;
}

/** SQL: one facet by itself, with a condition of its own or several values a proposal. */
function apart(facet: Facet, where: string): string {
  if (!LISTED.has(facet))
    return `SELECT '${facet}' AS facet, coalesce(${FACET_VALUE[facet]}, '${NOTHING}') AS value,
        (CASE WHEN ${FACET_VALUE[facet]} IS NULL THEN count(*) FILTER (WHERE l.shown) ELSE count(*) END)::int AS count
      FROM listed l WHERE ${where} GROUP BY ${FACET_VALUE[facet]}`;
  return `SELECT '${facet}' AS facet, coalesce(one, '${NOTHING}') AS value, count(*)::int AS count
    FROM listed l LEFT JOIN LATERAL unnest(${FACET_VALUE[facet]}) AS one ON true
   WHERE ${where} AND l.shown GROUP BY one`;
}
