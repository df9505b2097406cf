import { describe, expect, it } from '@jest/globals';
import { problemOf, selected } from '../../../../test/scoring/small-selection.js';
import { seededRandom } from '../random/seeded-random.js';
import { selectionCertainty } from './certainty.js';
import { quotaEffects } from './quota-effects.js';
import { countQuota } from './quotas.js';
import { selectProgramme } from './select-programme.js';

const unsure = (standardError: number) =>
  problemOf({ candidates: problemOf({}).candidates.map(({ id, score }) => ({ id, score, standardError })) });

describe('what quotas change', () => {
  const late = countQuota('late', { least: 1 }, ['d', 'e']);
  const slack = countQuota('early', { most: 2 }, ['a', 'b', 'c']);

  it('says what each costs and who is in and out because of it', async () => {
    const problem = problemOf({ quotas: [slack, late] });
    const progress: number[] = [];
    const effects = await quotaEffects(problem, selected(await selectProgramme(problem)), {
      onProgress: ({ done }) => progress.push(done),
    });
    expect(effects).toEqual([{ quotaId: 'late', cost: 2, cameIn: ['d'], wentOut: ['b'] }]);
    expect(progress).toEqual([0, 1]);
  });

  it('stops when told to', async () => {
    const problem = problemOf({ quotas: [late] });
    const selection = selected(await selectProgramme(problem));
    await expect(quotaEffects(problem, selection, { signal: AbortSignal.abort('enough') })).rejects.toBe(
      'enough',
    );
  });
});

describe('how certain a choice is', () => {
  it('is certain of everything when scores are', async () => {
    expect(await selectionCertainty(unsure(0), seededRandom(1), { draws: 3 })).toEqual({
      draws: 3,
      shares: [
        { id: 'a', share: 1 },
        { id: 'b', share: 1 },
        { id: 'c', share: 0 },
        { id: 'd', share: 0 },
        { id: 'e', share: 0 },
      ],
      certain: ['a', 'b'],
      greyZone: [],
    });
  });

  it('gives each candidate its chance, most likely first in the grey zone', async () => {
    const { shares, certain, greyZone } = await selectionCertainty(unsure(0.6), seededRandom(2), {
      draws: 400,
    });
    // b is left out when c is drawn above it: P(N(1, 0.6 sqrt 2) < 0) = 0.12
    expect([certain, greyZone, Math.abs(shares[1]!.share - 0.88) < 0.05]).toEqual([['a'], ['b', 'c'], true]);
  });

  it('says the same for the same seed', async () => {
    const [first, second] = [seededRandom(3), seededRandom(3)];
    expect(await selectionCertainty(unsure(1), first, { draws: 20 })).toEqual(
      await selectionCertainty(unsure(1), second, { draws: 20 }),
    );
  });
});
