import { fieldOff, igfSettings } from '../../presets/igf-settings.js';
import type { CallSettings } from './call-settings.js';
import type { EligibilitySettings } from './eligibility-settings.js';
import { FIELD_KEYS, type FieldSettings } from '../form/form-fields.js';
import { SETTINGS_VERSION } from './settings-version.js';

type Stored = Readonly<Record<string, unknown>>;

const usual = igfSettings('WS #', {});

/**
 * What a call has that says nothing of it. A new setting needs no migration: give it a value in `igfSettings`, and
 * calls made before it are read with that value. A field or rule that a call says nothing of is off: what was not
 * asked when people began to write is not asked while they are at it.
 */
export const DEFAULT_SETTINGS: CallSettings = {
  ...usual,
  fields: Object.fromEntries(FIELD_KEYS.map((key) => [key, fieldOff])) as unknown as FieldSettings,
  rules: Object.fromEntries(
    Object.entries(usual.rules).map(([name, rule]) => [name, { ...rule, mode: 'off' }]),
  ) as unknown as EligibilitySettings,
};

/** From each older shape to the next one. A setting that is only new is no new shape. */
const UPGRADES: Readonly<Record<number, (settings: Stored) => Stored>> = {
  // a call of the first shape has no questions of its own
  1: (settings) => ({ ...settings, questions: settings['questions'] ?? [] }),
};

const isRecord = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fills what is missing, one record within another: a rule or field the call says nothing of is as by default. */
function filled(stored: unknown, byDefault: unknown, depth: number): unknown {
  if (stored === undefined || stored === null) return byDefault;
  if (!isRecord(byDefault)) return Array.isArray(byDefault) === Array.isArray(stored) ? stored : byDefault;
  if (!isRecord(stored)) return byDefault;
  if (depth === 0) return stored;
  return {
    ...stored, // what a newer version of the programme knows stays for it
    ...Object.fromEntries(
      Object.entries(byDefault).map(([key, value]) => [key, filled(stored[key], value, depth - 1)]),
    ),
  };
}

/**
 * Settings as the rules need them, whatever version of the programme stored them: brought to today's shape, and every
 * key that is not there filled. The one place where stored settings become `CallSettings`.
 */
export function normalSettings(stored: unknown): CallSettings {
  let settings: Stored = isRecord(stored) ? stored : {};
  for (let at = Number(settings['v'] ?? 1); at < SETTINGS_VERSION; at += 1)
    settings = { ...UPGRADES[at]!(settings), v: at + 1 };
  // fields are whole: a limit that is not there is no limit. Of a rule each number may be filled
  const { rules, ...rest } = DEFAULT_SETTINGS;
  return {
    ...(filled(settings, rest, 2) as Omit<CallSettings, 'rules'>),
    rules: filled(settings['rules'], rules, 2) as CallSettings['rules'],
  };
}
