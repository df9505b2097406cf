import type { Search } from '../rules/lists/search-terms.js';
import { SEEN_FACETS, type SeenFilters } from '../rules/lists/seen-filters.js';
import { facetConditions, NOT_CONFLICTED, type Placeholder } from './list-conditions.js';
import { isProposerOfP } from './stored-proposal.js';

/** SQL of what somebody could see and find of proposals `p` with listing `l`, search document `s` and decision `d`. */
export interface SeenConditions {
  where: string;
  /** What stands before the statement: the hits of a search, looked up once and first. */
  hits: string;
  /** JSON: whether the words fit all of it, and all but the names. */
  words: string;
}

const DRAFT = `(p.status = 'draft' OR p.withdrawn_from IS NOT DISTINCT FROM 'draft')`;
const OWN = isProposerOfP('$3');
/** Somebody who runs the call sees everything that is listed, but for what they have a conflict of interest with. */
const SEES_ALL = `($2::boolean AND ${NOT_CONFLICTED.replaceAll('$2', '$3')})`;
const FIRST_ORGANISER = ['group', 'region', 'country'] as const;

/** What could be seen at all: $2 runs the call, $3 is the person, $4 it publishes what it received, $5 the committee reads all. */
const SIGHT = `($2::boolean OR ${OWN} OR NOT ${DRAFT} AND ($5::boolean OR $4::boolean OR d.published_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
                WHERE a.proposal_id = p.id AND r.person_id = $3::uuid AND a.status IN ('assigned', 'done'))))`;

/** The words of an own draft, which stands in no list: what everybody else's is found by once it is submitted. */
const DRAFT_WORDS = `search_document(p.language, concat_ws(' ', p.title, t.name, array_to_string(p.policy_questions, ' '),
    (SELECT string_agg(g.name, ' ') FROM proposal_tag x JOIN tag g ON g.id = x.tag_id WHERE x.proposal_id = p.id),
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(p.answers)),
    (SELECT string_agg(concat_ws(' ', n.name, n.organisation), ' ; ') FROM proposal_person n WHERE n.proposal_id = p.id)), 'A')`;

/**
 * Never narrower than what is found in the end: of what a listing says, only that which everybody who sees the proposal
 * is shown, and the rest for those who see all.
 */
export function seenConditions(
  filters: SeenFilters,
  search: Search | undefined,
  placeholder: Placeholder,
): SeenConditions {
  const { mine, status, submittedSince, ...others } = filters;
  const parts = [SIGHT, ...(mine ? [OWN] : [])];
  if (submittedSince) parts.push(`p.submitted_at >= ${placeholder(submittedSince, 'timestamptz')}`);
  const statuses = [status ?? []].flat();
  // a decision that is not announced is shown as under review
  if (statuses.length > 0)
    parts.push(
      `p.status = ANY (${placeholder(statuses.includes('under_review') ? [...statuses, 'decided'] : statuses, 'text[]')})`,
    );
  for (const [facet, sql] of facetConditions(others, SEEN_FACETS, placeholder)) {
    const shownToAll = !FIRST_ORGANISER.some((one) => one === facet);
    parts.push(`((${sql}) OR ${DRAFT} AND ${OWN}${shownToAll ? '' : ` OR NOT ${SEES_ALL}`})`);
  }
  const { hits, words, found } = searched(search, placeholder);
  return { where: [...parts, ...found].map((part) => `(${part})`).join(' AND '), hits, words };
}

function searched(search: Search | undefined, placeholder: Placeholder) {
  const anything = { hits: '', words: `'{"all": true, "nameless": true}'::json`, found: [] as string[] };
  if (!search) return anything;
  if (search.email !== undefined) {
    const email = placeholder(search.email, 'text');
    const named = `EXISTS (SELECT FROM proposal_person n WHERE n.proposal_id = p.id AND n.email <> '' AND lower(n.email) = ${email})`;
    return { ...anything, found: [named] };
  }
  // marks alone: nothing can fit them
  if (search.terms.length === 0) return { ...anything, found: ['false'] };
  const query = `(SELECT search_query(${placeholder(JSON.stringify(search.terms), 'jsonb')}))`;
  const document = `CASE WHEN l.shown THEN s.document ELSE ${DRAFT_WORDS} END`;
  const alternatives = [
    '(p.id IN (SELECT found.proposal_id FROM found)) IS TRUE',
    `${DRAFT} AND ${OWN}`,
    ...(search.number === undefined ? [] : [`p.number = ${placeholder(search.number, 'int')}`]),
    // what must not be there may be among names that the reader is not shown
    ...(search.terms.flat().some((term) => term.not) ? [`NOT ${SEES_ALL}`] : []),
  ];
  return {
    hits: `WITH found AS MATERIALIZED (SELECT s.proposal_id FROM proposal_search s WHERE s.document @@ ${query})`,
    words: `(SELECT json_build_object('all', w.document @@ ${query}, 'nameless', ts_filter(w.document, '{a,b,c}') @@ ${query})
               FROM (SELECT ${document} AS document) w)`,
    found: [alternatives.join(' OR ')],
  };
}
