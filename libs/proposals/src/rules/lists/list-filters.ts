import type { AnswerColumn } from './answer-columns.js';
import type { ProposalSort } from './list-columns.js';
import type { ProposalStatus } from '../proposal-status.js';

/** What a list can be narrowed by, one of a few values each. Values of one are alternatives; several narrow further. */
export const FACETS = [
  'theme',
  'status',
  'tag',
  'group',
  'region',
  'country',
  'format',
  'language',
  'first',
  'flag',
  'alike',
] as const;
export type Facet = (typeof FACETS)[number];

/** Stands for "nothing chosen" among the values of a facet. */
export const NOTHING = 'none';

/** One value, or several of which one must fit. */
export type OneOrMore<Value> = Value | readonly Value[];

/** What is asked of the staff's list. */
export interface ProposalListFilters {
  themeId?: OneOrMore<string>;
  formatId?: OneOrMore<string>;
  status?: OneOrMore<ProposalStatus>;
  /** Slugs. */
  tag?: OneOrMore<string>;
  /** Codes of the first organiser's stakeholder group. */
  group?: OneOrMore<string>;
  /** Codes of the first organiser's regional group. */
  region?: OneOrMore<string>;
  /** ISO 3166 alpha-2, the first organiser's. */
  country?: OneOrMore<string>;
  language?: OneOrMore<string>;
  firstTime?: boolean;
  /** `yes`, `no` or `none`, where one boolean is too little. */
  first?: OneOrMore<string>;
  /** Codes of what the rules find; `any` for anything at all. */
  flag?: OneOrMore<string>;
  /** Whether others say alike: `open`, `judged` or `none`. */
  alike?: OneOrMore<string>;
  /** What somebody typed: words, "phrases", -without, begin*, a number, an address. */
  text?: string;
  sort?: ProposalSort;
  descending?: boolean;
  page?: number;
  pageSize?: number;
  /** The answers to read with each row. */
  answers?: readonly AnswerColumn[];
}

/** The values that a facet is narrowed to; empty when it is not. */
export function valuesOf(filters: ProposalListFilters, facet: Facet): readonly string[] {
  const { themeId, formatId, firstTime, first, ...same } = filters;
  switch (facet) {
    case 'theme':
      return listOf(themeId);
    case 'format':
      return listOf(formatId);
    case 'first':
      return firstTime === undefined ? listOf(first) : [firstTime ? 'yes' : 'no'];
    default:
      return listOf(same[facet]);
  }
}

const listOf = (value: OneOrMore<string> | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
