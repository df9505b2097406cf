import {
  type CallChoice,
  type CallPlan,
  type CallQuestion,
  type EditableList,
  entriesOf,
  entryId,
  type FieldCondition,
  type FieldSetting,
  type PlanEntry,
} from '#libs/calls';
import { slugOf } from '#libs/themes';
import type {
  AskingForm,
  CriterionForm,
  FormatForm,
  NameForm,
  QuestionForm,
  TagForm,
  ThemeForm,
} from './entry-forms.js';

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A number as typed; what is none stays one that every rule refuses. */
export const numberFrom = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));

/** What the form says of an entry. `plan` and `id` are those it was opened with; a new one has no `id` yet. */
export function entryFrom(
  list: EditableList,
  typed: NameForm | QuestionForm,
  before: PlanEntry | undefined,
): PlanEntry {
  switch (list) {
    case 'themes': {
      const { name, narrative, sampleQuestions, places } = typed as ThemeForm;
      return {
        ...(before ?? { retired: false }),
        name: name.trim(),
        narrative: narrative.trim(),
        sampleQuestions: lines(sampleQuestions),
        places: places.trim() === '' ? null : numberFrom(places),
      };
    }
    case 'tags': {
      const { name, theme } = typed as TagForm;
      return { ...(before ?? { retired: false }), name: name.trim(), theme: theme || null };
    }
    case 'formats': {
      const { name, layout, minutes } = typed as FormatForm;
      return {
        ...(before ?? { retired: false }),
        name: name.trim(),
        layout: layout.trim(),
        minutes: minutes
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(Number),
      };
    }
    case 'criteria': {
      const { name, guidance, anchors, weight, waivedFor } = typed as CriterionForm;
      return {
        ...(before ?? { retired: false }),
        name: name.trim(),
        guidance: guidance.trim(),
        anchors: lines(anchors),
        weight: numberFrom(weight),
        waivedFor,
      };
    }
    case 'questions':
      return questionFrom(typed as QuestionForm, before as CallQuestion | undefined);
    default:
      return { ...before, name: (typed as NameForm).name.trim() };
  }
}

function questionFrom(typed: QuestionForm, before: CallQuestion | undefined): PlanEntry {
  const takesChoices = typed.kind === 'one_choice' || typed.kind === 'several_choices';
  const { limit, count, onlyFor, newThisYear, ...asking } = askingFrom(typed);
  return {
    // keys that say nothing are taken away, where a put would keep what was there
    ...asking,
    limit: typed.kind === 'short_text' || typed.kind === 'long_text' ? limit : undefined,
    count: typed.kind === 'several_choices' ? count : undefined,
    choices: takesChoices ? choicesFrom(typed.choices, before?.choices ?? []) : undefined,
    onlyFor,
    newThisYear,
    label: typed.label.trim(),
    help: typed.help.trim(),
    kind: typed.kind,
    section: typed.section,
  };
}

/**
 * Choices one a line. A line that was there keeps its code; one that stands where another was, and is new, is that one
 * under another name.
 */
export function choicesFrom(typed: string, before: readonly CallChoice[]): CallChoice[] {
  const names = lines(typed);
  const taken = new Set(before.filter(({ name }) => names.includes(name)).map(({ code }) => code));
  return names.map((name, at) => {
    const same = before.find((choice) => choice.name === name);
    if (same) return same;
    const renamed = before[at];
    if (renamed && !taken.has(renamed.code)) {
      taken.add(renamed.code);
      return { code: renamed.code, name };
    }
    const code = freeId(
      slugOf(name).replaceAll('-', '_') || `choice_${at + 1}`,
      (one) => taken.has(one),
      '_',
    );
    taken.add(code);
    return { code, name };
  });
}

/** What a field or question asks, as typed. */
export function askingFrom(typed: AskingForm): FieldSetting {
  const limited = typed.limitMax.trim() !== '';
  const counted = typed.countMin.trim() !== '' || typed.countMax.trim() !== '';
  return {
    on: typed.on === 'yes',
    required: typed.required === 'yes',
    limit: limited ? { max: numberFrom(typed.limitMax), unit: typed.limitUnit } : undefined,
    count: counted ? { min: numberFrom(typed.countMin || '0'), max: numberFrom(typed.countMax) } : undefined,
    help: typed.help.trim() || undefined,
    newThisYear: typed.newThisYear === 'yes' || undefined,
    onlyFor: conditionFrom(typed),
  };
}

function conditionFrom({ formats, themes, answers }: AskingForm): FieldCondition | undefined {
  const byKey = new Map<string, string[]>();
  for (const answer of answers) {
    const at = answer.indexOf('=');
    const to = answer.slice(0, at);
    byKey.set(to, [...(byKey.get(to) ?? []), answer.slice(at + 1)]);
  }
  const condition: FieldCondition = {
    ...(formats.length > 0 && { formats }),
    ...(themes.length > 0 && { themes }),
    ...(byKey.size > 0 && { answers: [...byKey].map(([to, is]) => ({ to, is })) }),
  };
  return Object.keys(condition).length > 0 ? condition : undefined;
}

/** The name under which a new entry will be known, of its list's own kind; empty when the name has no letter in it. */
export function newId(plan: CallPlan, list: EditableList, name: string): string {
  const slug = slugOf(name);
  const taken = new Set(entriesOf(plan, list).map((entry) => entryId(list, entry)));
  if (list === 'questions') {
    const plain = slug
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, 50);
    return freeId(`q_${plain || 'question'}`, (id) => taken.has(id), '_');
  }
  if (slug === '') return '';
  const among = ['themes', 'tags', 'formats', 'criteria'].includes(list);
  return freeId(among ? slug : slug.replaceAll('-', '_'), (id) => taken.has(id), among ? '-' : '_');
}

function freeId(wish: string, isTaken: (id: string) => boolean, joint: string): string {
  let id = wish;
  for (let at = 2; isTaken(id); at += 1) id = `${wish}${joint}${at}`;
  return id;
}

/** What the fields of a form show: as stored, in the words in which it is typed. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export const valuesOfEntry = (list: EditableList, entry: PlanEntry | undefined): FieldValues => {
  if (!entry) return list === 'questions' ? { on: 'yes' } : {};
  if (list === 'questions') {
    const question = entry as unknown as CallQuestion;
    return {
      ...valuesOfAsking({ ...question, help: question.help }),
      label: question.label,
      kind: question.kind,
      section: question.section,
      choices: (question.choices ?? []).map(({ name }) => name).join('\n'),
    };
  }
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? key === 'waivedFor'
          ? (value as string[])
          : value.join(key === 'minutes' ? ', ' : '\n')
        : value === null
          ? ''
          : String(value as string | number | boolean),
    ]),
  );
};

export const valuesOfAsking = (asking: FieldSetting): FieldValues => ({
  on: asking.on ? 'yes' : '',
  required: asking.required ? 'yes' : '',
  newThisYear: asking.newThisYear ? 'yes' : '',
  help: asking.help ?? '',
  limitMax: asking.limit ? String(asking.limit.max) : '',
  limitUnit: asking.limit?.unit ?? 'words',
  countMin: asking.count ? String(asking.count.min) : '',
  countMax: asking.count ? String(asking.count.max) : '',
  formats: asking.onlyFor?.formats ?? [],
  themes: asking.onlyFor?.themes ?? [],
  answers: (asking.onlyFor?.answers ?? []).flatMap(({ to, is }) => is.map((answer) => `${to}=${answer}`)),
});
