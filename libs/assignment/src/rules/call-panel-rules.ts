import type { AtMost, Attribute, Expertise, PanelRules, Waiver } from '#libs/matching';
import type { PanelFacts } from './panel-facts.js';

/** What the attributes of panel rules are called, in explanations and exceptions alike. */
export const PANEL_ATTRIBUTES = ['stakeholderGroup', 'regionalGroup', 'gender'] as const;
export type PanelAttribute = (typeof PANEL_ATTRIBUTES)[number];

/** Codes of each attribute's categories, in the order in which the numbers count them. */
export function categoriesOf({
  reviewers,
  rules,
}: Pick<PanelFacts, 'reviewers' | 'rules'>): Record<PanelAttribute, string[]> {
  const codes = (name: PanelAttribute) =>
    [...new Set(reviewers.map((one) => one[name]))].filter((code) => code !== null).sort();
  const wanted = Object.entries(rules.leastPerGender)
    .filter(([, least]) => least > 0)
    .map(([code]) => code);
  return {
    stakeholderGroup: codes('stakeholderGroup'),
    regionalGroup: codes('regionalGroup'),
    gender: [...new Set([...wanted, ...codes('gender')])],
  };
}

/** The call's rules for panels in numbers; a rule that is switched off is left out. */
export function callPanelRules(facts: PanelFacts, demand: readonly number[]): PanelRules {
  const { rules, reviewers } = facts;
  const categories = categoriesOf(facts);
  const attribute = (name: PanelAttribute): Attribute => ({
    name,
    of: reviewers.map((one) => categories[name].indexOf(one[name] ?? '')),
  });
  const cap = (name: PanelAttribute, most: number | null): AtMost[] =>
    most === null ? [] : [{ ...attribute(name), most }];
  const atMost = [
    ...cap('stakeholderGroup', rules.mostPerGroup),
    ...cap('regionalGroup', rules.mostPerRegion),
  ];
  const least = categories.gender.map((code) => rules.leastPerGender[code] ?? 0);
  const apart = apartOf(facts);
  const waivers = waiversOf(facts);
  return {
    ...(atMost.length > 0 ? { atMost } : {}),
    ...(least.some((number) => number > 0) ? { atLeast: [{ ...attribute('gender'), least }] } : {}),
    ...(rules.themeExpert ? { expert: expertise(facts) } : {}),
    ...(apart.length > 0 ? { apart } : {}),
    ...(rules.floor === null ? {} : { floor: demand.map((seats) => rules.floor! * seats) }),
    ...(waivers.length > 0 ? { waivers } : {}),
  };
}

/** Themes of the proposals, in the order in which the expertise counts them. */
export const themesOf = ({ proposals }: Pick<PanelFacts, 'proposals'>): string[] =>
  [...new Set(proposals.map(({ themeId }) => themeId))].filter((id) => id !== null);

function expertise(facts: PanelFacts): Expertise {
  const { proposals, reviewers } = facts;
  const themes = themesOf(facts);
  return {
    theme: proposals.map(({ themeId }) => (themeId === null ? -1 : themes.indexOf(themeId))),
    experts: themes.map((id) =>
      Array.from(reviewers.keys()).filter((r) => reviewers[r]!.themeIds.includes(id)),
    ),
  };
}

function apartOf({ apart, reviewers }: PanelFacts): [number, number][] {
  const place = new Map(reviewers.map(({ id }, at) => [id, at]));
  return apart.flatMap(({ reviewerId, otherId }): [number, number][] => {
    const [a, b] = [place.get(reviewerId), place.get(otherId)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}

function waiversOf({ exceptions, proposals }: PanelFacts): Waiver[] {
  const place = new Map(proposals.map(({ id }, at) => [id, at]));
  return exceptions.flatMap(({ proposalId, rule, attribute }): Waiver[] => {
    const proposal = place.get(proposalId);
    if (proposal === undefined || rule === 'seats') return [];
    return [attribute === '' ? { proposal, rule } : { proposal, rule, attribute }];
  });
}
