/** How many reviews each reviewer may carry. */
export interface LoadBounds {
  readonly reviewers: number;
  readonly loadMin: Int32Array;
  readonly loadMax: Int32Array;
  /** what one review outside the bounds costs; not allowed if left out */
  readonly overrun?: number;
}

/** Each further review outside the bounds of one reviewer costs this much more, so that several share them. */
const STEEPER = 1 / 64;

/** What it costs if reviewer r, who carries `load`, carries one more; Infinity if they may not. */
export function costOfOneMore({ loadMin, loadMax, overrun }: LoadBounds, r: number, load: number): number {
  if (load >= loadMax[r]!)
    return overrun === undefined ? Infinity : overrun * (1 + (load - loadMax[r]!) * STEEPER);
  return load < loadMin[r]! && overrun !== undefined
    ? -overrun * (1 + (loadMin[r]! - load - 1) * STEEPER)
    : 0;
}

/** What it costs if reviewer r, who carries `load`, carries one less; Infinity if they may not. */
export function costOfOneLess(bounds: LoadBounds, r: number, load: number): number {
  if (load > bounds.loadMin[r]! && load <= bounds.loadMax[r]!) return 0;
  return load > 0 && bounds.overrun !== undefined ? -costOfOneMore(bounds, r, load - 1) : Infinity;
}

/** The cost of all reviews outside the bounds. */
export function costOfOverrun(bounds: LoadBounds, load: Int32Array): number {
  let sum = 0;
  for (let r = 0; r < load.length; r++) {
    for (let l = bounds.loadMax[r]!; l < load[r]!; l++) sum += costOfOneMore(bounds, r, l);
    for (let l = load[r]!; l < bounds.loadMin[r]!; l++) sum -= costOfOneMore(bounds, r, l);
  }
  return sum;
}
