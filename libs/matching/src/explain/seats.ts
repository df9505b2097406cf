import { affinityOf } from '../instance/instance.js';
import { panelMarket, type PanelMarket } from '../panels/panel-market.js';
import { isLegalPanel } from '../panels/legal-panel.js';
import type { PanelInstance } from '../panels/panel-rules.js';

/** Who could take a seat instead, the panel staying legal. */
export interface Alternative {
  readonly reviewer: number;
  readonly affinity: number;
  /** price of one more review by them */
  readonly price: number;
  /** how much less affinity minus price they bring than who is seated; below 0 only within the gap */
  readonly behind: number;
}

/** Why a reviewer sits on a panel. */
export interface SeatExplanation {
  readonly proposal: number;
  readonly reviewer: number;
  readonly locked: boolean;
  readonly affinity: number;
  /** price of one more review by this reviewer: what the load bounds add to or take from the affinity */
  readonly price: number;
  /** place of the affinity among the proposal's candidates, from 1 */
  readonly rank: number;
  readonly candidates: number;
  /** best alternatives first */
  readonly alternatives: readonly Alternative[];
}

/** Why a reviewer does not sit on a panel. */
export type AbsenceExplanation =
  | { readonly why: 'seated' }
  | { readonly why: 'not_a_candidate' }
  /** nobody's seat can pass to them without breaking a panel rule */
  | { readonly why: 'panel_rules' }
  /** the closest seat, and by how much affinity minus price falls short of who holds it */
  | { readonly why: 'outbid'; readonly by: number; readonly heldBy: number; readonly price: number };

/** Answers "why me" and "why not me" about one assignment; `prices` come with the solve. */
export class SeatExplainer {
  private readonly market: PanelMarket;

  constructor(
    private readonly instance: PanelInstance,
    private readonly assignment: readonly (readonly number[])[],
    private readonly prices: ArrayLike<number>,
  ) {
    this.market = panelMarket(instance);
  }

  /** Why `reviewer` sits on the panel of `proposal`, with up to `most` alternatives; throws RangeError if they do not. */
  seat(proposal: number, reviewer: number, most = 3): SeatExplanation {
    const panel = this.assignment[proposal];
    if (!panel?.includes(reviewer)) throw new RangeError(`${reviewer} does not sit on panel ${proposal}`);
    const { affinity: table, reviewers, locked } = this.market;
    const row = table.subarray(proposal * reviewers, (proposal + 1) * reviewers);
    const isLocked = locked[proposal]!.includes(reviewer);
    const affinity = affinityOf(this.instance, proposal, reviewer);
    const net = affinity - this.prices[reviewer]!;
    const alternatives = isLocked
      ? []
      : this.replacements(proposal, reviewer).map((other) => {
          const price = this.prices[other]!;
          return { reviewer: other, affinity: row[other]!, price, behind: net - (row[other]! - price) };
        });
    alternatives.sort((a, b) => a.behind - b.behind);
    return {
      proposal,
      reviewer,
      locked: isLocked,
      affinity,
      price: this.prices[reviewer]!,
      rank: row.reduce((rank, other) => (other > affinity ? rank + 1 : rank), 1),
      candidates: row.reduce((count, other) => (other > -Infinity ? count + 1 : count), 0),
      alternatives: alternatives.slice(0, most),
    };
  }

  /** Why `reviewer` does not sit on the panel of `proposal`. */
  absence(proposal: number, reviewer: number): AbsenceExplanation {
    const { affinity, reviewers, locked } = this.market;
    const panel = this.assignment[proposal]!;
    if (panel.includes(reviewer)) return { why: 'seated' };
    const own = affinity[proposal * reviewers + reviewer]!;
    if (own === -Infinity) return { why: 'not_a_candidate' };
    const net = (r: number) => affinity[proposal * reviewers + r]! - this.prices[r]!;
    const open = panel.filter((r) => !locked[proposal]!.includes(r));
    const beaten = open
      .filter((r) => this.isLegalSwap(proposal, open, r, reviewer))
      .sort((a, b) => net(a) - net(b));
    const heldBy = beaten[0];
    if (heldBy === undefined) return { why: 'panel_rules' };
    return { why: 'outbid', by: net(heldBy) - net(reviewer), heldBy, price: this.prices[reviewer]! };
  }

  private replacements(proposal: number, reviewer: number): number[] {
    const { affinity, reviewers, locked } = this.market;
    const panel = this.assignment[proposal]!;
    const open = panel.filter((r) => !locked[proposal]!.includes(r));
    return Array.from({ length: reviewers }, (_, r) => r).filter(
      (r) =>
        affinity[proposal * reviewers + r]! > -Infinity &&
        !panel.includes(r) &&
        this.isLegalSwap(proposal, open, reviewer, r),
    );
  }

  private isLegalSwap(proposal: number, open: readonly number[], leaves: number, joins: number): boolean {
    return isLegalPanel(
      this.market,
      proposal,
      open.map((r) => (r === leaves ? joins : r)),
    );
  }
}
