/** Numbers in [0, 1), equal for equal seeds on every machine. */
export type Random = () => number;

/** xoshiro128** (Blackman & Vigna 2018), its state spread from the seed by splitmix32: period 2^128 - 1. */
export function seededRandom(seed: number): Random {
  let [a, b, c, d] = [0, 1, 2, 3].map((k) => scrambled(seed + k * 0x9e3779b9)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 2 ** 32;
  };
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Spreads small seeds over all bits (splitmix32). */
function scrambled(seed: number): number {
  let z = seed | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** Standard normal numbers from uniform ones (Marsaglia's polar method). */
export function normals(random: Random): Random {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * random() - 1;
      const v = 2 * random() - 1;
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
}

/** +1 and -1 with equal chances. */
export function randomSigns(length: number, random: Random): Float64Array {
  return Float64Array.from({ length }, () => (random() < 0.5 ? -1 : 1));
}
