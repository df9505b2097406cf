import {
  FACETS,
  type Facet,
  NOTHING,
  type ProposalListFilters,
  valuesOf,
} from '../rules/lists/list-filters.js';
import { searchFrom } from '../rules/lists/search-terms.js';
import { alikeIn, hiddenFrom } from './screening-sql.js';

/** SQL of a condition, and what its placeholders stand for. */
export interface Conditions {
  sql: string;
  /** What stands before it, `found AS (...),`: what is looked up once and first. */
  before: string;
  values: unknown[];
  /** Placeholder of the query, when words are searched for. */
  query: string | undefined;
  /** The facets that narrow. */
  narrowing: Facet[];
  /** What is asked before any facet: the call, the viewer's sight, the words. */
  base: string;
  /** What the facets ask, but for one of them. */
  facets(except?: Facet): string;
}

/** SQL: the value of each facet of listing `l`; an array where there may be several. */
export const FACET_VALUE: Record<Facet, string> = {
  theme: 'l.theme_id::text',
  status: 'l.status',
  tag: 'l.tag_slugs',
  group: 'l.stakeholder_group',
  region: 'l.regional_group',
  country: 'l.country',
  format: 'l.format_id::text',
  language: 'l.language',
  first: "CASE l.first_time WHEN true THEN 'yes' WHEN false THEN 'no' END",
  flag: 'l.flags',
  alike: `CASE WHEN l.proposal_id IN (SELECT id FROM alike WHERE open > 0) THEN 'open'
    WHEN l.proposal_id IN (SELECT id FROM alike) THEN 'judged' END`,
};

/** SQL: which proposals of call `$1` are like others, as far as the viewer `$2` may know. What a value of `alike` asks for. */
const ALIKE = `kept_from AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
  alike AS MATERIALIZED (${alikeIn('kept_from')}),`;

/** Facets whose value is an array. */
export const LISTED: ReadonlySet<Facet> = new Set<Facet>(['tag', 'flag']);

/**
 * SQL over `proposal_listing l`: what the viewer may know of, and what the filters leave. Drafts are rows without content, so
 * nothing in them can be searched, filtered or sorted by; proposals the viewer has a conflict of interest with are not
 * there at all. The text depends only on which filters are set, never on their values.
 */
export function listConditions(
  callId: string,
  personId: string | null,
  filters: ProposalListFilters,
  /** Whether the values of every facet are asked for, not only of those that narrow. */
  allFacets = false,
): Conditions {
  const values: unknown[] = [callId, personId];
  const placeholder = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const parts = ['l.call_id = $1', NOT_CONFLICTED];
  const search = searchFrom(filters.text ?? '');
  let query: string | undefined;
  let before = '';
  if (search.email !== undefined)
    parts.push(`l.shown AND EXISTS (SELECT FROM proposal_person n WHERE n.proposal_id = l.proposal_id
      AND n.email <> '' AND lower(n.email) = ${placeholder(search.email, 'text')})`);
  else if (search.terms.length > 0) {
    // as a subquery it is worked out once, not for every row
    query = `(SELECT search_query(${placeholder(JSON.stringify(search.terms), 'jsonb')}))`;
    // on its own, or the planner might try every document of a theme instead of asking the index
    before = `found AS MATERIALIZED (SELECT s.proposal_id FROM proposal_search s WHERE s.document @@ ${query}),`;
    // IS TRUE keeps it a look into a hash: as a join the planner, who cannot tell how many are found, may go through
    // all of them for every row
    const found = '(l.proposal_id IN (SELECT found.proposal_id FROM found)) IS TRUE';
    parts.push(
      search.number === undefined
        ? found
        : `(l.shown AND l.number = ${placeholder(search.number, 'int')} OR ${found})`,
    );
  } else if (filters.text?.trim()) parts.push('false'); // marks alone: nothing can fit them
  const single = facetConditions(filters, FACETS, placeholder);
  if (allFacets || single.has('alike')) before += ALIKE;
  const all = (conditions: readonly string[]) =>
    conditions.map((part) => `(${part})`).join(' AND ') || 'true';
  return {
    sql: all([...parts, ...single.values()]),
    before,
    values,
    query,
    narrowing: [...single.keys()],
    base: all(parts),
    facets: (except) => all([...single].filter(([one]) => one !== except).map(([, sql]) => sql)),
  };
}

/** SQL: the viewer `$2` has no conflict of interest with listing `l` of call `$1`. */
export const NOT_CONFLICTED = `l.proposal_id <> ALL (ARRAY(
  SELECT k.proposal_id FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
   WHERE k.active AND r.call_id = $1::uuid AND r.person_id = $2::uuid))`;

/** Takes a value, and gives the placeholder that stands for it. */
export type Placeholder = (value: unknown, type: string) => string;

/** SQL over listing `l`: what each of some facets leaves; those that do not narrow are not there. */
export function facetConditions(
  filters: ProposalListFilters,
  facets: readonly Facet[],
  placeholder: Placeholder,
): Map<Facet, string> {
  const single = new Map<Facet, string>();
  for (const facet of facets) {
    const wanted = valuesOf(filters, facet);
    if (wanted.length > 0) single.set(facet, facetCondition(facet, wanted, placeholder));
  }
  return single;
}

function facetCondition(facet: Facet, wanted: readonly string[], placeholder: Placeholder): string {
  const known = wanted.filter((value) => value !== NOTHING);
  const orNothing = known.length < wanted.length;
  const value = FACET_VALUE[facet];
  const given = placeholder(known, 'text[]');
  if (facet === 'flag')
    return `l.shown AND (${value} && ${given} OR 'any' = ANY (${given}) AND ${value} <> '{}'${orNothing ? ` OR ${value} = '{}'` : ''})`;
  if (LISTED.has(facet)) return `${value} && ${given}${orNothing ? ` OR l.shown AND ${value} = '{}'` : ''}`;
  return `${value} = ANY (${given})${orNothing ? ` OR l.shown AND (${value}) IS NULL` : ''}`;
}
