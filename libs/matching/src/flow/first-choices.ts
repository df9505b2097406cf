/**
 * Gives every proposal its best `demand[p]` candidates at the prices, whatever the loads; equal values go to the
 * lighter reviewer. `values` is row-major proposals x reviewers, -Infinity where there is no candidate.
 * Returns the reviewers proposal by proposal; every proposal must have enough candidates.
 */
export function firstChoices(values: Float64Array, reviewers: number, demand: Int32Array): Int32Array {
  const seats = new Int32Array(demand.reduce((sum, d) => sum + d, 0));
  const load = new Int32Array(reviewers);
  let at = 0;
  for (let p = 0; p < demand.length; p++) {
    const wanted = demand[p]!;
    if (wanted === 0) continue;
    const row = p * reviewers;
    let filled = 0;
    for (let r = 0; r < reviewers; r++) {
      const value = values[row + r]!;
      if (value === -Infinity) continue;
      if (filled === wanted) {
        const last = seats[at + filled - 1]!;
        const worst = values[row + last]!;
        if (value < worst || (value === worst && load[r]! >= load[last]!)) continue;
        filled--;
      }
      let i = at + filled++;
      for (
        ;
        i > at && isBetter(values[row + r]!, load[r]!, values[row + seats[i - 1]!]!, load[seats[i - 1]!]!);
        i--
      ) {
        seats[i] = seats[i - 1]!;
      }
      seats[i] = r;
    }
    for (let i = at; i < at + wanted; i++) load[seats[i]!]!++;
    at += wanted;
  }
  return seats;
}

function isBetter(value: number, load: number, otherValue: number, otherLoad: number): boolean {
  return value > otherValue || (value === otherValue && load < otherLoad);
}
