import { type CallChoice, offeredChoices, regionOfCountry } from '#libs/calls';
import { withFormatMinutes } from './format-minutes.js';
import type { NamedPerson, ProposalContent } from './proposal-content.js';

interface Lists {
  formats: Parameters<typeof withFormatMinutes>[1];
  settings: { regionalGroups: readonly CallChoice[] };
}

/** Fills in what follows from what was written; what was written is never changed. */
export function withDefaults(content: ProposalContent, { formats, settings }: Lists): ProposalContent {
  const filled = withFormatMinutes(content, formats);
  const regions = offeredChoices(settings.regionalGroups);
  const people = filled.people.map((person) => withRegion(person, regions));
  return people.some((person, at) => person !== filled.people[at]) ? { ...filled, people } : filled;
}

/** The country suggests the region, but not of somebody who speaks for an organisation of many. */
function withRegion(person: NamedPerson, regions: readonly { code: string }[]): NamedPerson {
  if (person.regionalGroup !== null || person.stakeholderGroup === 'intergovernmental') return person;
  const regionalGroup = regionOfCountry(person.country, regions);
  return regionalGroup === null ? person : { ...person, regionalGroup };
}
