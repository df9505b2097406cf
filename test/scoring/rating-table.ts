import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normals, seededRandom } from '#libs/scoring';
import type { Grade, Random } from '#libs/scoring';

/** Many raters on every item, so that a sparse panel can be drawn and the mean of all kept as truth. */
export interface RatingTable {
  ratings: Map<string, Map<string, number>>;
  truth: Map<string, number>;
}

/** Path of a table of real 1-5 scores in the folder ROSTRUM_SCORES_DATA; undefined when it is not there. */
export function realRatingTable(name: string): string | undefined {
  const path = join(process.env['ROSTRUM_SCORES_DATA'] ?? '', `${name}.tsv`);
  return existsSync(path) ? path : undefined;
}

/** Reads a table `item, rater, score` (tab separated, with a heading). */
export function readRatingTable(path: string): RatingTable {
  const ratings: RatingTable['ratings'] = new Map();
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [item = '', rater = '', score] = line.split('\t');
    const row = ratings.get(item) ?? new Map<string, number>();
    ratings.set(item, row.set(rater, Number(score)));
  }
  const truth = Array.from(ratings, ([item, row]) => {
    const scores = [...row.values()];
    return [item, scores.reduce((sum, score) => sum + score, 0) / scores.length] as const;
  });
  return { ratings, truth: new Map(truth) };
}

/** Whole marks from 1 to 5 of `items` by all `raters`, who differ in leniency (s.d. 0.4) and in noise. */
export function simulateRatingTable(seed: number, items = 320, raters = 55): RatingTable {
  const normal = normals(seededRandom(seed));
  const people = Array.from({ length: raters }, (_, j) => ({
    id: `rater ${j}`,
    leniency: 0.4 * normal(),
    noise: 0.6 * Math.exp(0.2 * normal()),
  }));
  const truth = new Map(Array.from({ length: items }, (_, i) => [`item ${i}`, 3 + 1.1 * normal()]));
  const ratings = Array.from(truth, ([item, quality]) => {
    const mark = (leniency: number, noise: number) => Math.round(quality + leniency + noise * normal());
    const row = people.map((p) => [p.id, Math.min(5, Math.max(1, mark(p.leniency, p.noise)))] as const);
    return [item, new Map(row)] as const;
  });
  return { ratings: new Map(ratings), truth };
}

/**
 * Draws `size` raters for every item. In a confounded draw some raters are mostly given good items and others poor ones,
 * as when a reviewer's field happens to be strong: a rater's own mean then says more of the items than of the rater.
 */
export function drawPanels(table: RatingTable, size: number, random: Random, confounded: boolean): Grade[] {
  const inOrder = [...table.truth].sort(([, a], [, b]) => a - b).map(([item]) => item);
  const standing = new Map(inOrder.map((item, place) => [item, place / (inOrder.length - 1) - 0.5]));
  const taste = new Map<string, number>();
  const tasteOf = (rater: string) => {
    const known = taste.get(rater) ?? random() - 0.5;
    taste.set(rater, known);
    return known;
  };
  return Array.from(table.ratings).flatMap(([item, row]) =>
    Array.from(row, ([rater, value]) => {
      const pull = confounded ? Math.exp(16 * tasteOf(rater) * standing.get(item)!) : 1;
      return { rater, value, key: -Math.log(1 - random()) / pull };
    })
      .sort((a, b) => a.key - b.key)
      .slice(0, size)
      .map(({ rater, value }) => ({ proposalId: item, reviewerId: rater, value })),
  );
}
