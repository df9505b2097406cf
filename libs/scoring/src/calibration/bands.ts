import type { Uncertainty } from './model.js';

/** Places, from best to worst (1 is best), whose proposals cannot be told apart from this one. */
export interface Band {
  from: number;
  to: number;
}

/** Two-sided 95 %: |difference| below 1.96 standard errors of the difference. */
const WIDTH = 1.96;

/**
 * For each place the band around it. `order` lists proposal indices from best to worst. A band is judged pair by pair:
 * it says what one comparison can tell, not that the whole order is 95 % certain.
 */
export function bandsOf(
  order: Int32Array,
  quality: Float64Array,
  { quality: variance, difference }: Uncertainty,
): Band[] {
  const widest = Math.sqrt(variance.reduce((most, v) => Math.max(most, v), 0));
  const alike = (i: number, k: number) => {
    const gap = quality[i]! - quality[k]!;
    return gap * gap <= WIDTH * WIDTH * difference(i, k);
  };
  return Array.from(order, (i, place) => {
    const reach = WIDTH * (Math.sqrt(variance[i]!) + widest);
    let from = firstWithin(order, quality, quality[i]! + reach);
    while (from < place && !alike(i, order[from]!)) from++;
    let to = firstWithin(order, quality, quality[i]! - reach);
    to = Math.min(order.length - 1, to);
    while (to > place && !alike(i, order[to]!)) to--;
    return { from: from + 1, to: to + 1 };
  });
}

/** First place whose quality is not above `level`. */
function firstWithin(order: Int32Array, quality: Float64Array, level: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quality[order[middle]!]! > level) low = middle + 1;
    else high = middle;
  }
  return low;
}
