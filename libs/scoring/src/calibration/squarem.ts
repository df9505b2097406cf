/** Where the iteration stopped. */
export interface FixedPoint {
  point: Float64Array;
  /** Evaluations of the map. */
  steps: number;
  converged: boolean;
}

/** How far the first extrapolations may stretch; more once that has worked. */
const FIRST_LEAP = 16;

/**
 * A fixed point of a slowly contracting map such as EM, by squared extrapolation (SQUAREM, Varadhan & Roland 2008, scheme S3):
 * two plain steps give a direction and a curvature, the third starts from the extrapolated point. `rest` is awaited between.
 */
export async function acceleratedFixedPoint(
  map: (x: Float64Array) => Float64Array,
  start: Float64Array,
  { tolerance = 1e-4, most = 300 } = {},
  rest: (steps: number, most: number) => Promise<void> = async () => {},
): Promise<FixedPoint> {
  let x = start;
  let longest = FIRST_LEAP;
  for (let steps = 0; steps < most;) {
    await rest(steps, most);
    const first = map(x);
    const second = map(first);
    steps += 2;
    const r = difference(first, x);
    const v = difference(difference(second, first), r);
    const [rr, vv] = [largest(r), largest(v)];
    if (rr < tolerance) return { point: second, steps, converged: true };
    const stretch = Math.min(longest, Math.max(1, vv > 0 ? norm(r) / norm(v) : 1));
    const leap = x.map((value, k) => value + 2 * stretch * r[k]! + stretch * stretch * v[k]!);
    const landed = map(leap);
    steps += 1;
    const gained = largest(difference(landed, leap)) <= 2 * rr;
    if (stretch === longest) longest = gained ? 4 * longest : Math.max(1, longest / 4);
    x = gained ? landed : second;
  }
  return { point: x, steps: most, converged: false };
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - b[k]!);
}

function norm(x: Float64Array): number {
  return Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
}

function largest(x: Float64Array): number {
  return x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
