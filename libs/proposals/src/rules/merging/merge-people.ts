import { normalEmail } from '#libs/identity';
import { blankPerson, type NamedPerson } from '../content/proposal-content.js';
import { type Merged, settle } from './merge-text.js';
import { sameValue } from './places.js';

type People = readonly NamedPerson[];

/**
 * Merges two lists of people, each known by id: who came in on either side is in, who left is out, and what was
 * changed of one person on each side holds together. Overlapping are two changes of one particular, and taking
 * somebody out whom the other changed.
 */
export function mergePeople(base: People, mine: People, theirs: People): Merged<People> {
  const settled = settle(base, mine, theirs, sameValue);
  if (settled) return settled;
  const [was, left, right] = [byId(identified(base, theirs)), byId(mine), byId(theirs)];
  const result: Merged<NamedPerson[]> = { theirs: [], mine: [], overlaps: false };
  for (const id of orderOf([...was.keys()], [...left.keys()], [...right.keys()])) {
    const merged = mergePerson(was.get(id), left.get(id), right.get(id));
    result.overlaps ||= merged.overlaps;
    if (merged.theirs) result.theirs.push(merged.theirs);
    if (merged.mine) result.mine.push(merged.mine);
  }
  return result;
}

// somebody without an id stands for themselves alone
const byId = (people: People): Map<string, NamedPerson> =>
  new Map(people.map((person, at) => [person.id ?? `new ${at} ${person.role} ${person.email}`, person]));

/** Versions from before people had ids: who was called the same in the same role is the same. */
function identified(people: People, among: People): People {
  const key = ({ role, email, name }: NamedPerson) => `${role} ${normalEmail(email)} ${name}`;
  const ids = new Map(among.map((person) => [key(person), person.id]));
  return people.map((person) => (person.id === undefined ? { ...person, id: ids.get(key(person)) } : person));
}

/** Their order, or mine where they left it alone; who is new on the other side comes after whom they stood behind. */
function orderOf(was: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const common = (ids: readonly string[]) => ids.filter((id) => was.includes(id)).join(' ');
  const leads = common(theirs) === common(was.filter((id) => theirs.includes(id))) ? mine : theirs;
  const order = [...leads];
  for (const ids of [mine, theirs])
    ids.forEach((id, at) => {
      if (!order.includes(id)) order.splice(order.indexOf(ids[at - 1] ?? '') + 1, 0, id);
    });
  return order;
}

type Maybe = NamedPerson | undefined;

function mergePerson(was: Maybe, mine: Maybe, theirs: Maybe): Merged<Maybe> {
  const same = (a: Maybe, b: Maybe) => (a && b ? sameValue([a], [b]) : a === b);
  const settled = settle(was, mine, theirs, same);
  if (settled) return settled;
  // one took them out while the other changed them
  if (!mine || !theirs) return { theirs, mine, overlaps: true };
  const before = was ?? blankPerson(theirs.role);
  const merged: Merged<NamedPerson> = { theirs: { ...theirs }, mine: { ...theirs }, overlaps: false };
  for (const part of Object.keys({ ...before, ...mine, ...theirs }) as (keyof NamedPerson)[]) {
    const one = settle<unknown>(before[part], mine[part], theirs[part], (a, b) => a === b) ?? {
      theirs: theirs[part],
      mine: mine[part],
      overlaps: true,
    };
    Object.assign(merged.theirs, { [part]: one.theirs });
    Object.assign(merged.mine, { [part]: one.mine });
    merged.overlaps ||= one.overlaps;
  }
  return merged;
}
