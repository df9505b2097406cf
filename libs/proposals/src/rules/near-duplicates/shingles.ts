/** Words in a row that two people seldom write alike by chance. */
const WORDS = 4;
/** One shingle in this many is kept to find candidates (Broder 1997); the copied share is then measured on all of them. */
const KEPT = 8;
/** A shingle of more texts than this is a set phrase of the call, not a copy. */
const PHRASE = 40;
/** Kept shingles two texts must share to be looked at. */
const SHARED = 2;

/** Every run of four words of each text as a 32-bit number, each once, ascending. */
export function shinglesOf(words: readonly Int32Array[]): Uint32Array[] {
  return words.map((own) => {
    const shingles = new Uint32Array(Math.max(0, own.length - WORDS + 1));
    for (let k = 0; k < shingles.length; k++) {
      let hash = 0x811c9dc5;
      for (let w = k; w < k + WORDS; w++) hash = mixed(hash ^ own[w]!);
      shingles[k] = hash;
    }
    return Uint32Array.from(new Set(shingles)).sort();
  });
}

/** Share of the shorter text's shingles that the other text has too, 0 to 1. */
export function copiedShare(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  let [i, k, both] = [0, 0, 0];
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) both++;
    const step = a[i]! <= b[k]!;
    if (b[k]! <= a[i]!) k++;
    if (step) i++;
  }
  return both / shorter;
}

/** Pairs of texts (a < b) that share enough of a sample of their rare shingles to be worth comparing. */
export function copyCandidates(shingles: readonly Uint32Array[]): { a: number; b: number }[] {
  const texts = new Map<number, number[]>();
  shingles.forEach((own, d) => {
    for (const shingle of own) {
      if (mixed(shingle) % KEPT !== 0) continue;
      const known = texts.get(shingle);
      if (known) known.push(d);
      else texts.set(shingle, [d]);
    }
  });
  const shared = new Map<number, number>();
  for (const own of texts.values()) {
    if (own.length > PHRASE) continue;
    own.forEach((a, k) => {
      for (const b of own.slice(k + 1)) {
        const pair = a * shingles.length + b;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return Array.from(shared).flatMap(([pair, count]) =>
    count < SHARED ? [] : [{ a: Math.floor(pair / shingles.length), b: pair % shingles.length }],
  );
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
