import {
  CALL_SWITCHES,
  type CallPlan,
  type CallSettings,
  type EligibilitySettings,
  type PlanEdit,
} from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { type FieldValues, numberFrom } from '../lists/entry-values.js';
import type { SettingsForm } from './settings.form.js';

/** Numbers of the call itself, and of its settings. */
export const CALL_NUMBERS = ['places', 'reviewsPerProposal', 'loadMin', 'loadMax'] as const;
export const SETTING_NUMBERS = ['cureDays', 'reasonsAskedUpTo', 'acceptedPerSpeaker'] as const;

/** What a call lets be seen or done, each on or off. */
export const SWITCHES = [...CALL_SWITCHES, 'writeInTags'] as const;

/** The rules in the order in which a proposal is checked, with the numbers each counts with. */
export const RULES = {
  confirmedSpeakers: ['min'],
  committeeMember: [],
  perPerson: ['max'],
  perInstitution: ['max'],
  missingReport: ['editions', 'dueDays'],
  genderBalance: [],
  onsite: ['moderators', 'speakers'],
  speakerGroups: ['min'],
  speakerRegions: ['min'],
  language: [],
} as const satisfies Record<keyof EligibilitySettings, readonly string[]>;
export type RuleName = keyof typeof RULES;
export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Whether reports of workshops of the same institution are asked for, too. */
export const INSTITUTION_REPORTS = 'missingReport.institution';

/** What was typed into the page of the settings, as edits of the plan. */
export function settingsEdits(plan: CallPlan, typed: SettingsForm): PlanEdit[] {
  const number = (name: string): number => numberFrom(typed.numbers.get(name) ?? '');
  const rules = Object.fromEntries(
    RULE_NAMES.map((name) => {
      const stored = plan.settings.rules[name];
      const numbers = RULES[name].map((key) => [
        key,
        numberFrom(typed.ruleNumbers.get(`${name}.${key}`) ?? ''),
      ]);
      return [
        name,
        {
          ...stored,
          mode: typed.modes.get(name) ?? stored.mode,
          ...Object.fromEntries(numbers),
          ...(name === 'perInstitution' && { aliases: aliasesFrom(typed.aliases) }),
          ...(name === 'missingReport' && { institution: typed.on.has(INSTITUTION_REPORTS) }),
          ...(name === 'language' && { allowed: typed.languages }),
        },
      ];
    }),
  ) as unknown as EligibilitySettings;
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, typed.on.has(name)])) as Pick<
    CallSettings,
    (typeof SWITCHES)[number]
  >;
  return [
    {
      act: 'particulars',
      set: {
        name: typed.name.trim(),
        motto: typed.motto.trim(),
        place: typed.place.trim(),
        timeZone: typed.timeZone.trim(),
        ...(Object.fromEntries(CALL_NUMBERS.map((name) => [name, number(name)])) as Pick<
          CallPlan,
          (typeof CALL_NUMBERS)[number]
        >),
      },
    },
    {
      act: 'settings',
      set: {
        ...(Object.fromEntries(SETTING_NUMBERS.map((name) => [name, number(name)])) as Pick<
          CallSettings,
          (typeof SETTING_NUMBERS)[number]
        >),
        // the space before the number is the secretariat's to choose
        numberPrefix: typed.numberPrefix,
        firstTimeMeans: typed.firstTimeMeans,
        ...switches,
        rules,
      },
    },
  ];
}

const aliasesFrom = (typed: string): string[][] =>
  typed
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(';')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .filter((names) => names.length > 1);

/** What is stored, as the fields of the page show it. */
export function valuesOfSettings(plan: CallPlan): FieldValues {
  const { settings } = plan;
  const rules = settings.rules as unknown as Record<string, Record<string, unknown>>;
  return {
    name: plan.name,
    motto: plan.motto,
    place: plan.place,
    timeZone: plan.timeZone,
    numberPrefix: settings.numberPrefix,
    firstTimeMeans: settings.firstTimeMeans,
    aliases: settings.rules.perInstitution.aliases.map((names) => names.join('; ')).join('\n'),
    languages: settings.rules.language.allowed,
    ...Object.fromEntries([
      ...CALL_NUMBERS.map((name) => [`numbers[${name}]`, String(plan[name])]),
      ...SETTING_NUMBERS.map((name) => [`numbers[${name}]`, String(settings[name])]),
      ...SWITCHES.map((name) => [`on[${name}]`, settings[name] ? 'yes' : '']),
      [`on[${INSTITUTION_REPORTS}]`, settings.rules.missingReport.institution ? 'yes' : ''],
      ...RULE_NAMES.flatMap((name) => [
        [`modes[${name}]`, settings.rules[name].mode],
        ...RULES[name].map((key) => [`ruleNumbers[${name}.${key}]`, String(rules[name]?.[key] as number)]),
      ]),
    ]),
  };
}

/** What was typed, with the names its fields have: `numbers[places]`. */
export const typedSettings = (typed: Readonly<Record<string, unknown>>): FieldValues =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (typeof value !== 'object' || value === null) return [];
      if (name === 'languages')
        return [[name, Object.values(value).filter((one): one is string => typeof one === 'string')]];
      return Object.entries(value).flatMap(([key, one]: [string, unknown]): [string, string][] =>
        typeof one === 'string' ? [[`${name}[${key}]`, one]] : [],
      );
    }),
  );

/** Reasons at the fields of the page: `settings.rules.perPerson.max` stands at `ruleNumbers[perPerson.max]`. */
export const atSettings = (blockers: readonly Blocker[]): Blocker[] =>
  blockers.map((blocker) => {
    const field = blocker.field?.replace(/^settings\./, '') ?? '';
    const [, rule, key] = /^rules\.(\w+)\.(\w+)$/.exec(field) ?? [];
    if (rule === 'language' && key === 'allowed') return { ...blocker, field: 'languages' };
    if (rule) return { ...blocker, field: key === 'mode' ? `modes[${rule}]` : `ruleNumbers[${rule}.${key}]` };
    const isNumber = ([...CALL_NUMBERS, ...SETTING_NUMBERS] as string[]).includes(field);
    return field === '' ? blocker : { ...blocker, field: isNumber ? `numbers[${field}]` : field };
  });
