import { TEXT_FIELDS } from '#libs/calls';
import { blankPerson, type ContentChanges, type NamedPerson } from '#libs/proposals';
import type { FormSection } from './form-sections.js';
import type { PersonForm, ProposalForm } from './proposal.form.js';

/** What one part of the form changes. Boxes that are not ticked are not sent: within its part, absent means none. */
export function changesFromForm({ fields }: FormSection, form: ProposalForm): ContentChanges {
  const asks = new Set<string>(fields);
  const changes: Partial<Record<keyof ContentChanges, unknown>> = {};
  if (asks.has('title') && form.title !== undefined) changes.title = form.title;
  if (asks.has('theme') && form.theme !== undefined) changes.themeId = form.theme || null;
  if (asks.has('format') && form.format !== undefined) changes.formatId = form.format || null;
  if (asks.has('minutes') && form.minutes !== undefined) changes.minutes = Number(form.minutes) || null;
  if (asks.has('language') && form.language !== undefined) changes.language = form.language;
  if (asks.has('tags')) changes.tags = form.tags ?? [];
  if (asks.has('policyQuestions')) changes.policyQuestions = form.policyQuestions ?? [];
  if (asks.has('sdgs')) changes.sdgs = (form.sdgs ?? []).map(Number);
  if (asks.has('firstTime')) changes.firstTime = form.firstTime ? form.firstTime === 'yes' : null;
  if (form.people !== undefined && asks.has('organisers')) changes.people = peopleFrom(form.people, form.do);
  const answers = TEXT_FIELDS.flatMap((key) => {
    const typed = form.answers?.[key];
    return asks.has(key) && typeof typed === 'string' ? [[key, typed] as const] : [];
  });
  if (answers.length > 0) changes.answers = Object.fromEntries(answers);
  return changes as ContentChanges;
}

function peopleFrom(people: readonly PersonForm[], button: string | undefined): NamedPerson[] {
  const removed = /^remove:(\d+)$/.exec(button ?? '')?.[1];
  return people
    .filter((_, at) => String(at) !== removed)
    .map((person) => ({
      ...blankPerson(person.role),
      ...(person.id && { id: person.id }),
      name: person.name,
      email: person.email,
      organisation: person.organisation,
      stakeholderGroup: person.stakeholderGroup || null,
      regionalGroup: person.regionalGroup || null,
      country: person.country || null,
      gender: person.gender || null,
      attendance: person.attendance || null,
      confirmed: person.confirmed === 'yes',
      contact: person.contact || null,
      ...(person.removed === 'yes' && { removed: true }),
    }));
}
