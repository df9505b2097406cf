import { beforeAll, describe, expect, it } from '@jest/globals';
import { simulateCall } from '../../../../test/scoring/simulated-call.js';
import type { SimulatedCall } from '../../../../test/scoring/simulated-call.js';
import { calibrate, calibrateProposals } from './calibrate.js';
import type { Calibration } from './calibration.js';
import type { Grade } from './panels.js';

const IGF = { proposals: 344, reviewers: 55, panel: 8 };
const CALLS = 20;

const covers = (truth: number, estimate: number, standardError: number | null) =>
  Math.abs(truth - estimate) <= 1.96 * standardError!;

function coverage(call: SimulatedCall, { proposals, reviewers }: Calibration) {
  const quality = proposals.filter((p) =>
    covers(call.quality.get(p.proposalId)!, p.quality, p.standardError),
  );
  const leniency = reviewers.filter((r) =>
    covers(call.leniency.get(r.reviewerId)!, r.leniency, r.standardError),
  );
  return { quality: quality.length / proposals.length, leniency: leniency.length / reviewers.length };
}

const within = (value: number, least: number, most: number) => value >= least && value <= most;

const grade = (proposalId: string, reviewerId: string, value: number): Grade => ({
  proposalId,
  reviewerId,
  value,
});
const codes = async (grades: Grade[]) => (await calibrate(grades)).warnings.map(({ code }) => code);

const order = (c: Calibration) => c.proposals.map((p) => p.proposalId);
const half = (side: string) =>
  simulateCall(4, { proposals: 6, reviewers: 4, panel: 3 }).grades.map((g) =>
    grade(`${side} ${g.proposalId}`, `${side} ${g.reviewerId}`, g.value),
  );
const namesOf = (side: string) => Array.from({ length: 6 }, (_, i) => `${side} p${i}`);
const review = (reviewerId: string, content: number, format: number | null) => ({
  reviewerId,
  scores: [
    { criterionId: 'content', value: content },
    { criterionId: 'format', value: format },
  ],
});

describe('recovering a simulated truth', () => {
  it('holds true qualities and leniencies in 93 to 97 % of its 95 % intervals', async () => {
    let [quality, leniency] = [0, 0];
    for (let seed = 1; seed <= CALLS; seed++) {
      const call = simulateCall(seed, IGF);
      const covered = coverage(call, await calibrate(call.grades));
      quality += covered.quality / CALLS;
      leniency += covered.leniency / CALLS;
    }
    expect([within(quality, 0.93, 0.97), within(leniency, 0.93, 0.97)]).toEqual([true, true]);
  });

  it('does so for a committee too large to invert, too', async () => {
    const call = simulateCall(5, { proposals: 2000, reviewers: 1000, panel: 4 });
    const calibration = await calibrate(call.grades);
    const { quality, leniency } = coverage(call, calibration);
    expect([calibration.method, calibration.warnings, within(quality, 0.93, 0.97)]).toEqual([
      'iterative',
      [],
      true,
    ]);
    expect(within(leniency, 0.93, 0.97)).toBe(true);
  });

  it('says how much of a grade is the reviewer', async () => {
    const { variance } = await calibrate(simulateCall(3, { ...IGF, proposals: 1000, unevenness: 0 }).grades);
    const truth = 0.16 / (0.36 + 0.16 + 0.49);
    expect(within(variance.reviewerShare, truth - 0.05, truth + 0.05)).toBe(true);
  });
});

