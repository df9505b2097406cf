import {
  type CallPlan,
  FIELD_KINDS,
  type FieldKey,
  type FieldSetting,
  formParts,
  partOf,
  type PlanUsage,
  QUESTION_SECTIONS,
  type QuestionSection,
  staysInPart,
  usesOf,
} from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { formErrors, type FormErrors } from '../../../http/form-errors.js';
import type { Translate } from '../../../http/language/i18n.js';
import { type Typed, typedText } from '../../../http/forms.js';
import { askingFields, nameOfField } from '../lists/entry-fields.js';
import { valuesOfAsking } from '../lists/entry-values.js';
import { type EntryView, typedValues } from '../lists/lists.presenter.js';
import type { Pending } from '../pending.js';
import type { SetupField } from '../setup-fields.js';
import { versionIn } from '../setup-parts.js';

export interface FormView {
  base: string;
  part: 'form';
  kicker: string;
  title: string;
  lede: string;
  version: number;
  /** What is asked, part by part, in the order of the form. */
  parts: { part: QuestionSection; name: string; rows: FieldRow[] }[];
  hasQuestions: boolean;
  errors: FormErrors;
  pending: Pending | undefined;
  /** What was to change places when the page had to ask first. */
  move: string;
  nameOf: (key: string) => string;
  hrefs: { self: string; addQuestion: string; questions: string };
}

export interface FieldRow {
  key: string;
  name: string;
  on: boolean;
  required: boolean;
  notes: string[];
  href: string;
  first: boolean;
  last: boolean;
}

interface FormFacts {
  base: string;
  plan: CallPlan;
  version: number;
  blockers?: readonly Blocker[];
  typed?: Typed;
  pending?: Pending;
}

/** The whole form in short: what is asked in which order, and what is required. */
export function presentForm(t: Translate, facts: FormFacts & { usage: PlanUsage }): FormView {
  const { base, plan, usage, version, blockers = [], typed, pending } = facts;
  const { fields, questions } = plan.settings;
  const ticked = (group: string, key: string, stored: boolean): boolean =>
    typed ? typeof typed[group] === 'object' && key in (typed[group] as object) : stored;
  return {
    base,
    part: 'form',
    kicker: plan.name,
    title: t('call-form:title'),
    lede: t('call-form:lede'),
    version: versionIn(typed, version),
    parts: formParts(plan.settings).map(({ part, keys }) => ({
      part,
      name: t(`proposer:sections.${part}.name`),
      rows: keys.map((key, at): FieldRow => {
        const question = questions.find((one) => one.key === key);
        const setting = question ?? fields[key as FieldKey];
        return {
          key,
          name: nameOfField(t, plan, key),
          on: ticked('on', key, setting.on),
          required: ticked('required', key, setting.required),
          notes: [
            ...(question ? [t('call-form:own.note'), t(`call-form:kinds.${question.kind}`)] : []),
            ...notesOf(t, setting),
            ...(question ? [t('call-lists:uses', { count: usesOf(usage, 'questions', key) })] : []),
          ],
          href: question ? `${base}/lists/questions/${key}` : `${base}/form/${key}`,
          first: at === 0,
          last: at === keys.length - 1,
        };
      }),
    })),
    hasQuestions: questions.length > 0,
    move: pending ? (typedText(typed ?? {}, 'move') ?? '') : '',
    errors: formErrors(t, blockers),
    pending,
    nameOf: (key) => nameOfField(t, plan, key),
    hrefs: {
      self: `${base}/form`,
      addQuestion: `${base}/lists/questions/new`,
      questions: `${base}/lists/questions`,
    },
  };
}

const countNote = (t: Translate, { min, max }: { min: number; max: number }): string =>
  min === max ? t('call-form:notes.exactly', { count: max }) : t('call-form:notes.count', { min, max });

/** What a setting says beside on and required, in short words. */
const notesOf = (t: Translate, { limit, count, help, newThisYear, onlyFor }: FieldSetting): string[] => [
  ...(limit ? [t(`call-form:notes.${limit.unit}`, { count: limit.max })] : []),
  ...(count ? [countNote(t, count)] : []),
  ...(newThisYear ? [t('proposer:newThisYear')] : []),
  ...(onlyFor ? [t('call-form:notes.condition')] : []),
  ...(help ? [t('call-form:notes.help')] : []),
];

const COUNTED: ReadonlySet<FieldKey> = new Set<FieldKey>(['tags', 'policyQuestions']);
/** Chosen from a list or answered with a tick: there is no length to limit. */
const CHOSEN: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'theme',
  'tags',
  'language',
  'format',
  'layout',
  'minutes',
  'sdgs',
  'contacts',
  'firstTime',
]);

/** What one field asks, on a page of its own. */
export function presentField(t: Translate, facts: FormFacts & { key: FieldKey }): EntryView {
  const { base, plan, key, version, blockers = [], typed, pending } = facts;
  const people = FIELD_KINDS[key] === 'people';
  const fields: SetupField[] = [
    ...askingFields(t, plan, {
      key,
      limit: !people && !CHOSEN.has(key),
      count: people || COUNTED.has(key),
      help: true,
    }),
    ...(staysInPart(key)
      ? []
      : [
          {
            kind: 'select' as const,
            name: 'section',
            label: t('call-lists:fields.section.label'),
            hint: t('call-form:section.hint'),
            options: QUESTION_SECTIONS.map((value) => ({
              value,
              label: t(`proposer:sections.${value}.name`),
            })),
          },
        ]),
  ];
  return {
    base,
    part: 'form',
    kicker: plan.name,
    title: t('call-lists:change', { name: nameOfField(t, plan, key) }),
    back: { href: `${base}/form`, label: t('call-form:title') },
    version: versionIn(typed, version),
    fields,
    values: typed
      ? typedValues(typed)
      : { ...valuesOfAsking(plan.settings.fields[key]), section: partOf(plan.settings, key) ?? '' },
    errors: formErrors(t, blockers),
    action: `${base}/form/${key}`,
    uses: 0,
    isNew: false,
    pending,
    nameOf: (one) => nameOfField(t, plan, one),
  };
}
