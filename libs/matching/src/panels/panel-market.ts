import { openMarket, type OpenMarket } from '../instance/open-market.js';
import type { PanelInstance } from './panel-rules.js';
import { ruleBook, type RuleBook } from './rule-book.js';

/** Largest table of proposals x reviewers that is kept whole (400 MB). */
const MOST_PAIRS = 50_000_000;

/** A market with panel rules, and the affinity of every pair at hand. */
export interface PanelMarket extends OpenMarket {
  readonly book: RuleBook;
  /** row-major proposals x reviewers: what a seat is worth, -Infinity where there is no candidate */
  readonly values: Float64Array;
  /** the same layout: affinity that counts towards the floor; differs from `values` when a seat has a bonus */
  readonly affinity: Float64Array;
  /** where the bits of proposal p's candidates start in `memberBits` */
  readonly bitsAt: Int32Array;
  /** bits of each reviewer, theme by theme, expertise included */
  readonly memberBits: Int32Array;
  /** 1 at [a * reviewers + b] for people who must not sit together; empty without such a rule */
  readonly apartTable: Uint8Array;
  /** what a review outside the load bounds costs; not allowed if left out */
  readonly overrun?: number;
}

/** Seats that are worth more than their affinity, because changing them costs something. */
export interface Keeping {
  /** reviewers of each proposal as they are now */
  readonly assignment: readonly (readonly number[])[];
  /** what a seat is worth more when it stays, in affinity: one number for all, or seat by seat */
  readonly bonus: number | ((proposal: number, reviewer: number) => number);
}

/** Takes out locks and conflicts and reads the rules; throws RangeError on a wrong shape or more than 50M pairs. */
export function panelMarket(instance: PanelInstance, keep?: Keeping): PanelMarket {
  const { proposals, reviewers } = instance;
  if (proposals * reviewers > MOST_PAIRS)
    throw new RangeError(`more than ${MOST_PAIRS} pairs under panel rules`);
  const market = openMarket(instance);
  const book = ruleBook(instance);
  const affinity = wholeTable(market);
  if (keep) addBonus(market, keep);
  const values = keep ? wholeTable(market) : affinity;
  return { ...market, book, values, affinity, ...memberBits(book, reviewers), apartTable: apartTable(book) };
}

function wholeTable({ proposals, reviewers, start, reviewer, value }: OpenMarket): Float64Array {
  const table = new Float64Array(proposals * reviewers).fill(-Infinity);
  for (let p = 0; p < proposals; p++) {
    for (let e = start[p]!; e < start[p + 1]!; e++) table[p * reviewers + reviewer[e]!] = value[e]!;
  }
  return table;
}

function addBonus(market: OpenMarket, { assignment, bonus }: Keeping): void {
  for (let p = 0; p < market.proposals; p++) {
    const panel = assignment[p] ?? [];
    if (panel.length === 0) continue;
    for (let e = market.start[p]!; e < market.start[p + 1]!; e++) {
      const r = market.reviewer[e]!;
      if (panel.includes(r)) market.value[e]! += typeof bonus === 'number' ? bonus : bonus(p, r);
    }
  }
}

/** One row of bits for proposals that need no expert, then one a theme. */
function memberBits({ bits, expertBit, isExpert, theme }: RuleBook, reviewers: number) {
  const themes = isExpert.length / reviewers;
  const table = new Int32Array((themes + 1) * reviewers);
  for (let r = 0; r < reviewers; r++) {
    table[r] = bits[r]! | expertBit;
    for (let t = 0; t < themes; t++) {
      const expert = isExpert[t * reviewers + r] === 1;
      table[(t + 1) * reviewers + r] = expert ? bits[r]! | expertBit : bits[r]!;
    }
  }
  return { memberBits: table, bitsAt: theme.map((t) => (t + 1) * reviewers) };
}

function apartTable({ apart }: RuleBook): Uint8Array {
  if (apart.every((others) => others.length === 0)) return new Uint8Array(0);
  const table = new Uint8Array(apart.length * apart.length);
  for (const [a, others] of apart.entries()) for (const b of others) table[a * apart.length + b] = 1;
  return table;
}
