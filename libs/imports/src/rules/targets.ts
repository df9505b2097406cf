import type { CallSettings } from '#libs/calls';
import { IMPORT_COLUMNS } from '#libs/proposals';

/** The id a proposal has where it comes from: by it, the same file updates instead of doubling. */
export const EXTERNAL_ID = 'external_id';

/** Columns of a sheet can become any of these: those of `docs/csv.md`, the foreign id, and the call's own questions. */
export const targetsOf = ({ questions }: Pick<CallSettings, 'questions'>): readonly string[] => [
  EXTERNAL_ID,
  ...IMPORT_COLUMNS,
  ...questions.map(({ key }) => key),
];

/** Columns whose values are of a list of the call, so that each value can be mapped. */
export const VALUE_TARGETS = [
  'theme',
  'format',
  'status',
  'stakeholder_group',
  'regional_group',
  'gender',
  'language',
] as const;
export type ValueTarget = (typeof VALUE_TARGETS)[number];

export const isValueTarget = (target: string): target is ValueTarget =>
  (VALUE_TARGETS as readonly string[]).includes(target);

/** Several columns for one of these are joined as the entries of a list; for others as paragraphs. */
export const LIST_TARGETS: ReadonlySet<string> = new Set([
  'tags',
  'policy_questions',
  'sdgs',
  'organisers',
  'speakers',
  'onsite_moderator',
  'online_moderator',
  'rapporteur',
]);

/** Two columns of one file can both be the description: an abstract, and what is said at length. */
export const JOINED_TARGETS: ReadonlySet<string> = new Set([...LIST_TARGETS, 'description']);

/** A value that is not brought in at all: the whole row is left out. */
export const LEAVE_OUT = 'leave_out';
