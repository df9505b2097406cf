import {
  CALL_INSTANTS,
  CALL_MOVES,
  type CallExtensionRow,
  type CallInstant,
  type CallSetup,
  type CallStatus,
  openingBlockers,
  planOf,
} from '#libs/calls';
import { type Blocker, localIn } from '#libs/kernel';
import { formErrors, type FormErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/language/i18n.js';
import { type Typed, typedText } from '../../http/forms.js';
import { setupHref, versionIn } from './setup-parts.js';

export interface CallSetupView {
  base: string;
  /** Every call of the forum; absent for who runs this one alone. */
  forumHref: string | undefined;
  name: string;
  status: CallStatus;
  zone: string;
  version: number;
  moves: { to: CallStatus; forward: boolean }[];
  /** What keeps a draft from being opened. */
  missing: { key: string; text: string; href: string }[];
  dates: { name: CallInstant; value: string }[];
  event: { eventStartsOn: string; eventEndsOn: string };
  reason: string;
  announce: boolean;
  /** Whether there is anybody to tell of a new deadline: the call has been open. */
  announces: boolean;
  extensions: readonly CallExtensionRow[];
  errors: FormErrors;
  hrefs: { dates: string; move: string };
}

/** The first page of the set-up of a call, with what was typed into the form that was refused. */
export function presentSetup(
  t: Translate,
  call: CallSetup,
  extensions: readonly CallExtensionRow[],
  base: string,
  blockers: readonly Blocker[],
  typed: Typed,
  runsForum: boolean,
): CallSetupView {
  const text = (name: string, stored: string): string => typedText(typed, name) ?? stored;
  const local = (at: Date | null) => (at === null ? '' : localIn(call.timeZone, at));
  return {
    base,
    forumHref: runsForum ? `/${base.split('/')[1]}/calls` : undefined,
    name: call.name,
    status: call.status,
    zone: call.timeZone,
    version: versionIn(typed, call.version),
    moves: movesFrom(call.status),
    missing: call.status === 'draft' ? missingFor(t, call, base) : [],
    dates: CALL_INSTANTS.map((name) => ({ name, value: text(name, local(call[name])) })),
    event: {
      eventStartsOn: text('eventStartsOn', call.eventStartsOn ?? ''),
      eventEndsOn: text('eventEndsOn', call.eventEndsOn ?? ''),
    },
    reason: text('reason', ''),
    announce: typedText(typed, 'announce') === 'yes',
    announces: call.status !== 'draft',
    extensions,
    errors: formErrors(t, blockers),
    hrefs: { dates: `${base}/dates`, move: `${base}/move` },
  };
}

/** Each reason with its sentence and the page on which it is mended. */
const missingFor = (t: Translate, call: CallSetup, base: string): CallSetupView['missing'] =>
  openingBlockers(planOf(call)).map((blocker, at) => ({
    key: `${blocker.code} ${at}`,
    text: t(`refusals:${blocker.code}`, { ...blocker, defaultValue: t('refusals:other') }),
    href:
      blocker.part === 'dates'
        ? `#${blocker.field && (CALL_INSTANTS as readonly string[]).includes(blocker.field) ? blocker.field : 'dates'}`
        : setupHref(base, blocker.part),
  }));

function movesFrom(status: CallStatus): CallSetupView['moves'] {
  const stages = Object.keys(CALL_MOVES) as CallStatus[];
  return CALL_MOVES[status].map((to) => ({ to, forward: stages.indexOf(to) > stages.indexOf(status) }));
}
