import { describe, expect, it } from '@jest/globals';
import { calibrate, seededRandom } from '#libs/scoring';
import type { Grade } from '#libs/scoring';
import { centredMeans, pairwiseAccuracy, plainMeans } from './pairwise-accuracy.js';
import { drawPanels, readRatingTable, realRatingTable, simulateRatingTable } from './rating-table.js';
import type { RatingTable } from './rating-table.js';

const REAL = realRatingTable('agh-tv-2017');
const PANEL = 5;
const DRAWS = 10;

const qualities = async (grades: Grade[]) =>
  new Map((await calibrate(grades)).proposals.map(({ proposalId, quality }) => [proposalId, quality]));

async function averageAccuracy(table: RatingTable, confounded: boolean) {
  const sum = { plain: 0, calibrated: 0, centred: 0 };
  for (let seed = 1; seed <= DRAWS; seed++) {
    const grades = drawPanels(table, PANEL, seededRandom(seed), confounded);
    sum.plain += pairwiseAccuracy(plainMeans(grades), table.truth) / DRAWS;
    sum.calibrated += pairwiseAccuracy(await qualities(grades), table.truth) / DRAWS;
    sum.centred += pairwiseAccuracy(centredMeans(grades), table.truth) / DRAWS;
  }
  return sum;
}

/** Gains over the plain mean in random and confounded draws, and what centring loses to it in confounded ones. */
async function verdicts(table: RatingTable) {
  const random = await averageAccuracy(table, false);
  const confounded = await averageAccuracy(table, true);
  return {
    random: random.calibrated - random.plain > 0.01,
    confounded: confounded.calibrated - confounded.plain > 0.01,
    centringLoses: confounded.plain - confounded.centred > 0.05,
  };
}

const ALL_HOLD = { random: true, confounded: true, centringLoses: true };

describe('with panels of five, calibration beats the plain mean and centring per reviewer loses to it', () => {
  it('on simulated marks', async () => {
    expect(await verdicts(simulateRatingTable(7))).toEqual(ALL_HOLD);
  });

  (REAL ? it : it.skip)('on real scores, when ROSTRUM_SCORES_DATA names a folder with them', async () => {
    // oxlint-disable-next-line jest/no-standalone-expect -- it stands in `it` or `it.skip`
    expect(await verdicts(readRatingTable(REAL!))).toEqual(ALL_HOLD);
  });
});
