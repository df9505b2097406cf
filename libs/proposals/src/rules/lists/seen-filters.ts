import type { SeenProposal } from './seen-proposal.js';
import { type Facet, FACETS, NOTHING, type ProposalListFilters, valuesOf } from './list-filters.js';
import type { Search } from './search-terms.js';

/** What is looked for among the proposals somebody sees; a list of everybody's, with each as much as they may see of it. */
export interface SeenFilters extends Omit<
  ProposalListFilters,
  'alike' | 'sort' | 'descending' | 'page' | 'pageSize'
> {
  submittedSince?: Date;
  /** Only the actor's own. */
  mine?: boolean;
}

/** What somebody can narrow by who may not run the call: what is alike is for those who screen. */
export type SeenFacet = Exclude<Facet, 'alike'>;
export const SEEN_FACETS = FACETS.filter((facet): facet is SeenFacet => facet !== 'alike');

/** A proposal as somebody sees it, with what of it lists are narrowed by beside that. */
export interface Sought {
  seen: SeenProposal;
  /** Slugs. */
  tags: readonly string[];
  /** Codes of what the rules found. */
  flags: readonly string[];
  /** Whether the words fit everything that is in it, and everything but names. */
  words: { all: boolean; nameless: boolean };
  /** Somebody named in it said no: the public reads and finds no names of theirs. */
  saidNo: boolean;
}

/**
 * Whether what the actor sees of a proposal is what they look for. It asks only what is shown to them: what is found
 * tells no more than reading every proposal would.
 */
export function fits(
  sought: Sought,
  filters: SeenFilters,
  search: Search | undefined,
  namesSeen: boolean,
): boolean {
  const { sight, submittedAt } = sought.seen;
  const { submittedSince, mine } = filters;
  if (mine && sight !== 'own') return false;
  if (submittedSince && (submittedAt === null || submittedAt < submittedSince)) return false;
  const asked = SEEN_FACETS.map((facet) => [facet, valuesOf(filters, facet)] as const).filter(
    ([, wanted]) => wanted.length > 0,
  );
  // of what is shown by its state alone, nothing else is asked
  if (sight === 'state' && (search || asked.some(([facet]) => facet !== 'status'))) return false;
  return (
    asked.every(([facet, wanted]) => facetFits(facet, wanted, sought, namesSeen)) &&
    (!search || searchFits(search, sought, namesSeen))
  );
}

const OF_FIRST_ORGANISER: ReadonlySet<SeenFacet> = new Set<SeenFacet>(['group', 'region', 'country']);

function facetFits(facet: SeenFacet, wanted: readonly string[], sought: Sought, namesSeen: boolean): boolean {
  const { sight } = sought.seen;
  if (sight === 'reviewer' && !namesSeen && OF_FIRST_ORGANISER.has(facet)) return false;
  // what the rules find is for its own people and the secretariat
  if (facet === 'flag' && sight !== 'own' && sight !== 'staff') return false;
  if (facet === 'status' && sought.seen.status === null) return false;
  const values = valuesSeen(facet, sought);
  return wanted.some((value) =>
    value === NOTHING
      ? values.length === 0
      : values.includes(value) || (facet === 'flag' && value === 'any' && values.length > 0),
  );
}

function valuesSeen(facet: SeenFacet, { seen, tags, flags }: Sought): readonly string[] {
  const { content, status } = seen;
  const first = content.people.find(({ role }) => role === 'organiser');
  const one = (value: string | null | undefined) => (value ? [value] : []);
  switch (facet) {
    case 'theme':
      return one(content.themeId);
    case 'format':
      return one(content.formatId);
    case 'status':
      return one(status);
    case 'tag':
      return tags;
    case 'flag':
      return flags;
    case 'language':
      return one(content.language);
    case 'first':
      return content.firstTime === null ? [] : [content.firstTime ? 'yes' : 'no'];
    case 'group':
      return one(first?.stakeholderGroup);
    case 'region':
      return one(first?.regionalGroup);
    case 'country':
      return one(first?.country);
  }
}

/** An address finds those whose contact data is shown; names find where they are shown. */
function searchFits(search: Search, { seen, words, saidNo }: Sought, namesSeen: boolean): boolean {
  const { sight, content, number } = seen;
  if (search.email !== undefined)
    return content.people.some(({ email }) => email.toLowerCase() === search.email);
  if (search.number !== undefined && number === search.number) return true;
  const nameless = (sight === 'reviewer' && !namesSeen) || (sight === 'public' && saidNo);
  return nameless ? words.nameless : words.all;
}
