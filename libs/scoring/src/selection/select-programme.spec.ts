import { describe, expect, it } from '@jest/globals';
import { simulateSelection } from '../../../../test/scoring/simulated-selection.js';
import { problemOf, selected } from '../../../../test/scoring/small-selection.js';
import { seededRandom } from '../random/seeded-random.js';
import { checkSelection } from './check-selection.js';
import { countQuota, mergeClusters } from './quotas.js';
import { selectProgramme } from './select-programme.js';
import type { Selection } from './selection.js';
import type { SelectionProblem } from './selection-problem.js';

const choose = async (rules: Partial<SelectionProblem>) => selected(await selectProgramme(problemOf(rules)));

describe('choosing a programme', () => {
  it('takes the best when no rule says otherwise', async () => {
    const { chosen, total, bound } = await choose({});
    expect([chosen, total, bound]).toEqual([['a', 'b'], 9, 9]);
  });

  it.each<[string, Partial<SelectionProblem>, string[]]>([
    ['keeps who is locked in', { lockedIn: ['e'] }, ['a', 'e']],
    ['keeps out who is locked out', { lockedOut: ['a', 'b'] }, ['c', 'd']],
    ['fills a range from below', { quotas: [countQuota('late', { least: 1 }, ['d', 'e'])] }, ['a', 'd']],
    ['stops at its top', { quotas: [countQuota('early', { most: 1 }, ['a', 'b', 'c'])] }, ['a', 'd']],
    ['takes at most one of a merge cluster', { quotas: mergeClusters([['a', 'b']]) }, ['a', 'c']],
    ['keeps within minutes', { quotas: [minutes({ a: 90, b: 60, c: 30, d: 30 }, 120)] }, ['a', 'c']],
    ['may leave places free', { places: { most: 3 }, lockedOut: ['c', 'd', 'e'] }, ['a', 'b']],
  ])('%s', async (_, rules, chosen) => {
    expect((await choose(rules)).chosen).toEqual(chosen);
  });

  it('tells what each quota stands at and costs, and what keeps each candidate out', async () => {
    const { quotas, candidates } = await choose({ quotas: [countQuota('late', { least: 1 }, ['d', 'e'])] });
    expect(quotas).toEqual([
      { quotaId: 'places', least: 2, most: 2, used: 2, binding: 'both', price: 4 },
      { quotaId: 'late', least: 1, most: undefined, used: 1, binding: 'least', price: 2 },
    ]);
    expect(candidates.map(({ id, chosen, margin }) => [id, chosen, margin])).toEqual([
      ['a', true, 1],
      ['b', false, 0],
      ['c', false, -1],
      ['d', true, 0],
      ['e', false, -1],
    ]);
  });

  it('refuses scores that are not numbers, unknown ids and contradicting locks', async () => {
    await expect(selectProgramme(problemOf({ candidates: [{ id: 'a', score: NaN }] }))).rejects.toThrow(
      'score of a',
    );
    await expect(selectProgramme(problemOf({ lockedIn: ['z'] }))).rejects.toThrow('not a candidate: z');
    await expect(selectProgramme(problemOf({ lockedIn: ['a'], lockedOut: ['a'] }))).rejects.toThrow(
      'locked in and out',
    );
  });
});

function minutes(amounts: Record<string, number>, most: number) {
  return { id: 'minutes', most, amounts: new Map(Object.entries(amounts)) };
}

describe('against trying every choice', () => {
  it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))('random rules %d', async (seed) => {
    const problem = randomProblem(seed);
    const best = bestByTrying(problem);
    const selection = await selectProgramme(problem);
    const found = selection.status === 'selected' ? selection : selection.relaxed;
    expect([selection.status, best === null || Math.abs(found!.total - best) < 1e-6]).toEqual([
      best === null ? 'impossible' : 'selected',
      true,
    ]);
    expect(selection.status === 'selected' ? checkSelection(problem, selection.chosen) : []).toEqual([]);
  });
});

function randomProblem(seed: number): SelectionProblem {
  const random = seededRandom(seed);
  const ids = Array.from({ length: 11 }, (_, i) => `p${i}`);
  const some = () => ids.filter(() => random() < 0.4);
  return {
    candidates: ids.map((id) => ({ id, score: 1 + 4 * random() })),
    places: { least: 3, most: 5 },
    quotas: [
      ...Array.from({ length: 4 }, (_, k) =>
        countQuota(`q${k}`, { least: Math.floor(random() * 3), most: 3 }, some()),
      ),
      { id: 'minutes', most: 200, amounts: new Map(ids.map((id) => [id, 30 + Math.floor(random() * 60)])) },
      ...mergeClusters([some(), some()]),
    ],
    lockedIn: ids.filter(() => random() < 0.08),
  };
}

function bestByTrying(problem: SelectionProblem): number | null {
  const { candidates } = problem;
  let best: number | null = null;
  for (let mask = 0; mask < 1 << candidates.length; mask++) {
    const chosen = candidates.filter((_, j) => (mask >> j) & 1);
    const total = chosen.reduce((sum, { score }) => sum + score, 0);
    if (total <= (best ?? -1)) continue;
    if (
      checkSelection(
        problem,
        chosen.map(({ id }) => id),
      ).length === 0
    )
      best = total;
  }
  return best;
}

describe('when nothing satisfies every range', () => {
  it('names the ranges that cannot hold together and the smallest change that works', async () => {
    const selection = await selectProgramme(
      problemOf({
        quotas: [
          countQuota('early', { least: 2 }, ['a', 'b']),
          countQuota('late', { least: 1 }, ['d', 'e']),
          countQuota('any', { most: 4 }, ['a', 'b', 'c', 'd', 'e']),
        ],
      }),
    );
    expect(selection).toMatchObject({ status: 'impossible', conflict: ['places', 'early', 'late'] });
    const { relaxation, relaxed } = selection as Extract<Selection, { status: 'impossible' }>;
    expect([relaxation.length, relaxation[0]?.by, relaxed?.status]).toEqual([1, 1, 'selected']);
  });

  it('shows what a pair locked into one cluster would need', async () => {
    const selection = await selectProgramme(
      problemOf({ quotas: mergeClusters([['a', 'b']]), lockedIn: ['a', 'b'] }),
    );
    expect(selection).toMatchObject({
      conflict: ['merge:1'],
      relaxation: [{ quotaId: 'merge:1', least: undefined, most: 2, end: 'most', by: 1 }],
      relaxed: { chosen: ['a', 'b'] },
    });
  });
});

describe('a call of 344 proposals for 80 places', () => {
  it('keeps every rule, close to its bound', async () => {
    const problem = simulateSelection(1, 344, 80);
    const { chosen, total, bound } = selected(await selectProgramme(problem));
    expect([chosen.length, checkSelection(problem, chosen), bound - total < 0.001 * total]).toEqual([
      80,
      [],
      true,
    ]);
  });
});
