import { expect, it } from '@jest/globals';
import { seededRandom } from '../random/seeded-random.js';
import { calibrate } from './calibrate.js';
import type { Grade } from './panels.js';

/** Ways of marking that leave a model little to hold on to. */
const HABITS: Record<string, (random: () => number, i: number, j: number) => number> = {
  'any whole mark': (random) => 1 + Math.floor(random() * 5),
  'nearly always the same mark': (random) => (random() < 0.9 ? 3 : 4),
  'no noise at all, one reviewer one mark kinder': (_, i, j) => (i % 5) + (j === 0 ? 2 : 1),
  'two reviewers who only ever disagree': (_, i, j) => ((i + j) % 2 === 0 ? 1 : 5),
};

function tableOf(seed: number, habit: (typeof HABITS)[string]): Grade[] {
  const random = seededRandom(seed);
  const [proposals, reviewers, filled] = [
    1 + Math.floor(random() * 12),
    1 + Math.floor(random() * 8),
    random(),
  ];
  return Array.from({ length: proposals * reviewers }, (_, cell) => ({
    i: cell % proposals,
    j: cell % reviewers,
  }))
    .filter(() => random() < filled)
    .map(({ i, j }) => ({ proposalId: `p${i}`, reviewerId: `r${j}`, value: habit(random, i, j) }));
}

it.each(Object.keys(HABITS))('small tables of %s give finite grades, errors and bands', async (habit) => {
  for (let seed = 1; seed <= 25; seed++) {
    const grades = tableOf(seed, HABITS[habit]!);
    for (const denseUpTo of [0, 250]) {
      const { proposals } = await calibrate(grades, { denseUpTo });
      const odd = proposals.filter(
        ({ quality, standardError, band, place }) =>
          !(quality > -5 && quality < 11) ||
          !(standardError === null || (standardError >= 0 && standardError < 20)) ||
          band.from > place ||
          band.to < place,
      );
      expect([habit, seed, odd]).toEqual([habit, seed, []]);
    }
  }
});
