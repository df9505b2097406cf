/** A field of a form, flat again: `people[0][name]`, and what it holds. */
export type Entry = readonly [name: string, value: string];

/** Passwords and the like are never written into a page; whoever sends the form again types them again. */
export const isSecretField = (name: string): boolean => /password|secret|token|^_csrf$/i.test(name);

/** The fields of a sent form, but for secrets. */
export function entriesOf(body: unknown, prefix = ''): Entry[] {
  if (body === null || body === undefined || isSecretField(prefix)) return [];
  if (typeof body !== 'object') return [[prefix, String(body as string | number | boolean)]];
  return Object.entries(body).flatMap(([key, value]) => entriesOf(value, prefix ? `${prefix}[${key}]` : key));
}

/** The secrets a form held, by the names of their fields. */
export const secretsIn = (body: unknown): string[] =>
  Object.keys(typeof body === 'object' && body !== null ? body : {}).filter(
    (name) => name !== '_csrf' && isSecretField(name),
  );

// what forms send along of themselves
const UNSEEN = new Set([
  '_sealed',
  'back',
  'bases',
  'client',
  'do',
  'fields',
  'keep',
  'lang',
  'query',
  'return_to',
  'section',
  'seen',
  'sequence',
  'version',
]);
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface KeptWord {
  /** "People 1 name". */
  name: string;
  text: string;
}

/** What somebody wrote or chose, to be read by them: without what forms send along of themselves. */
export const keptWords = (entries: readonly Entry[]): KeptWord[] =>
  entries.flatMap(([field, text]) => {
    const name = nameInWords(field);
    const written = text.trim() !== '' && !ID.test(text) && !UNSEEN.has(field.split('[')[0] ?? '');
    return written && name ? [{ name, text }] : [];
  });

/** `answers[onlineTools]` as "Online tools", `people[0][name]` as "People 1 name". */
function nameInWords(field: string): string {
  const [first = '', ...inner] = field.split(/[[\]]+/).filter(Boolean);
  const parts = first === 'answers' && inner.length > 0 ? inner : [first, ...inner];
  const words = parts
    .filter((part) => !ID.test(part))
    .map((part) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll(/[A-Z]/g, ' $&').toLowerCase(),
    )
    .join(' ')
    .replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
