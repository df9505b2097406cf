import type { ReportContent } from './report-content.js';

/** The lines that name people, one after another with semicolons between. */
const PEOPLE_LINES = ['organisers', 'moderators', 'rapporteur', 'speakers'] as const;

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** A report without whoever goes by one of these names; what is written in its texts is its writers' to answer for. */
export function withoutPeople(content: ReportContent, names: readonly string[]): ReportContent {
  const gone = names.map((name) => folded(name.trim())).filter((name) => name !== '');
  const left = (line: string): string =>
    line
      .split(/[;\n]/)
      .map((entry) => entry.trim())
      .filter((entry) => !gone.some((name) => folded(entry).includes(name)))
      .join('; ');
  const changed = PEOPLE_LINES.filter((field) => gone.some((name) => folded(content[field]).includes(name)));
  return { ...content, ...Object.fromEntries(changed.map((field) => [field, left(content[field])])) };
}
