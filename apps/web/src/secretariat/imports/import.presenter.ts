import {
  choicesFor,
  type FoundValue,
  type ImportPreview,
  LEAVE_OUT,
  PLANNED_ACTS,
  type PlannedAct,
  targetsOf,
  type ValueTarget,
} from '#libs/imports';
import type { Blocker } from '#libs/kernel';
import type { SelectOption } from '../../design-system/index.js';
import { badRows } from '../../http/bad-rows.js';
import { type FormErrors, formErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/language/i18n.js';

export interface ImportView {
  title: string;
  fileName: string;
  base: string;
  list: string;
  columns: { name: string; sample: string; target: string; error: string | undefined }[];
  targets: SelectOption[];
  values: { target: ValueTarget; label: string; found: FoundValue[]; choices: SelectOption[] }[];
  defaults: { theme: string; language: string; proposerEmail: string };
  themes: SelectOption[];
  languages: SelectOption[];
  skipBad: boolean;
  counts: { act: PlannedAct; label: string; count: number }[];
  importing: number;
  refused: number;
  rows: { line: number; act: PlannedAct; title: string; number: number | null; reasons: string[] }[];
  rowsLeft: number;
  errors: FormErrors;
  badRows: { key: number; text: string }[];
}

const MOST_ROWS = 200;
const LONGEST_SAMPLE = 80;
// what needs a decision first
const ORDER: readonly PlannedAct[] = ['refused', 'update', 'create', 'left_out', 'same'];

/** How a file is read, and what would become of its rows. */
export function presentImport(
  t: Translate,
  preview: ImportPreview,
  base: string,
  blockers: readonly Blocker[],
): ImportView {
  const { table, mapping, plan, call, values } = preview;
  const errors = formErrors(
    t,
    blockers.filter((blocker) => blocker['line'] === undefined),
  );
  const choices = choicesFor(call);
  const rows = plan.toSorted((a, b) => ORDER.indexOf(a.act) - ORDER.indexOf(b.act) || a.line - b.line);
  const counts = PLANNED_ACTS.map((act) => ({
    act,
    label: t(`imports:acts.${act}`),
    count: plan.filter((row) => row.act === act).length,
  }));
  const count = (act: PlannedAct) => counts.find((one) => one.act === act)?.count ?? 0;
  const importing = count('create') + count('update');
  return {
    title: t('imports:preview.title', { count: importing }),
    fileName: preview.fileName,
    base: `${base}/imports/${preview.importId}`,
    list: `${base}/imports`,
    columns: table.columns.map((name, at) => ({
      name,
      sample: sampleOf(table.rows.map(({ cells }) => cells[name] ?? '')),
      target: mapping.columns[name] ?? '',
      error: errors.of(`columns[${name}]`) ?? errors.of(`columns[${at}]`),
    })),
    targets: targetsOf(call.settings).map((target) => ({
      value: target,
      label: labelOf(t, target, call.settings.questions),
    })),
    values: values.map(({ target, values: found }) => ({
      target,
      label: t(`imports:targets.${target}`),
      found,
      choices: [
        ...choices[target].map(({ code, name }) => ({
          value: code,
          label: target === 'status' ? t(`screening:status.${code}`) : name,
        })),
        ...(target === 'status' ? [{ value: LEAVE_OUT, label: t('imports:leaveOut') }] : []),
      ],
    })),
    defaults: {
      theme: mapping.defaults.theme ?? '',
      language: mapping.defaults.language ?? '',
      proposerEmail: mapping.defaults.proposerEmail ?? '',
    },
    themes: choices.theme.map(({ code, name }) => ({ value: code, label: name })),
    languages: choices.language.map(({ code, name }) => ({ value: code, label: name })),
    skipBad: mapping.skipBad,
    counts: counts.filter(({ count: many }) => many > 0),
    importing,
    refused: count('refused'),
    rows: rows.slice(0, MOST_ROWS).map(({ line, act, title, number, bad }) => ({
      line,
      act,
      title,
      number,
      reasons: badRows(t, bad).map(({ text }) => text),
    })),
    rowsLeft: Math.max(0, rows.length - MOST_ROWS),
    errors,
    badRows: badRows(
      t,
      blockers.filter((blocker) => blocker['line'] !== undefined),
    ),
  };
}

function sampleOf(texts: readonly string[]): string {
  const text = texts.find((one) => one !== '') ?? '';
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

function labelOf(t: Translate, target: string, questions: readonly { key: string; label: string }[]): string {
  const question = questions.find(({ key }) => key === target);
  return question ? question.label : t(`imports:targets.${target}`);
}
