import anyAscii from 'any-ascii';

/** A record of a person, as far as likeness needs it. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  organisation: string;
}

/** Why two records may be of one person. */
export type Likeness = 'address' | 'name_and_organisation';

export interface AlikePair {
  one: string;
  other: string;
  likeness: Likeness;
}

/**
 * One mailbox under the addresses people give it: case, dots before the @ and what follows a plus do not count, nor does
 * the second name of one provider. Only a hint: elsewhere a dot can make another mailbox.
 */
export function addressKey(email: string): string {
  const [local = '', domain = ''] = latin(email).toLowerCase().trim().split('@');
  const box = local.replace(/\+.*$/, '').replaceAll('.', '');
  return box && domain ? `${box}@${domain === 'googlemail.com' ? 'gmail.com' : domain}` : '';
}

/**
 * One name under its spellings: script, accents, case, the order of its parts and the usual differences between ways of
 * writing it in Latin letters do not count. Empty for a name of one part, which too many people share.
 */
export function nameKey(name: string): string {
  const parts = latin(name)
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(sounded);
  return parts.length < 2 ? '' : parts.toSorted().join(' ');
}

/** Sergey, Sergej and Sergei; Mohammed and Mohamed; Youssef and Yusef. */
const sounded = (part: string): string =>
  part
    .replaceAll('kh', 'h')
    .replaceAll('ph', 'f')
    .replaceAll('ou', 'u')
    .replaceAll(/ck|q|c(?!h)/g, 'k')
    .replaceAll('w', 'v')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1+/g, '$1');

const organisationKey = (name: string): string =>
  latin(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

// eslint-disable-next-line no-control-regex
const PLAIN = /^[\u0000-\u007F]*$/;

/** The text in plain Latin letters; most is so already. */
const latin = (text: string): string => (PLAIN.test(text) ? text : anyAscii(text));

/**
 * Pairs of records that may be of one person, each pair once, by id; those that somebody has told apart are left out.
 * The pairs of a group all name its first member.
 */
export function alikePeople(
  people: readonly KnownPerson[],
  apart: readonly { one: string; other: string }[] = [],
): AlikePair[] {
  const known = new Set(apart.map(pairKey));
  const pairs = new Map<string, AlikePair>();
  for (const [likeness, keyOf] of keys())
    for (const group of grouped(people, keyOf))
      for (const { one, other } of pairsOf(group, known)) {
        const key = pairKey({ one, other });
        if (!pairs.has(key)) pairs.set(key, { one, other, likeness });
      }
  return [...pairs.values()];
}

/** What makes two records alike. Thousands of people share their institutions and the parts of their names. */
function keys(): readonly (readonly [Likeness, (person: KnownPerson) => string])[] {
  const nameOf = remembered(nameKey);
  const homeOf = remembered(organisationKey);
  return [
    ['address', ({ email }) => addressKey(email)],
    [
      'name_and_organisation',
      ({ name, organisation }) => {
        const home = homeOf(organisation);
        const person = home && nameOf(name);
        return person ? `${person}|${home}` : '';
      },
    ],
  ];
}

function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? of(text);
    known.set(text, found);
    return found;
  };
}

function grouped(people: readonly KnownPerson[], keyOf: (person: KnownPerson) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const person of people) {
    const key = keyOf(person);
    const group = groups.get(key);
    if (group) group.push(person.id);
    else if (key) groups.set(key, [person.id]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.toSorted());
}

/** Every one of a group with the first of it, or with the next it has not been told apart from. */
function pairsOf(group: readonly string[], apart: ReadonlySet<string>): { one: string; other: string }[] {
  return group.slice(1).flatMap((other, at) => {
    const one = group.slice(0, at + 1).find((first) => !apart.has(pairKey({ one: first, other })));
    return one === undefined ? [] : [{ one, other }];
  });
}

const pairKey = ({ one, other }: { one: string; other: string }): string => [one, other].toSorted().join(' ');