describe('what cannot change a calibration', () => {
  const { grades } = simulateCall(11, { proposals: 40, reviewers: 8, panel: 4 });
  let plain: Calibration;
  beforeAll(async () => {
    plain = await calibrate(grades);
  });

  it('the order grades come in', async () => {
    const turned = await calibrate([...grades].reverse());
    const qualityOf = new Map(turned.proposals.map((p) => [p.proposalId, p.quality]));
    const apart = plain.proposals.map((p) => Math.abs(p.quality - qualityOf.get(p.proposalId)!));
    expect([order(turned), Math.max(...apart) < 1e-3]).toEqual([order(plain), true]);
  });

  it('moving and stretching the scale', async () => {
    const other = await calibrate(grades.map((g) => grade(g.proposalId, g.reviewerId, 10 + 20 * g.value)));
    const apart = plain.proposals.map((p, k) => Math.abs(other.proposals[k]!.quality - 10 - 20 * p.quality));
    expect([order(other), Math.max(...apart) < 0.01]).toEqual([order(plain), true]);
  });
});

describe('warnings', () => {
  it('none in an ordinary call', async () => {
    expect(await codes(simulateCall(2, IGF).grades)).toEqual([]);
  });

  it('names the parts when two halves of the committee share no proposal', async () => {
    const { warnings } = await calibrate([...half('south'), ...half('north')]);
    expect(warnings.find(({ code }) => code === 'disconnected')).toEqual({
      code: 'disconnected',
      islands: [namesOf('south'), namesOf('north')],
    });
  });

  it('says when leniency is within noise, and then leaves the means as they are', async () => {
    const call = simulateCall(6, { ...IGF, leniency: 0, unevenness: 0 });
    const calibration = await calibrate(call.grades);
    const moved = calibration.proposals.map((p) => Math.abs(p.quality - p.mean));
    expect([calibration.warnings.map(({ code }) => code), Math.max(...moved) < 0.25]).toEqual([
      ['leniency_within_noise'],
      true,
    ]);
  });

  it('claims no error when there are too few grades or no disagreement', async () => {
    const alone = [grade('p', 'ana', 4), grade('q', 'ana', 2)];
    const same = ['ana', 'bo', 'cy'].flatMap((r) => [grade('p', r, 3), grade('q', r, 3)]);
    expect([await codes(alone), await codes(same), await codes([])]).toEqual([
      ['too_few_grades'],
      ['no_disagreement'],
      [],
    ]);
    expect((await calibrate(alone)).proposals).toEqual([
      { proposalId: 'p', place: 1, quality: 4, standardError: null, mean: 4, n: 1, band: { from: 1, to: 2 } },
      { proposalId: 'q', place: 2, quality: 2, standardError: null, mean: 2, n: 1, band: { from: 1, to: 2 } },
    ]);
  });

  it('refuses a grade that is not a number', async () => {
    await expect(calibrate([grade('p', 'ana', NaN)])).rejects.toThrow('grade of p by ana: NaN');
  });
});

describe('while it works', () => {
  const { grades } = simulateCall(2, IGF);

  it('tells how far it is, step by step', async () => {
    const told: number[] = [];
    const { steps } = await calibrate(grades, { onProgress: ({ done }) => told.push(done) });
    expect([told[0], told.length > 2, told.every((done, k) => k === 0 || done > told[k - 1]!)]).toEqual([
      0,
      true,
      true,
    ]);
    expect(told.at(-1)! < steps).toBe(true);
  });

  it('stops with the reason of the signal', async () => {
    const stop = new AbortController();
    const calibration = calibrate(grades, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(calibration).rejects.toThrow('enough');
  });
});

describe('calibrating a call', () => {
  it('takes the grades that the ranking averages: blanks and waived criteria left out', async () => {
    const criteria = [
      { id: 'content', weight: 1 },
      { id: 'format', weight: 1 },
    ];
    const proposals = [
      { id: 'p', reviews: [review('ana', 4, null), review('bo', 2, 4), review('cy', 3, 5)] },
      { id: 'q', waivedCriterionIds: ['format'], reviews: [review('ana', 5, 1), review('bo', 1, 1)] },
    ];
    const grades = [
      grade('p', 'ana', 4),
      grade('p', 'bo', 3),
      grade('p', 'cy', 4),
      grade('q', 'ana', 5),
      grade('q', 'bo', 1),
    ];
    expect(await calibrateProposals(proposals, criteria)).toEqual(await calibrate(grades));
  });
});
