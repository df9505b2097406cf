/**
 * Units of price per whole unit of value: fine enough that one unit of slack on every arc leaves no room for a better
 * assignment, and that `exactPrices` always finds its gap.
 */
export function priceMultiple(reviewers: number): number {
  return 2 * reviewers + 3;
}

/**
 * Turns prices in units of 1/multiple that are optimal within one unit on every arc (two between reviewers) into whole
 * prices that are exactly optimal, relative to the last node's. Rounding down keeps every whole reduced cost from
 * falling below zero if no remainder lies in some window of two units; by counting, one such window exists.
 */
export function exactPrices(price: Float64Array, multiple: number): Float64Array {
  const taken = new Uint8Array(multiple);
  for (const units of price) taken[remainder(-units, multiple)] = 1;
  let free = 0;
  while (taken[free] === 1 || taken[(free + 1) % multiple] === 1) free++;
  const shift = free + 2;
  const whole = price.map((units) => -Math.floor((-units - shift) / multiple));
  return whole.slice(0, -1).map((value) => value - whole[whole.length - 1]!);
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
