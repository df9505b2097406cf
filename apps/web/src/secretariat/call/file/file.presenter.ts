import type { ApplyCallFileResult, CallPlan, PlanChange } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { formErrors, type FormErrors } from '../../../http/form-errors.js';
import type { Translate } from '../../../http/language/i18n.js';
import { nameOfField } from '../lists/entry-fields.js';

export interface FileView {
  base: string;
  kicker: string;
  file: string;
  errors: FormErrors;
  /** What the file would change; absent until one was compared. */
  changes: ChangeLine[] | undefined;
  /** What stands against it. */
  against: string[];
  version: number | undefined;
}

export interface ChangeLine {
  key: string;
  kind: PlanChange['kind'];
  where: string;
  from: string;
  to: string;
}

interface FileFacts {
  base: string;
  name: string;
  file: string;
  blockers?: readonly Blocker[];
  compared?: ApplyCallFileResult;
}

const LONGEST = 300;
const short = (text = ''): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The page of the file: what was pasted, what it would change, why it cannot. */
export function presentFile(
  t: Translate,
  { base, name, file, blockers = [], compared }: FileFacts,
): FileView {
  return {
    base,
    kicker: name,
    file,
    errors: fileErrors(t, blockers),
    changes: compared?.changes.map((change, at) => ({
      key: `${at} ${change.path.join('.')}`,
      kind: change.kind,
      where: whereOf(t, change.path, compared),
      from: short(inWords(t, change.path, change.from, compared)),
      to: short(inWords(t, change.path, change.to, compared)),
    })),
    against: (compared?.blockers ?? []).map((blocker) => sentence(t, blocker)),
    version: compared?.version,
  };
}

/** Every reason is about the file; where in it stands before the sentence. */
export function fileErrors(t: Translate, blockers: readonly Blocker[]): FormErrors {
  const summary = blockers.map((blocker) => ({ field: 'file', text: sentence(t, blocker) }));
  return {
    summary,
    of: (field) =>
      field === 'file' && summary.length > 0
        ? (summary[0]?.text as string)
        : formErrors(t, blockers).of(field),
  };
}

const SAYS_WHERE = /^file_/;

function sentence(t: Translate, blocker: Blocker): string {
  const text = t(`refusals:${blocker.code}`, { ...blocker, defaultValue: t('refusals:other') });
  const { at } = blocker;
  return typeof at === 'string' && at !== '' && !SAYS_WHERE.test(blocker.code)
    ? t('call-file:at', { at, text })
    : text;
}

/** What stood or will stand there: keys and parts of the form by their names. */
function inWords(
  t: Translate,
  path: readonly string[],
  text: string | undefined,
  { before, plan }: ApplyCallFileResult,
): string | undefined {
  if (!text) return text;
  if (path.at(-1) === 'section') return t(`proposer:sections.${text}.name`, { defaultValue: text });
  if (path.at(-2) !== 'formOrder') return text;
  const known = {
    ...before,
    settings: { ...plan.settings, questions: [...plan.settings.questions, ...before.settings.questions] },
  };
  return text
    .split(', ')
    .map((key) => nameOfField(t, known, key))
    .join(', ');
}

/** Where a change is, in the words of the set-up: "Themes › Data Governance › Narrative". */
function whereOf(t: Translate, path: readonly string[], { before, plan }: ApplyCallFileResult): string {
  return path
    .map((step, at) => {
      const parent = path[at - 1];
      if (at > 0 && parent === 'fields') return nameOfField(t, plan, step);
      if (parent === 'formOrder') return t(`proposer:sections.${step}.name`, { defaultValue: step });
      return (
        nameIn(before, path.slice(0, at), step) ??
        nameIn(plan, path.slice(0, at), step) ??
        t(`call-file:steps.${step}`, { defaultValue: step })
      );
    })
    .join(' › ');
}

/** The name of an entry by the slug, code or key under which it stands in a list. */
function nameIn(plan: CallPlan, path: readonly string[], id: string): string | undefined {
  let value: unknown = plan;
  for (const step of path) value = (value as Record<string, unknown> | undefined)?.[step];
  if (!Array.isArray(value)) return undefined;
  const entry = (value as Record<string, unknown>[]).find(
    (one) => one['slug'] === id || one['code'] === id || one['key'] === id,
  );
  const name = entry?.['name'] ?? entry?.['label'];
  return typeof name === 'string' ? name : undefined;
}
