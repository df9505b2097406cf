import type { CallHeader } from '#libs/calls';
import {
  blankPerson,
  type ContentChanges,
  type Finding,
  type NamedPerson,
  type SeenProposal,
} from '#libs/proposals';
import { translator } from '../../../http/language/i18n.js';
import { pointerTo } from '../../../errors/problem.js';
import { callUrl } from '../calls/call-answer.js';
import type { PersonAnswer, PersonInList, PersonPatch } from '../dto/person.dto.js';
import type { FindingAnswer, ProposalAnswer, ProposalPatch } from '../dto/proposal.dto.js';

export interface Surroundings {
  publicUrl: string;
  call: Pick<CallHeader, 'forumSlug' | 'callSlug'>;
  numberPrefix: string;
  /** The token may read people. */
  people: boolean;
}

/** Whoever follows a proposal's changes is told its version; to others it would tell of what they may not see. */
const FOLLOWS: ReadonlySet<SeenProposal['sight']> = new Set(['own', 'staff', 'chair']);

export function proposalAnswer(seen: SeenProposal, around: Surroundings): ProposalAnswer {
  const { content, number, id, sight } = seen;
  const { forumSlug, callSlug } = around.call;
  return {
    id,
    access: sight,
    number,
    publicNumber: number === null ? null : `${around.numberPrefix}${number}`,
    status: seen.status,
    title: content.title,
    themeId: content.themeId,
    themeName: seen.themeName,
    formatId: content.formatId,
    formatName: seen.formatName,
    minutes: content.minutes,
    policyQuestions: content.policyQuestions,
    sdgs: content.sdgs,
    firstTime: content.firstTime,
    language: content.language,
    tags: content.tags,
    answers: content.answers as Record<string, string>,
    ...(around.people && { people: content.people.map(personAnswer) }),
    submittedAt: seen.submittedAt,
    updatedAt: seen.updatedAt,
    cureUntil: seen.cureUntil,
    decision: seen.announced && { outcome: seen.announced.outcome, response: seen.announced.response },
    version: FOLLOWS.has(sight) ? seen.version : null,
    self: `${callUrl(around.publicUrl, forumSlug, callSlug)}/proposals/${id}`,
    html: `${around.publicUrl}/${forumSlug}/${callSlug}/proposals/${id}`,
  };
}

export const personAnswer = (person: NamedPerson): PersonAnswer => ({
  id: person.id ?? '',
  role: person.role,
  name: person.name,
  email: person.email,
  organisation: person.organisation,
  stakeholderGroup: person.stakeholderGroup,
  regionalGroup: person.regionalGroup,
  country: person.country,
  gender: person.gender,
  attendance: person.attendance,
  confirmed: person.confirmed,
  contact: person.contact,
});

/** What the rules found, as a machine reads it, with its sentence for people. */
export function findingAnswer(finding: Finding): FindingAnswer {
  const { code, severity, field, ...facts } = finding;
  return {
    code,
    severity,
    ...(field !== undefined && { field, pointer: pointerTo(field) }),
    detail: translator('en')(`refusals:${code}`, { label: field ?? '', ...finding, defaultValue: code }),
    facts,
  };
}

/** The changes a patch asks for. */
export function changesOf(patch: ProposalPatch): ContentChanges {
  const { people, answers, ...rest } = patch;
  return {
    ...rest,
    ...(answers && { answers }),
    ...(people && { people: people.map((person) => personWith(blankPerson(person.role), person)) }),
  };
}

/** Somebody with the changes made. */
export const personWith = (person: NamedPerson, patch: PersonPatch | PersonInList): NamedPerson => ({
  ...person,
  ...(Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<NamedPerson>),
});
