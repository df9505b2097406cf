/** log Gamma(x) for x > 0, to about 1e-12: recurrence up to 8, then Stirling's series (Abramowitz & Stegun 6.1.41). */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < 8; z += 1) product *= z;
  const u = 1 / (z * z);
  const series = (1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
