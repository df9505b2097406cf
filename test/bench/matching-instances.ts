import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CandidateLists, MatchingInstance } from '#libs/matching';

export interface NamedInstance {
  readonly name: string;
  readonly instance: MatchingInstance;
}

/** Reads instance.json (name, scale, k, loadMin, loadMax) and matrix.txt (whole numbers, x = conflict). */
export function readInstance(folder: string): NamedInstance {
  const about = JSON.parse(readFileSync(join(folder, 'instance.json'), 'utf8'));
  const lines = readFileSync(join(folder, 'matrix.txt'), 'utf8').split('\n');
  const rows = lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
  const affinity = Float64Array.from(rows.flat(), (cell) =>
    cell === 'x' ? Number.NaN : Number(cell) / about.scale,
  );
  const { k: demand, loadMin, loadMax } = about;
  const instance = { proposals: rows.length, reviewers: rows[0]!.length, affinity, demand, loadMin, loadMax };
  return { name: about.name, instance };
}

/** Names and folders of the instances under ROSTRUM_MATCHING_DATA; none if it is not set or not there. */
export function realInstances(): { readonly name: string; readonly folder: string }[] {
  const folder = process.env['ROSTRUM_MATCHING_DATA'];
  if (folder === undefined || !existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'instance.json')));
  return names.map((name) => ({ name, folder: join(folder, name) }));
}

/** mulberry32: the same numbers for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Affinities with a shape like a real call's, to 4 decimals: topics of unequal weight, reviewers at home in a few of
 * them, proposals on one or two, and a little noise. Row-major proposals x reviewers.
 */
export function topicAffinity(proposals: number, reviewers: number, seed: number, topics = 12): Float64Array {
  const random = seeded(seed);
  const skill = Float64Array.from({ length: reviewers * topics }, () => random() ** 4);
  const affinity = new Float64Array(proposals * reviewers);
  for (let p = 0; p < proposals; p++) {
    const main = Math.floor(random() * random() * topics);
    const second = Math.floor(random() * topics);
    for (let r = 0; r < reviewers; r++) {
      const fit = skill[r * topics + main]! * 0.6 + skill[r * topics + second]! * 0.3 + random() * 0.2;
      affinity[p * reviewers + r] = Math.round(Math.min(1, fit) * 1e4) / 1e4;
    }
  }
  return affinity;
}

/** Each proposal lists `candidates` reviewers, mostly from its own neighbourhood of a large committee. */
export function sparseAffinity(
  proposals: number,
  reviewers: number,
  candidates: number,
  seed: number,
): CandidateLists {
  const random = seeded(seed);
  const start = new Int32Array(proposals + 1);
  const reviewer = new Int32Array(proposals * candidates);
  const affinity = new Float64Array(proposals * candidates);
  const taken = new Int32Array(reviewers).fill(-1);
  for (let p = 0; p < proposals; p++) {
    const home = Math.floor(random() * random() * reviewers);
    for (let e = p * candidates; e < (p + 1) * candidates;) {
      const near = random() < 0.7;
      const r = near
        ? (home + Math.floor(random() * candidates * 4)) % reviewers
        : Math.floor(random() * reviewers);
      if (taken[r] === p) continue;
      taken[r] = p;
      reviewer[e] = r;
      affinity[e++] = Math.round((near ? 0.3 + 0.7 * random() : 0.5 * random()) * 1e4) / 1e4;
    }
    start[p + 1] = (p + 1) * candidates;
  }
  return { start, reviewer, affinity };
}
