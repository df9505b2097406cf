import type { CallSetup } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import {
  editedParts,
  editedProposalBlockers,
  isEdited,
  outcomesFor,
  type ProposalListRow,
  type ScreeningOutcome,
  type StaffParts,
} from '#libs/proposals';
import type { FieldError } from '../../design-system/index.js';
import { formErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/language/i18n.js';
import { type EditForm, editOf } from './list.forms.js';

/** One proposal with what would become of it. */
export interface EditedRow {
  id: string;
  number: number | null;
  title: string;
  /** "Theme: Data → Inclusion", one for each part. */
  changes: { part: string; from: string; to: string }[];
  /** Why it cannot be changed. */
  refused: string[];
}

export interface EditPreviewView {
  title: string;
  rows: EditedRow[];
  errors: FieldError[];
  /** How many would change. */
  changing: number;
  action: string;
  list: string;
  hidden: Record<string, string>;
  seen: string[];
}

export interface EditParts {
  call: CallSetup;
  form: EditForm;
  rows: readonly ProposalListRow[];
  blockers: readonly Blocker[];
  list: string;
}

/** What an edit would change, row by row: the same rules that carry it out. */
export function presentEdit(t: Translate, { call, form, rows, blockers, list }: EditParts): EditPreviewView {
  const edited = rows.map((row) => editedRow(t, call, form, row));
  const changing = edited.filter(({ changes, refused }) => changes.length > 0 && refused.length === 0);
  const { themeId, formatId, addTags, removeTags, outcome, reason, query } = form;
  return {
    title: t('lists:preview.title', { count: changing.length }),
    rows: edited,
    errors: formErrors(t, blockers).summary,
    changing: changing.length,
    action: `${list.split('?')[0]}/edit/apply`,
    list,
    hidden: { query, themeId, formatId, addTags, removeTags, outcome, reason },
    seen: rows
      .filter((row) => changing.some(({ id }) => id === row.id))
      .map(({ id, version }) => `${id}:${version}`),
  };
}

function editedRow(t: Translate, call: CallSetup, form: EditForm, row: ProposalListRow): EditedRow {
  const before: StaffParts = row;
  const after = editedParts(before, editOf(form), call);
  const changes = isEdited(before, after) ? partsChanged(t, call, before, after) : [];
  const outcome = form.outcome as ScreeningOutcome | '';
  const refused = editedProposalBlockers(row, after);
  if (outcome !== '') {
    if (!outcomesFor(row.status).includes(outcome))
      refused.push({ code: 'screening_not_now', status: row.status });
    changes.push({
      part: t('lists:columns.status'),
      from: t(`screening:status.${row.status}`),
      to: t(`screening:outcomes.${outcome}.done`),
    });
  }
  const { id, number, title } = row;
  return {
    id,
    number,
    title,
    changes,
    refused: refused.map((blocker) => t(`refusals:${blocker.code}`, { ...blocker })),
  };
}

function partsChanged(t: Translate, call: CallSetup, before: StaffParts, after: StaffParts) {
  const nameIn = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? '';
  const parts = [
    ['theme', nameIn(call.themes, before.themeId), nameIn(call.themes, after.themeId)],
    ['format', nameIn(call.formats, before.formatId), nameIn(call.formats, after.formatId)],
    ['minutes', String(before.minutes ?? ''), String(after.minutes ?? '')],
    ['tags', before.tags.join(', '), after.tags.join(', ')],
  ] as const;
  return parts
    .filter(([, from, to]) => from !== to)
    .map(([part, from, to]) => ({ part: t(`lists:columns.${part}`), from, to }));
}
