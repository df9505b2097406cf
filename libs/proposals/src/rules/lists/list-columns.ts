/** Every column that a list of proposals can have in any call, in the order in which it stands there. */
export const LIST_COLUMNS = [
  'number',
  'title',
  'theme',
  'tags',
  'format',
  'minutes',
  'organiser',
  'organisation',
  'group',
  'region',
  'country',
  'language',
  'first',
  'flags',
  'status',
  'submitted',
  'updated',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What a list shows until somebody chooses otherwise. */
export const USUAL_COLUMNS: readonly ListColumn[] = [
  'number',
  'title',
  'theme',
  'group',
  'region',
  'first',
  'status',
];

/** Each of these columns is something to sort by; so is how well a proposal fits what is searched for. */
export const PROPOSAL_SORTS = [...LIST_COLUMNS, 'relevance'] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];
