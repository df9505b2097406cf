import { type CallQuestion, type CallSetup, FIELD_KEYS, type FieldKey } from '#libs/calls';
import { type ProposalContent, visibleFields, visibleQuestions } from '#libs/proposals';

/** The parts of the form, in order, with the fields each asks for; the last one checks and submits. */
export const FIELDS_OF = {
  basics: ['title', 'theme', 'tags', 'language'],
  format: ['format', 'layout', 'minutes'],
  questions: ['policyQuestions', 'themeRelevance', 'governanceRelevance'],
  description: ['description', 'expectedOutcomes', 'participantGains', 'facilitation'],
  people: [
    'organisers',
    'speakers',
    'additionalSpeakers',
    'onsiteModerator',
    'onlineModerator',
    'rapporteur',
    'contacts',
  ],
  participation: ['onlineParticipation', 'onlineTools', 'diversity'],
  goals: ['sdgs', 'sdgTargets', 'backgroundPaper'],
  record: ['firstTime', 'earlierWorkshops', 'reportLinks'],
  check: [],
} as const satisfies Record<string, readonly FieldKey[]>;

export type SectionName = keyof typeof FIELDS_OF;
export const SECTIONS = Object.keys(FIELDS_OF) as SectionName[];

export interface FormSection {
  name: SectionName;
  /** The fields asked of this proposal, in order. */
  fields: readonly FieldKey[];
  /** Questions of the call's own, after the fields. */
  questions: readonly CallQuestion[];
}

/** The parts of the form this proposal has: those in which the call asks for something, and the last. */
export function sectionsOf(call: CallSetup, content: ProposalContent): FormSection[] {
  const asked: ReadonlySet<FieldKey> = new Set(visibleFields(call, content));
  const own = visibleQuestions(call, content);
  return SECTIONS.map((name) => ({
    name,
    fields: FIELDS_OF[name].filter((key) => asked.has(key)),
    questions: own.filter((question) => question.section === name),
  })).filter(({ name, fields, questions }) => name === 'check' || fields.length + questions.length > 0);
}

/** The part an address asks for; the first one when it asks for none that is there. */
export const sectionNamed = (sections: readonly FormSection[], name: unknown): FormSection =>
  sections.find((section) => section.name === name) ?? sections[0]!;

/** The part in which a finding's field stands: `people[3].email` stands under people. */
export function sectionOfField(
  field: string | undefined,
  questions: readonly Pick<CallQuestion, 'key' | 'section'>[],
): SectionName {
  const key = field?.split(/[.[]/)[0];
  if (key === 'people') return 'people';
  const own = questions.find((question) => question.key === key);
  if (own) return own.section;
  const known = FIELD_KEYS.find((one) => one === key);
  const section = known && SECTIONS.find((name) => (FIELDS_OF[name] as readonly FieldKey[]).includes(known));
  return section ?? 'basics';
}
