import type { PanelMarket } from './panel-market.js';

/** Whether `open` together with the locked members of p is a legal panel of the right size. */
export function isLegalPanel(market: PanelMarket, p: number, open: readonly number[]): boolean {
  const { book, memberBits, bitsAt, apartTable, affinity, reviewers: m } = market;
  if (open.length === 0) return true;
  const locked = market.locked[p]!;
  const { most, least, apart } = book.profiles[p]!;
  const of = (r: number) => memberBits[bitsAt[p]! + r]!;
  for (let c = 0; c < most.length; c++) {
    const has = (r: number) => (of(r) & (1 << c)) !== 0;
    const kept = locked.filter(has).length;
    const all = kept + open.filter(has).length;
    if (all > Math.max(most[c]!, kept) || all < least[c]!) return false;
  }
  if (apart && apartTable.length > 0) {
    for (const [i, a] of open.entries()) {
      for (const b of [...open.slice(i + 1), ...locked]) if (apartTable[a * m + b] === 1) return false;
    }
  }
  const sum = open.reduce((total, r) => total + affinity[p * m + r]!, market.lockedSum[p]!);
  return sum >= book.floor[p]! - 1e-9;
}
