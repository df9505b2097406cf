import {
  cleanContent,
  changedContent,
  eligibilityFindings,
  type Finding,
  type Standing,
  withDefaults,
} from '#libs/proposals';
import type { Translate } from '../../http/language/i18n.js';
import { changesFromForm } from '../changes-from-form.js';
import { sentenceOf } from '../finding-sentences.js';
import { type SectionName, sectionNamed, sectionOfField, sectionsOf } from '../form-sections.js';
import type { ProposalForm } from '../proposal.form.js';
import type { LiveFacts } from './live-facts.js';

/** One thing that is missing, in words and with the place to put it right. */
export interface LiveFinding {
  severity: Finding['severity'];
  field: string;
  section: SectionName;
  sentence: string;
}

/** What a form holds beside the content it was made from. */
export interface LiveForm {
  section: string;
  /** Its fields as the form would send them. */
  entries: readonly (readonly [name: string, value: string])[];
  standing: Standing;
}

/** What the rules find in the form as it is being filled in: by the functions that read, tidy and judge it on the server. */
export function liveFindings(facts: LiveFacts, { section, entries, standing }: LiveForm): LiveFinding[] {
  const { call, content } = facts;
  const t = translating(facts.texts);
  const setup = call as Parameters<typeof sectionsOf>[0];
  const part = sectionNamed(sectionsOf(setup, content), section);
  const form = fieldsOf(entries) as unknown as ProposalForm;
  const typed = changedContent(content, changesFromForm(part, form, { people: content.people }));
  const now = withDefaults(cleanContent(typed), call);
  return eligibilityFindings({ content: now, standing }, call).map((finding) => ({
    severity: finding.severity,
    field: finding.field ?? '',
    section: sectionOfField(finding.field, call.settings),
    sentence: sentenceOf(t, finding, call.settings),
  }));
}

type Nested = { [key: string]: string | string[] | Nested };

/** Fields nested by their brackets, as the server reads them: `people[0][name]`. */
function fieldsOf(entries: LiveForm['entries']): Record<string, unknown> {
  const form: Nested = {};
  for (const [name, value] of entries) {
    const path = name.split(/[[\]]+/).filter((key) => key !== '');
    let at = form;
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Nested;
    const last = path.at(-1)!;
    const before = at[last];
    at[last] = before === undefined ? value : [...[before].flat(), value].map(String);
  }
  const list = (value: unknown): unknown =>
    value === undefined || Array.isArray(value)
      ? value
      : typeof value === 'object'
        ? Object.values(value!)
        : [value];
  const { tags, policyQuestions, sdgs, people } = form;
  return {
    ...form,
    tags: list(tags),
    policyQuestions: list(policyQuestions),
    sdgs: list(sdgs),
    people: (list(people) as Nested[] | undefined)?.map((person) => ({ ...BLANK, ...person })),
  };
}

const BLANK = { name: '', email: '', organisation: '' };

const GAP = /\{\{(\w+)(?:, \w+)?\}\}/g;

/** Fills the gaps of sentences as the server does. */
function translating(texts: Readonly<Record<string, string>>): Translate {
  const fill = (key: string, facts: Record<string, unknown> = {}): string =>
    (texts[key] ?? said(facts.defaultValue)).replaceAll(GAP, (_, name: string) => said(facts[name]));
  return fill as unknown as Translate;
}

function said(fact: unknown): string {
  if (!Array.isArray(fact)) return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
  const language = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  return new Intl.ListFormat(language).format(fact.map(String));
}
