import { calibrate, seededRandom } from '#libs/scoring';
import type { Grade } from '#libs/scoring';
import { centredMeans, pairwiseAccuracy, plainMeans } from '../scoring/pairwise-accuracy.js';
import {
  drawPanels,
  readRatingTable,
  realRatingTable,
  simulateRatingTable,
} from '../scoring/rating-table.js';
import type { RatingTable } from '../scoring/rating-table.js';
import { simulateCall } from '../scoring/simulated-call.js';
import type { SimulatedCall, SimulatedCallShape } from '../scoring/simulated-call.js';
import type { BenchCase, Measurement } from './measurement.js';
import { timedAsync } from './timed-async.js';

const PANEL = 5;
const DRAWS = 20;
/** Real tables, and what calibration has to gain on them in pairwise accuracy. */
const GAIN = 0.01;
const REAL_TABLES = { 'agh-tv-2017': GAIN, vqeghd3: undefined, 'nflx-public': undefined };

export function cases(): BenchCase[] {
  return [
    speedCase('344x55x8', { proposals: 344, reviewers: 55, panel: 8 }, 50, 20),
    speedCase('2000x400x5', { proposals: 2000, reviewers: 400, panel: 5 }, undefined, 5),
    speedCase('20000x20000x4', { proposals: 20_000, reviewers: 20_000, panel: 4 }, 10_000, 1),
    ...accuracyCases('simulated', () => simulateRatingTable(7), GAIN),
    ...Object.entries(REAL_TABLES).flatMap(([name, gain]) => realCases(name, gain)),
  ];
}

function realCases(name: string, gain: number | undefined): BenchCase[] {
  const path = realRatingTable(name);
  if (path !== undefined) return accuracyCases(name, () => readRatingTable(path), gain);
  const why = { metric: 'skipped', value: 'ROSTRUM_SCORES_DATA holds no such table', unit: '' };
  return [{ name, run: () => [why] }];
}

function speedCase(
  name: string,
  shape: SimulatedCallShape,
  target: number | undefined,
  runs: number,
): BenchCase {
  return {
    name,
    run: async () => {
      const call = simulateCall(1, shape);
      const { result, cpu, wall, firstWall } = await timedAsync(() => calibrate(call.grades), runs);
      return [
        { metric: 'wall_ms', value: wall, unit: 'ms', ...(target === undefined ? {} : { target }) },
        { metric: 'first_wall_ms', value: firstWall, unit: 'ms' },
        { metric: 'cpu_ms', value: cpu, unit: 'ms' },
        { metric: 'em_steps', value: result.steps, unit: 'steps' },
        { metric: 'reviewer_share', value: result.variance.reviewerShare, unit: 'of variance' },
        ...(await coverage(shape, shape.proposals > 5000 ? 1 : 20)),
      ];
    },
  };
}

/** Share of 95 % intervals that hold the truth, over `calls` simulated calls. */
async function coverage(shape: SimulatedCallShape, calls: number): Promise<Measurement[]> {
  let [quality, leniency] = [0, 0];
  for (let seed = 1; seed <= calls; seed++) {
    const call = simulateCall(seed, shape);
    const { proposals, reviewers } = await calibrate(call.grades);
    quality += held(proposals.map((p) => [call.quality.get(p.proposalId)! - p.quality, p.standardError!]));
    leniency += held(reviewers.map((r) => [truth(call, r.reviewerId) - r.leniency, r.standardError!]));
  }
  const near = { unit: 'of intervals', target: 0.95, better: 'equal', tolerance: 0.02 } as const;
  return [
    { metric: 'coverage_quality', value: quality / calls, ...near },
    { metric: 'coverage_leniency', value: leniency / calls, ...near },
  ];
}

function truth(call: SimulatedCall, reviewerId: string): number {
  return call.leniency.get(reviewerId)!;
}

function held(errors: [error: number, standardError: number][]): number {
  return (
    errors.filter(([error, standardError]) => Math.abs(error) <= 1.96 * standardError).length / errors.length
  );
}

function accuracyCases(name: string, table: () => RatingTable, gain: number | undefined): BenchCase[] {
  return [
    { name, run: () => accuracy(table(), false, gain) },
    { name: `${name}-confounded`, run: () => accuracy(table(), true, gain) },
  ];
}

async function accuracy(
  table: RatingTable,
  confounded: boolean,
  gain: number | undefined,
): Promise<Measurement[]> {
  const draws = Array.from({ length: DRAWS }, (_, k) =>
    drawPanels(table, PANEL, seededRandom(k + 1), confounded),
  );
  const mean = async (estimate: (grades: Grade[]) => Map<string, number> | Promise<Map<string, number>>) => {
    let sum = 0;
    for (const grades of draws) sum += pairwiseAccuracy(await estimate(grades), table.truth) / DRAWS;
    return sum;
  };
  const plain = await mean(plainMeans);
  const calibrated = await mean(qualities);
  const centred = await mean(centredMeans);
  const unit = 'of pairs';
  const loss = { metric: 'centring_loss', value: plain - centred, unit };
  return [
    { metric: 'plain', value: plain, unit },
    { metric: 'calibrated', value: calibrated, unit },
    { metric: 'centred', value: centred, unit },
    { metric: 'calibration_gain', value: calibrated - plain, unit, target: gain, better: 'higher' },
    confounded ? { ...loss, target: 0.05, better: 'higher' } : loss,
  ];
}

async function qualities(grades: Grade[]): Promise<Map<string, number>> {
  return new Map((await calibrate(grades)).proposals.map(({ proposalId, quality }) => [proposalId, quality]));
}
