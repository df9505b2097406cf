import type { ViolatingSet } from '../flow/violating-set.js';
import type { PanelRule } from '../panels/panel-rules.js';

/** A rule whose removal alone would give a proposal a legal panel. */
export interface FreeingRule {
  readonly rule: PanelRule | 'conflict' | 'locked' | 'panel_size';
  /** of the caps and minimums */
  readonly attribute?: string;
}

/** Why there is no assignment, in facts that a page can put into words. */
export type Reason =
  /** no set of `seats` candidates of the proposal is legal; each rule in `freedBy` is the one in the way */
  | {
      readonly kind: 'no_legal_panel';
      readonly proposal: number;
      readonly seats: number;
      readonly candidates: number;
      readonly freedBy: readonly FreeingRule[];
    }
  /** seats and loads alone do not fit */
  | { readonly kind: 'loads'; readonly violation: ViolatingSet }
  /** the members of a category must take `needed` seats; its cap leaves room for `available` */
  | CategoryCount<'category_capped'>
  /** panels want `needed` seats from a category; its members may take `available` */
  | CategoryCount<'category_wanted'>
  /** the cap leaves `needed` seats to everyone else; they may take `available` */
  | CategoryCount<'others_wanted'>
  /** panel rules and loads contradict each other: priced like this, no panels within the rules can pay for the loads */
  | {
      readonly kind: 'scarce';
      readonly prices: Float64Array;
      /** categories by average price of their members, dearest first; negative: too many seats to fill */
      readonly categories: readonly {
        readonly attribute: string;
        readonly category: number;
        readonly price: number;
      }[];
    };

export interface CategoryCount<Kind extends string> {
  readonly kind: Kind;
  readonly rule: PanelRule;
  readonly attribute: string;
  readonly category: number;
  readonly members: number;
  readonly needed: number;
  readonly available: number;
}

export interface NoAnswer {
  readonly status: 'infeasible';
  /** true if the reasons prove that there is none; false if none was found */
  readonly proven: boolean;
  readonly reasons: readonly Reason[];
}
