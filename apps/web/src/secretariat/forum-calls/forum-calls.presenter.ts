import { type CallStatus, type ForumCalls, PRESET_NAMES, PRESETS } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { FormErrors } from '../../http/form-errors.js';
import { formErrors } from '../../http/form-errors.js';
import { type Typed, typedText } from '../../http/forms.js';
import type { Translate } from '../../http/language/i18n.js';
import { fileErrors } from '../call/file/file.presenter.js';

export interface ForumCallsView {
  forum: string;
  action: string;
  /** The record of what was held. */
  workshops: string;
  calls: { slug: string; name: string; status: CallStatus; href: string }[];
  starts: { value: string; label: string; note: string }[];
  values: { from: string; name: string; slug: string; file: string };
  errors: FormErrors;
}

/** The calls of a forum, and what the next one can begin as. */
export function presentForumCalls(
  t: Translate,
  { slug, name, calls }: ForumCalls,
  blockers: readonly Blocker[],
  typed: Typed,
): ForumCallsView {
  const text = (field: string) => typedText(typed, field) ?? '';
  const latest = calls[0];
  return {
    forum: name,
    action: `/${slug}/calls`,
    workshops: `/${slug}/calls/workshops`,
    calls: calls.map((call) => ({ ...call, href: `/${slug}/${call.slug}/secretariat/call` })),
    starts: [
      ...calls.map((call) => ({
        value: `copy:${call.slug}`,
        label: t('forum-calls:copy', { name: call.name }),
        note: t('forum-calls:copyNote'),
      })),
      ...PRESET_NAMES.map((preset) => ({
        value: `preset:${preset}`,
        label: t('forum-calls:preset', { name: PRESETS[preset].name }),
        note: t('forum-calls:presetNote', {
          themes: PRESETS[preset].themes.length,
          criteria: PRESETS[preset].criteria.length,
        }),
      })),
      { value: 'file', label: t('forum-calls:file'), note: t('forum-calls:fileNote') },
    ],
    values: {
      from: text('from') || (latest ? `copy:${latest.slug}` : `preset:${PRESET_NAMES.at(-1)}`),
      name: text('name'),
      slug: text('slug'),
      file: text('file'),
    },
    errors: errorsOf(t, blockers),
  };
}

/** What is wrong in a file is said with its place; the rest at its field. */
function errorsOf(t: Translate, blockers: readonly Blocker[]): FormErrors {
  const ours = formErrors(
    t,
    blockers.filter(({ field }) => field !== 'file'),
  );
  const inFile = fileErrors(
    t,
    blockers.filter(({ field }) => field === 'file'),
  );
  return {
    summary: [...ours.summary, ...inFile.summary],
    of: (field) => (field === 'file' ? inFile.of(field) : ours.of(field)),
  };
}
