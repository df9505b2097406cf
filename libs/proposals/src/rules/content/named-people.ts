import type { CallSettings } from '#libs/calls';
import { isEmail, normalEmail } from '#libs/identity';
import type { Blocker } from '#libs/kernel';
import type { NamedPerson } from './proposal-content.js';

/** Those of whom everything must be known; of a moderator or rapporteur, name and address will do. */
const IN_FULL: ReadonlySet<NamedPerson['role']> = new Set(['organiser', 'speaker']);

/** What is missing of each person named, by their place in the list. */
export function personBlockers(people: readonly NamedPerson[], settings: CallSettings): Blocker[] {
  return people.flatMap((person, at) => {
    const blockers: Blocker[] = [];
    const wanting = (field: string, code = 'field_missing') =>
      blockers.push({ code, field: `people[${at}].${field}`, person: person.name || person.email });
    if (person.removed) {
      wanting('name', 'person_removed');
      return blockers;
    }
    if (!person.name.trim()) wanting('name');
    if (!person.email.trim()) wanting('email');
    else if (!isEmail(normalEmail(person.email))) wanting('email', 'email_wrong');
    if (IN_FULL.has(person.role)) {
      if (!person.organisation.trim()) wanting('organisation');
      if (!listed(settings.stakeholderGroups, person.stakeholderGroup)) wanting('stakeholderGroup');
      if (!listed(settings.regionalGroups, person.regionalGroup)) wanting('regionalGroup');
    }
    return blockers;
  });
}

const listed = (choices: readonly { code: string }[], code: string | null): boolean =>
  choices.some((choice) => choice.code === code);

/** The same person twice in one role, by address. */
export function twiceInRole(people: readonly NamedPerson[]): Blocker[] {
  const seen = new Set<string>();
  return people.flatMap((person, at) => {
    const key = `${person.role} ${normalEmail(person.email)}`;
    const again = person.email.trim() !== '' && seen.has(key);
    seen.add(key);
    return again ? [{ code: 'named_twice', field: `people[${at}].email`, person: person.name }] : [];
  });
}
