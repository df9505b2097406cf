import type { SeenFilters } from '#libs/proposals';
import type { ProposalsQuery } from '../dto/proposal-filters.dto.js';

/** What the query of the list asks for; a newer name stands before an older one. */
export function filtersOf(asked: ProposalsQuery): SeenFilters {
  const { q, submittedSince, mine, limit: _limit, cursor: _cursor, ...facets } = asked;
  const { theme, themeId, format, formatId, first, firstTime, ...same } = facets;
  return {
    ...same,
    text: q,
    themeId: theme ?? themeId,
    formatId: formatsOf(format) ?? formatId,
    first: first ?? firstTime,
    mine: mine === 'yes',
    submittedSince: submittedSince === undefined ? undefined : new Date(submittedSince),
  };
}

/** Whether all of them are to come at once, a line each. */
export const isStreamed = ({ format = [] }: ProposalsQuery): boolean => format.includes('ndjson');

const REPRESENTATIONS: ReadonlySet<string> = new Set(['json', 'ndjson']);

function formatsOf(format: readonly string[] = []): string[] | undefined {
  const ids = format.filter((one) => !REPRESENTATIONS.has(one));
  return ids.length > 0 ? ids : undefined;
}
