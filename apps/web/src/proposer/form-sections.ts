import {
  type CallQuestion,
  type CallSetup,
  type FieldKey,
  formParts,
  partOf,
  type QuestionSection,
} from '#libs/calls';
import { type ProposalContent, visibleFields, visibleQuestions } from '#libs/proposals';

/** The parts of the form; the last one checks and submits. */
export type SectionName = QuestionSection | 'check';

export interface FormSection {
  name: SectionName;
  /** What is asked of this proposal, fields and questions of the call's own, in order. */
  keys: readonly string[];
  /** The fields among it. */
  fields: readonly FieldKey[];
  /** The questions of the call's own among it. */
  questions: readonly CallQuestion[];
}

/** The parts of the form this proposal has: those in which the call asks for something, and the last. */
export function sectionsOf(call: CallSetup, content: ProposalContent): FormSection[] {
  const asked = visibleFields(call, content);
  const own = visibleQuestions(call, content);
  const visible: ReadonlySet<string> = new Set([...asked, ...own.map(({ key }) => key)]);
  const parts: FormSection[] = formParts(call.settings).map(({ part, keys }) => ({
    name: part,
    keys: keys.filter((key) => visible.has(key)),
    fields: asked.filter((key) => keys.includes(key)),
    questions: own.filter(({ key }) => keys.includes(key)),
  }));
  return [
    ...parts.filter(({ keys }) => keys.length > 0),
    { name: 'check', keys: [], fields: [], questions: [] },
  ];
}

/** The part an address asks for; the first one when it asks for none that is there. */
export const sectionNamed = (sections: readonly FormSection[], name: unknown): FormSection =>
  sections.find((section) => section.name === name) ?? sections[0]!;

/** The part in which a finding's field stands: `people[3].email` stands under people. */
export function sectionOfField(
  field: string | undefined,
  settings: Pick<CallSetup['settings'], 'formOrder' | 'questions'>,
): SectionName {
  const key = field?.split(/[.[]/)[0] ?? '';
  return key === 'people' ? 'people' : (partOf(settings, key) ?? 'basics');
}
