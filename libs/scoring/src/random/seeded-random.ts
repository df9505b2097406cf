/** Numbers in [0, 1), equal for equal seeds on every machine. */
export type Random = () => number;

/** sfc32 (Chris Doty-Humphrey's "small fast counter", PractRand): 32 bits a step, period of at least 2^32. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
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
