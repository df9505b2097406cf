/**
 * Krippendorff's alpha for interval data: 1 - observed / expected disagreement, 1 is perfect, 0 is chance, below 0 worse.
 * `units[i]` holds the marks of one proposal; units with fewer than two marks pair with nothing and are left out.
 * `null` when no unit has two marks or all marks are equal (Krippendorff 2011).
 */
export function intervalAlpha(units: readonly (readonly number[])[]): number | null {
  const paired = units.filter((unit) => unit.length > 1);
  const all = paired.flat();
  const expected = (2 * squares(all)) / (all.length - 1);
  if (all.length === 0 || expected === 0) return null;
  const observed = paired.reduce(
    (sum, unit) => sum + (2 * unit.length * squares(unit)) / (unit.length - 1),
    0,
  );
  return 1 - observed / all.length / expected;
}

/**
 * Krippendorff's alpha for ordinal data (1 to 5 as an order, not as distances): its metric is the difference of mid-ranks,
 * so it is the interval alpha of mid-ranks.
 */
export function ordinalAlpha(units: readonly (readonly number[])[]): number | null {
  const paired = units.filter((unit) => unit.length > 1);
  const counts = new Map<number, number>();
  for (const mark of paired.flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const midRank = new Map<number, number>();
  let below = 0;
  for (const [mark, count] of [...counts].sort(([a], [b]) => a - b)) {
    midRank.set(mark, below + (count + 1) / 2);
    below += count;
  }
  return intervalAlpha(paired.map((unit) => unit.map((mark) => midRank.get(mark)!)));
}

/** Sum of squared departures from the mean. */
function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
