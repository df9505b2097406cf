import type { PanelInstance, PanelRule, PanelRules, Waiver } from './panel-rules.js';

/** Categories of all attributes are numbered together, so that membership fits one machine word. */
const MOST_CATEGORIES = 30;

/** One counted category: how many of it a panel may and must have. */
export interface Category {
  readonly rule: PanelRule;
  readonly attribute: string;
  /** its number within the attribute */
  readonly category: number;
  readonly most: number;
  readonly least: number;
}

/** What holds for a proposal: shared by all proposals without waivers. */
export interface Profile {
  /** by category */
  readonly most: Int32Array;
  readonly least: Int32Array;
  readonly apart: boolean;
}

/** Panel rules in a form that a search can test in a few operations. */
export interface RuleBook {
  readonly categories: readonly Category[];
  /** groups of categories with a minimum that exclude each other, as masks */
  readonly minimumGroups: readonly number[];
  /** groups of categories with a cap that exclude each other, as masks */
  readonly capGroups: readonly number[];
  /** bits of each reviewer's categories, without expertise */
  readonly bits: Int32Array;
  /** bit of the expert category, 0 if there is no such rule */
  readonly expertBit: number;
  /** theme of each proposal and 1 at [theme * reviewers + r] for experts */
  readonly theme: Int32Array;
  readonly isExpert: Uint8Array;
  /** people each reviewer must not sit with */
  readonly apart: readonly (readonly number[])[];
  /** least sum of affinity, -Infinity if there is none */
  readonly floor: Float64Array;
  readonly profiles: readonly Profile[];
}

/** Reads and checks the rules of `instance`; throws RangeError when a list has the wrong length or too many categories. */
export function ruleBook(instance: PanelInstance): RuleBook {
  const { rules, proposals, reviewers } = instance;
  const { categories, capGroups, minimumGroups, bits } = readAttributes(rules, reviewers);
  const expertBit = rules.expert === undefined ? 0 : 1 << categories.length;
  if (rules.expert) {
    categories.push({ rule: 'expert', attribute: 'expert', category: 0, most: Infinity, least: 1 });
    minimumGroups.push(expertBit);
  }
  if (categories.length > MOST_CATEGORIES)
    throw new RangeError(`more than ${MOST_CATEGORIES} categories of reviewers`);
  const { theme, isExpert } = readExpertise(rules, proposals, reviewers);
  const floor = readFloor(rules, proposals);
  const apart = readApart(rules, reviewers);
  const profiles = readProfiles(rules, proposals, categories, floor);
  return { categories, minimumGroups, capGroups, bits, expertBit, theme, isExpert, apart, floor, profiles };
}

function readAttributes(rules: PanelRules, reviewers: number) {
  const categories: Category[] = [];
  const capGroups: number[] = [];
  const minimumGroups: number[] = [];
  const bits = new Int32Array(reviewers);
  const read = (
    rule: 'at_most' | 'at_least',
    name: string,
    of: ArrayLike<number>,
    limit: number | ArrayLike<number>,
  ) => {
    if (of.length !== reviewers)
      throw new RangeError(`${name} has ${of.length} entries, expected ${reviewers}`);
    const first = categories.length;
    const size = Math.max(
      typeof limit === 'number' ? 0 : limit.length,
      ...Array.from(of, (category) => category + 1),
    );
    let group = 0;
    for (let category = 0; category < size; category++) {
      const number = typeof limit === 'number' ? limit : (limit[category] ?? Infinity);
      const most = rule === 'at_most' ? number : Infinity;
      const least = rule === 'at_least' && number < Infinity ? number : 0;
      group |= 1 << categories.length;
      categories.push({ rule, attribute: name, category, most, least });
    }
    for (let r = 0; r < reviewers; r++) if (of[r]! >= 0) bits[r]! |= 1 << (first + of[r]!);
    (rule === 'at_most' ? capGroups : minimumGroups).push(group);
  };
  for (const { name, of, most } of rules.atMost ?? []) read('at_most', name, of, most);
  for (const { name, of, least } of rules.atLeast ?? []) read('at_least', name, of, least);
  return { categories, capGroups, minimumGroups, bits };
}

function readExpertise({ expert }: PanelRules, proposals: number, reviewers: number) {
  if (expert === undefined) return { theme: new Int32Array(proposals).fill(-1), isExpert: new Uint8Array(0) };
  if (expert.theme.length !== proposals) {
    throw new RangeError(`theme has ${expert.theme.length} entries, expected ${proposals}`);
  }
  const isExpert = new Uint8Array(expert.experts.length * reviewers);
  for (const [theme, experts] of expert.experts.entries()) {
    for (const r of Array.from(experts)) isExpert[theme * reviewers + r] = 1;
  }
  return { theme: Int32Array.from(expert.theme), isExpert };
}

function readApart({ apart }: PanelRules, reviewers: number): number[][] {
  const lists: number[][] = Array.from({ length: reviewers }, () => []);
  for (const [a, b] of apart ?? []) {
    if (lists[a] === undefined || lists[b] === undefined) throw new RangeError(`apart names (${a}, ${b})`);
    lists[a].push(b);
    lists[b].push(a);
  }
  return lists;
}

function readFloor({ floor }: PanelRules, proposals: number): Float64Array {
  if (floor === undefined || typeof floor === 'number')
    return new Float64Array(proposals).fill(floor ?? -Infinity);
  if (floor.length !== proposals)
    throw new RangeError(`floor has ${floor.length} entries, expected ${proposals}`);
  return Float64Array.from(floor);
}

function readProfiles(
  rules: PanelRules,
  proposals: number,
  categories: readonly Category[],
  floor: Float64Array,
) {
  const common: Profile = {
    most: Int32Array.from(categories, ({ most }) => Math.min(most, proposals + (1 << 20))),
    least: Int32Array.from(categories, ({ least }) => least),
    apart: true,
  };
  const profiles: Profile[] = Array.from({ length: proposals }, () => common);
  for (const waiver of rules.waivers ?? []) {
    const { proposal, rule } = waiver;
    if (profiles[proposal] === undefined) throw new RangeError(`waiver for proposal ${proposal}`);
    if (rule === 'floor') floor[proposal] = -Infinity;
    profiles[proposal] = waive(profiles[proposal], waiver, categories);
  }
  return profiles;
}

function waive(profile: Profile, { rule, attribute }: Waiver, categories: readonly Category[]): Profile {
  const off = categories.map(
    (one) => one.rule === rule && (attribute === undefined || one.attribute === attribute),
  );
  return {
    most: profile.most.map((most, i) => (off[i] === true ? 1 << 20 : most)),
    least: profile.least.map((least, i) => (off[i] === true ? 0 : least)),
    apart: profile.apart && rule !== 'apart',
  };
}
