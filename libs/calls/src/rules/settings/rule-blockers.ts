import type { Blocker } from '#libs/kernel';
import type { CallSettings } from './call-settings.js';
import { RULE_MODES } from './eligibility-settings.js';
import { screeningBlockers } from './screening-settings.js';
import { notWhole, tooLong } from './value-blockers.js';

/** The numbers a rule counts with, and between which bounds they make sense. */
const NUMBERS: readonly (readonly [rule: string, number: string, min: number, max: number])[] = [
  ['confirmedSpeakers', 'min', 1, 40],
  ['perPerson', 'max', 1, 1000],
  ['perInstitution', 'max', 1, 1000],
  ['missingReport', 'editions', 1, 20],
  ['missingReport', 'dueDays', 0, 365],
  ['onsite', 'moderators', 0, 40],
  ['onsite', 'speakers', 0, 40],
  ['speakerGroups', 'min', 1, 40],
  ['speakerRegions', 'min', 1, 40],
];

/** What is wrong with the rules of eligibility and the other numbers of a call's settings. */
export function ruleBlockers(settings: CallSettings): Blocker[] {
  const rules = settings.rules as unknown as Record<string, Record<string, unknown>>;
  const { cureDays, reasonsAskedUpTo, acceptedPerSpeaker, affinity, numberPrefix, languages } = settings;
  const { mode, allowed } = settings.rules.language;
  return [
    ...Object.entries(rules).flatMap(([name, rule]) =>
      (RULE_MODES as readonly unknown[]).includes(rule['mode'])
        ? []
        : [{ code: 'isIn', field: `settings.rules.${name}.mode` }],
    ),
    ...NUMBERS.flatMap(([rule, number, min, max]) =>
      notWhole(rules[rule]?.[number] as number, min, max, `settings.rules.${rule}.${number}`),
    ),
    ...(mode !== 'off' && allowed.length === 0
      ? [{ code: 'language_rule_empty', field: 'settings.rules.language.allowed' }]
      : []),
    ...(allowed.every((code) => languages.some((language) => language.code === code))
      ? []
      : [{ code: 'isIn', field: 'settings.rules.language.allowed' }]),
    ...screeningBlockers(settings),
    ...notWhole(cureDays, 0, 90, 'settings.cureDays'),
    ...notWhole(reasonsAskedUpTo, 0, 5, 'settings.reasonsAskedUpTo'),
    ...notWhole(acceptedPerSpeaker, 1, 1000, 'settings.acceptedPerSpeaker'),
    ...(['theme', 'tags'] as const).flatMap((part) =>
      affinity[part] >= 0 && affinity[part] <= 1
        ? []
        : [{ code: 'share_wrong', field: `settings.affinity.${part}` }],
    ),
    ...tooLong(numberPrefix, 60, 'settings.numberPrefix'),
  ];
}
