import {
  CALL_INSTANTS,
  CALL_MOVES,
  CALL_SWITCHES,
  type CallExtensionRow,
  type CallInstant,
  type CallSetup,
  type CallStatus,
  type CallSwitch,
  type RuleMode,
  type EligibilitySettings,
} from '#libs/calls';
import { type Blocker, localIn } from '#libs/kernel';
import { formErrors, type FormErrors } from '../../http/form-errors.js';
import type { Typed } from '../../http/forms.js';
import type { Translate } from '../../http/i18n.js';

export interface CallSetupView {
  name: string;
  status: CallStatus;
  zone: string;
  version: number;
  /** What the next stage is, and the one before where a step back is allowed. */
  moves: readonly { to: CallStatus; forward: boolean }[];
  dates: readonly { name: CallInstant; value: string }[];
  event: { eventStartsOn: string; eventEndsOn: string };
  reason: string;
  extensions: readonly CallExtensionRow[];
  limits: readonly { name: 'places' | 'reviewsPerProposal' | 'loadMin' | 'loadMax'; value: string }[];
  themes: readonly { id: string; name: string; value: string }[];
  criteria: readonly { id: string; name: string; value: string }[];
  switches: readonly { name: CallSwitch; on: boolean }[];
  rules: readonly { name: string; mode: RuleMode; number: number | undefined }[];
  errors: FormErrors;
  hrefs: { dates: string; limits: string; switches: string; move: string };
}

const LIMITS = ['places', 'reviewsPerProposal', 'loadMin', 'loadMax'] as const;

/** In the order in which a proposal is checked; what is stored has none. */
const RULES = Object.keys({
  confirmedSpeakers: true,
  committeeMember: true,
  perPerson: true,
  perInstitution: true,
  missingReport: true,
  genderBalance: true,
  onsite: true,
  speakerGroups: true,
  speakerRegions: true,
  language: true,
} satisfies Record<keyof EligibilitySettings, true>) as (keyof EligibilitySettings)[];

const within = (typed: Typed, group: string, key: string): string | undefined => {
  const values = typed[group];
  const value = typeof values === 'object' && values !== null ? (values as Typed)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The set-up of a call, with what was typed into the form that was refused. */
export function presentSetup(
  t: Translate,
  call: CallSetup,
  extensions: readonly CallExtensionRow[],
  path: string,
  blockers: readonly Blocker[],
  typed: Typed,
): CallSetupView {
  const text = (name: string, stored: string): string => {
    const value = typed[name];
    return typeof value === 'string' ? value : stored;
  };
  const local = (at: Date | null) => (at === null ? '' : localIn(call.timeZone, at));
  return {
    name: call.name,
    status: call.status,
    zone: call.timeZone,
    version: call.version,
    moves: movesFrom(call.status),
    dates: CALL_INSTANTS.map((name) => ({ name, value: text(name, local(call[name])) })),
    event: {
      eventStartsOn: text('eventStartsOn', call.eventStartsOn ?? ''),
      eventEndsOn: text('eventEndsOn', call.eventEndsOn ?? ''),
    },
    reason: text('reason', ''),
    extensions,
    limits: LIMITS.map((name) => ({ name, value: text(name, String(call[name])) })),
    themes: call.themes.map(({ id, name, places }) => ({
      id,
      name,
      value: within(typed, 'themePlaces', id) ?? (places === null ? '' : String(places)),
    })),
    criteria: call.criteria.map(({ id, name, weight }) => ({
      id,
      name,
      value: within(typed, 'weights', id) ?? String(weight),
    })),
    switches: CALL_SWITCHES.map((name) => ({ name, on: call.settings[name] })),
    rules: RULES.map((name) => {
      const rule = call.settings.rules[name];
      return {
        name,
        mode: rule.mode,
        number: 'min' in rule ? rule.min : 'max' in rule ? rule.max : undefined,
      };
    }),
    errors: formErrors(t, blockers),
    hrefs: {
      dates: `${path}/dates`,
      limits: `${path}/limits`,
      switches: `${path}/switches`,
      move: `${path}/move`,
    },
  };
}

function movesFrom(status: CallStatus): CallSetupView['moves'] {
  const stages = Object.keys(CALL_MOVES) as CallStatus[];
  return CALL_MOVES[status].map((to) => ({ to, forward: stages.indexOf(to) > stages.indexOf(status) }));
}
