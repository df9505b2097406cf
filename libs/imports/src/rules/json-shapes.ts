/** Reading JSON of others: whatever is not of the shape asked for is as if it were not there. */
export type Shape = Readonly<Record<string, unknown>>;

export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a list. */
export const shapesIn = (value: unknown): Shape[] => (Array.isArray(value) ? value.filter(isShape) : []);

/** A record, or an empty one. */
export const shapeIn = (value: unknown): Shape => (isShape(value) ? value : {});

/**
 * The text of a value: numbers and yes-or-no as words; of texts in several languages (`{en: ..., fr: ...}`) the English one, or
 * the first; of a named thing its name.
 */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join('; ');
  if (!isShape(value)) return '';
  for (const key of ['en', 'name', 'title', 'label', 'tag', 'text', 'value'])
    if (value[key] !== undefined && value[key] !== null) return textIn(value[key]);
  const [first] = Object.values(value);
  return typeof first === 'string' ? first.trim() : '';
}

/** The first of some fields that holds a text. */
export function textOf(shape: Shape, ...fields: readonly string[]): string {
  for (const field of fields) {
    const text = textIn(shape[field]);
    if (text) return text;
  }
  return '';
}

/** An id as text. */
export const idIn = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

export interface ForeignPerson {
  name: string;
  email: string;
  organisation: string;
  country?: string;
}

/** People as one cell, as `docs/csv.md` describes it. */
export const peopleText = (people: readonly ForeignPerson[]): string =>
  people
    .map(({ name, email, organisation, country = '' }) =>
      [name, email, organisation, '', '', country]
        .map((part) => part.replaceAll(/[|;\n\r]+/g, ' ').trim())
        .join(' | ')
        .replace(/(?: \| )+$/, '')
        .replace(/[ |]+$/, ''),
    )
    .filter(Boolean)
    .join('\n');

/** Whose proposal it is: the first person with an address, or the first of all. The others stay. */
export function proposerAmong(people: readonly ForeignPerson[]): {
  proposer: ForeignPerson | undefined;
  others: readonly ForeignPerson[];
} {
  const proposer = people.find(({ email }) => email !== '') ?? people[0];
  return { proposer, others: people.filter((person) => person !== proposer) };
}

/** The cells that name the proposer. */
export const proposerCells = (proposer: ForeignPerson | undefined): Record<string, string> => ({
  proposer_name: proposer?.name ?? '',
  proposer_email: proposer?.email ?? '',
  organisation: proposer?.organisation ?? '',
});

/** HTML and Markdown stay as they were written; line ends become one kind. Tags of HTML are taken out, as none is accepted. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<br\s*\/?>|<\/p>|<\/li>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '‹')
    .replaceAll('&gt;', '›')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
