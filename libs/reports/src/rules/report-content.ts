import type { Blocker } from '#libs/kernel';
import { addressBlockers } from './report-address.js';
import { isDay } from './past-workshop.js';

/** The lines of a report, and its texts. */
export const REPORT_LINES = ['title', 'date', 'organisers', 'moderators', 'rapporteur', 'speakers'] as const;
export const REPORT_TEXTS = ['keyIssues', 'discussion', 'nextSteps'] as const;
export const REPORT_FIELDS = [...REPORT_LINES, ...REPORT_TEXTS] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
const NEEDED: ReadonlySet<ReportField> = new Set([
  'title',
  'date',
  'organisers',
  'keyIssues',
  'discussion',
  'nextSteps',
]);

/** Whether everybody reads it. */
export const REPORT_STATUSES = ['draft', 'filed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** What made a version: its writers kept or filed it, or the secretariat put it on record. */
export const REPORT_ACTS = ['saved', 'filed', 'recorded'] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/** Written here, or published elsewhere at an address. */
export const REPORT_KINDS = ['text', 'address'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a report says. Both kinds keep what was typed for the other, so that changing one's mind loses nothing. */
export type ReportContent = Record<ReportField, string> & { kind: ReportKind; address: string };

export const LONGEST_LINE = 1000;
export const LONGEST_TEXT = 20_000;

/** Why what was typed cannot even be kept. */
export const keepingBlockers = (content: ReportContent): Blocker[] => [
  ...REPORT_LINES.flatMap((field) => tooLong(field, content[field], LONGEST_LINE)),
  ...REPORT_TEXTS.flatMap((field) => tooLong(field, content[field], LONGEST_TEXT)),
  ...tooLong('address', content.address, LONGEST_LINE),
];

/** Why a report cannot be filed as it is. */
export function filingBlockers(content: ReportContent): Blocker[] {
  if (content.kind === 'address')
    return content.address === ''
      ? [{ code: 'report_address_missing', field: 'address' }]
      : addressBlockers(content.address, 'address');
  return [
    ...REPORT_FIELDS.filter((field) => NEEDED.has(field) && content[field] === '').map((field) => ({
      code: 'isNotEmpty',
      field,
    })),
    ...(content.date === '' || isDay(content.date) ? [] : [{ code: 'date_wrong', field: 'date' }]),
    ...keepingBlockers(content),
  ];
}

const tooLong = (field: string, text: string, max: number): Blocker[] =>
  text.length > max ? [{ code: 'text_too_long', field, max }] : [];

/** A report nobody has written anything of yet: what the session is and who took part in it. */
export const emptyReport = (known: Partial<ReportContent> = {}): ReportContent => ({
  kind: 'text',
  address: '',
  ...(Object.fromEntries(REPORT_FIELDS.map((field) => [field, ''])) as Record<ReportField, string>),
  ...known,
});
