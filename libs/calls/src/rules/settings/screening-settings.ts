import type { Blocker } from '#libs/kernel';
import type { CallChoice } from './choices.js';
import { empty, notWhole, tooLong, twice } from './value-blockers.js';

/** When a second screener must agree: never, before a proposal is screened out, or before any result. */
export const SECOND_PERSON_RULES = ['off', 'declines', 'all'] as const;
export type SecondPersonRule = (typeof SECOND_PERSON_RULES)[number];

/** A reason that a screener can choose; its text goes to the proposer word for word. */
export interface ScreeningReason extends CallChoice {
  text: string;
}

/** How a call screens its proposals; the rules of eligibility are settings of their own. */
export interface ScreeningSettings {
  /** What a screener looks at beside the rules, to be ticked before a pass. */
  checklist: readonly CallChoice[];
  reasons: readonly ScreeningReason[];
  secondPerson: SecondPersonRule;
  /** For how long a proposal stays with the screener who has taken it. */
  takenForMinutes: number;
  /** What a proposer reads who let the date of a cure pass. */
  lapsedText: string;
  /** Members of the committee see what was screened out, with the reasons, and may ask for a second look (2018). */
  committeeSeesDeclines: boolean;
}

/** Who may change the theme and tags of what was submitted, and who hears of it. */
export interface TaggingSettings {
  reviewersRetag: boolean;
  proposersTold: boolean;
  /** Tags have public pages, with the sessions and received proposals that bear them. */
  publicPages: boolean;
}

const MOST = 30;
const LONGEST = { name: 200, text: 2000 };

/** What is wrong with how a call screens: entries without words, twice the same, too many or too long. */
export function screeningBlockers({ screening }: { screening: ScreeningSettings }): Blocker[] {
  const { checklist, reasons, lapsedText, takenForMinutes, secondPerson } = screening;
  const at = 'settings.screening';
  return [
    ...listBlockers(`${at}.checklist`, checklist),
    ...listBlockers(`${at}.reasons`, reasons),
    ...reasons.flatMap(({ code, text }) => [
      ...empty(text, `${at}.reasons[${code}].text`),
      ...tooLong(text, LONGEST.text, `${at}.reasons[${code}].text`),
    ]),
    ...empty(lapsedText, `${at}.lapsedText`),
    ...tooLong(lapsedText, LONGEST.text, `${at}.lapsedText`),
    ...notWhole(takenForMinutes, 1, 1440, `${at}.takenForMinutes`),
    ...(SECOND_PERSON_RULES.includes(secondPerson) ? [] : [{ code: 'isIn', field: `${at}.secondPerson` }]),
  ];
}

const listBlockers = (at: string, entries: readonly CallChoice[]): Blocker[] => [
  ...(entries.length > MOST ? [{ code: 'list_too_long', field: at, max: MOST }] : []),
  ...twice(
    entries.map(({ code }) => code),
    at,
    'code',
  ),
  ...entries.flatMap(({ code, name }) => [
    ...empty(name, `${at}[${code}].name`),
    ...tooLong(name, LONGEST.name, `${at}[${code}].name`),
  ]),
];
