import type { MatchingInstance } from '../instance/instance.js';

/** The rules that make a panel legal, besides its size, conflicts and locks; each is switched off by leaving it out. */
export const PANEL_RULES = ['at_most', 'at_least', 'expert', 'apart', 'floor'] as const;
export type PanelRule = (typeof PANEL_RULES)[number];

/** A property of reviewers such as stakeholder group, region or gender. */
export interface Attribute {
  /** what the caller calls it, given back in explanations */
  readonly name: string;
  /** category of each reviewer from 0; -1 is outside every category and counts for none */
  readonly of: ArrayLike<number>;
}

export interface AtMost extends Attribute {
  /** most members of one category in a panel: one number, or one a category */
  readonly most: number | ArrayLike<number>;
}

export interface AtLeast extends Attribute {
  /** fewest members of each category in a panel: one number, or one a category */
  readonly least: number | ArrayLike<number>;
}

export interface Expertise {
  /** theme of each proposal from 0; -1 needs no expert */
  readonly theme: ArrayLike<number>;
  /** experts[theme] lists reviewers */
  readonly experts: readonly ArrayLike<number>[];
}

/** Which rules do not hold for one proposal: all of a kind, or one attribute of it. */
export interface Waiver {
  readonly proposal: number;
  readonly rule: PanelRule;
  readonly attribute?: string;
}

export interface PanelRules {
  readonly atMost?: readonly AtMost[];
  readonly atLeast?: readonly AtLeast[];
  /** at least one expert of the proposal's theme */
  readonly expert?: Expertise;
  /** reviewers who must not sit on one panel */
  readonly apart?: Iterable<readonly [number, number]>;
  /** least sum of affinity of a panel, one number or one a proposal */
  readonly floor?: number | ArrayLike<number>;
  readonly waivers?: Iterable<Waiver>;
}

/**
 * An instance whose panels obey rules. What locked seats break by themselves is not held against a panel: a cap grows to
 * the number locked, two locked people may sit together, and a panel locked in all its seats is legal as it is.
 */
export interface PanelInstance extends MatchingInstance {
  readonly rules: PanelRules;
}
