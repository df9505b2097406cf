import type { Blocker } from '#libs/kernel';
import { type Calendar, calendarBlockers } from '../calendar/call-calendar.js';
import { callDetailBlockers } from '../call-details.js';
import type { CallPlan } from './call-plan.js';
import { formBlockers } from '../form/form-blockers.js';
import { CHOICE_LISTS, type ChoiceList } from './plan-edits.js';
import { ruleBlockers } from '../settings/rule-blockers.js';
import { empty, notWhole, tooLong, twice } from '../settings/value-blockers.js';

/**
 * What is wrong with a plan, each reason at its place: `themes[data-governance].name`, `settings.fields.title.limit.max`.
 * A plan without any may be stored as a draft; what keeps a call from being opened is in `openingBlockers`.
 */
export const planBlockers = (plan: CallPlan): Blocker[] => [
  ...callDetailBlockers({ ...plan, ...plan.dates, slug: 'any' }),
  ...calendarBlockers(calendarOf(plan)),
  ...partBlockers(plan),
];

/** What is wrong with a plan that was not wrong before: an edit is not kept from being made by what is wrong elsewhere. */
export function newBlockers(before: CallPlan, after: CallPlan): Blocker[] {
  const old = new Set(planBlockers(before).map((blocker) => JSON.stringify(blocker)));
  return planBlockers(after).filter((blocker) => !old.has(JSON.stringify(blocker)));
}

/** What is wrong with the lists, the form and the rules of a plan, and with dates that are none. */
export const partBlockers = (plan: CallPlan): Blocker[] => [
  ...dateBlockers(plan),
  ...themeBlockers(plan),
  ...tagBlockers(plan),
  ...formatBlockers(plan),
  ...criterionBlockers(plan),
  ...CHOICE_LISTS.flatMap((list) => choiceBlockers(plan, list)),
  ...formBlockers(plan),
  ...ruleBlockers(plan.settings),
];

const DAYS = ['eventStartsOn', 'eventEndsOn'] as const;

/** A day that is in the calendar, and an instant that says its zone. */
const dateBlockers = ({ dates }: CallPlan): Blocker[] =>
  Object.entries(dates).flatMap(([field, text]: [string, string | null]) => {
    if (text === null || field === 'opensAt' || field === 'closesAt') return [];
    const whole = (DAYS as readonly string[]).includes(field) ? `${text}T00:00:00Z` : text;
    const at = new Date(whole);
    const real = !Number.isNaN(at.getTime()) && (whole === text || at.toISOString().startsWith(text));
    return real ? [] : [{ code: 'date_wrong', field }];
  });

/** The instants of a plan. What is no instant counts as not set: `callDetailBlockers` names it. */
export const calendarOf = ({ dates }: CallPlan): Calendar =>
  Object.fromEntries(
    Object.entries(dates).map(([name, text]: [string, string | null]) => {
      const at = text === null ? null : new Date(text);
      return [name, at && !Number.isNaN(at.getTime()) ? at : null];
    }),
  ) as unknown as Calendar;

const LONGEST = { name: 200, text: 20_000 };

const themeBlockers = ({ themes }: CallPlan): Blocker[] => [
  ...twice(
    themes.map(({ slug }) => slug),
    'themes',
    'slug',
  ),
  ...themes.flatMap(({ slug, name, narrative, sampleQuestions, places }) => {
    const at = `themes[${slug}]`;
    return [
      ...empty(name, `${at}.name`),
      ...tooLong(name, LONGEST.name, `${at}.name`),
      ...tooLong(narrative, LONGEST.text, `${at}.narrative`),
      ...tooLong(sampleQuestions.join('\n'), LONGEST.text, `${at}.sampleQuestions`),
      ...(places === null ? [] : notWhole(places, 0, 100_000, `${at}.places`)),
    ];
  }),
];

const tagBlockers = ({ tags, themes }: CallPlan): Blocker[] => [
  ...twice(
    tags.map(({ slug }) => slug),
    'tags',
    'slug',
  ),
  ...tags.flatMap(({ slug, name, theme }) => [
    ...empty(name, `tags[${slug}].name`),
    ...tooLong(name, 100, `tags[${slug}].name`),
    ...(theme !== null && !themes.some((one) => one.slug === theme)
      ? [{ code: 'isIn', field: `tags[${slug}].theme` }]
      : []),
  ]),
];

const formatBlockers = ({ formats }: CallPlan): Blocker[] => [
  ...twice(
    formats.map(({ slug }) => slug),
    'formats',
    'slug',
  ),
  ...formats.flatMap(({ slug, name, layout, minutes }) => [
    ...empty(name, `formats[${slug}].name`),
    ...tooLong(name, LONGEST.name, `formats[${slug}].name`),
    ...tooLong(layout, LONGEST.name, `formats[${slug}].layout`),
    ...(minutes.length === 0 || minutes.some((one) => !Number.isInteger(one) || one < 5 || one > 1440)
      ? [{ code: 'minutes_wrong', field: `formats[${slug}].minutes` }]
      : []),
  ]),
];

const criterionBlockers = ({ criteria, formats }: CallPlan): Blocker[] => [
  ...twice(
    criteria.map(({ slug }) => slug),
    'criteria',
    'slug',
  ),
  ...criteria.flatMap(({ slug, name, guidance, anchors, weight, waivedFor }) => {
    const at = `criteria[${slug}]`;
    return [
      ...empty(name, `${at}.name`),
      ...tooLong(name, LONGEST.name, `${at}.name`),
      ...tooLong(guidance, LONGEST.text, `${at}.guidance`),
      ...(anchors.length === 0 || anchors.length === 5
        ? []
        : [{ code: 'anchors_wrong', field: `${at}.anchors` }]),
      ...(weight > 0 && weight <= 100 ? [] : [{ code: 'weight_wrong', field: `${at}.weight` }]),
      ...(waivedFor.every((format) => formats.some((one) => one.slug === format))
        ? []
        : [{ code: 'isIn', field: `${at}.waivedFor` }]),
    ];
  }),
];

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u;

const choiceBlockers = ({ settings }: CallPlan, list: ChoiceList): Blocker[] => [
  ...twice(
    settings[list].map(({ code }) => code),
    `settings.${list}`,
    'code',
  ),
  ...settings[list].flatMap(({ code, name }) => [
    ...(CODE.test(code) ? [] : [{ code: 'code_wrong', field: `settings.${list}[${code}].code` }]),
    ...empty(name, `settings.${list}[${code}].name`),
    ...tooLong(name, LONGEST.name, `settings.${list}[${code}].name`),
  ]),
];
