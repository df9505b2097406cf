/**
 * A number in [-1, 1) fixed by seed, row and column: the same whatever else is computed, so that a run can be replayed
 * from its stored seed. Finaliser of MurmurHash3 (Appleby 2011).
 */
export function jitterAt(seed: number, row: number, column: number): number {
  let hash = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b);
  hash = mixed(hash) ^ Math.imul(column + 1, 0xc2b2ae35);
  return mixed(hash) / 2 ** 31 - 1;
}

function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
