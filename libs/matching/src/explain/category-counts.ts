import type { PanelMarket } from '../panels/panel-market.js';
import type { CategoryCount, Reason } from './reasons.js';

/** Counting arguments over whole categories: seats their members must or may take against seats that panels can give. */
export function categoryCounts(market: PanelMarket): Reason[] {
  return market.book.categories.flatMap((_, c) => [...capCounts(market, c), ...wantedCounts(market, c)]);
}

function capCounts(market: PanelMarket, c: number): Reason[] {
  const { book, memberBits, reviewers } = market;
  if (book.categories[c]!.most === Infinity) return [];
  const inside = (r: number) => (memberBits[r]! & (1 << c)) !== 0;
  let room = 0;
  let left = 0;
  for (let p = 0; p < market.proposals; p++) {
    const kept = market.locked[p]!.filter(inside).length;
    const most = Math.min(market.demand[p]!, Math.max(0, book.profiles[p]!.most[c]! - kept));
    room += most;
    left += market.demand[p]! - most;
  }
  const members = Array.from({ length: reviewers }, (_, r) => r).filter(inside);
  const others = Array.from({ length: reviewers }, (_, r) => r).filter((r) => !inside(r));
  return [
    ...tooMuch('category_capped', market, c, members, sum(market.loadMin, members), room),
    ...tooMuch('others_wanted', market, c, others, left, sum(market.loadMax, others)),
  ];
}

function wantedCounts(market: PanelMarket, c: number): Reason[] {
  const { book, memberBits, bitsAt, reviewers } = market;
  if (book.categories[c]!.least === 0) return [];
  // Expertise depends on the theme, so proposals are counted theme by theme; other categories have one row for all.
  const isExpertise = book.categories[c]!.rule === 'expert';
  const rows = isExpertise ? [...new Set(bitsAt)].filter((row) => row > 0) : [0];
  return rows.flatMap((row) => {
    const inside = (r: number) => (memberBits[row + r]! & (1 << c)) !== 0;
    let needed = 0;
    for (let p = 0; p < market.proposals; p++) {
      if (isExpertise && bitsAt[p] !== row) continue;
      const kept = market.locked[p]!.filter(inside).length;
      needed += Math.min(market.demand[p]!, Math.max(0, book.profiles[p]!.least[c]! - kept));
    }
    const members = Array.from({ length: reviewers }, (_, r) => r).filter(inside);
    const theme = isExpertise ? row / reviewers - 1 : undefined;
    return tooMuch('category_wanted', market, c, members, needed, sum(market.loadMax, members), theme);
  });
}

function tooMuch(
  kind: CategoryCount<'category_capped'>['kind'] | 'category_wanted' | 'others_wanted',
  market: PanelMarket,
  c: number,
  members: readonly number[],
  needed: number,
  available: number,
  theme?: number,
): Reason[] {
  if (needed <= available) return [];
  const { rule, attribute, category } = market.book.categories[c]!;
  return [{ kind, rule, attribute, category: theme ?? category, members: members.length, needed, available }];
}

function sum(counts: Int32Array, members: readonly number[]): number {
  return members.reduce((total, r) => total + counts[r]!, 0);
}
