import { describe, expect, it } from '@jest/globals';
import { rulePrices } from '../explain/rule-prices.js';
import { triedRelaxations } from '../relax/tried-relaxations.js';
import { solveFair } from '../fairness/solve-fair.js';
import { solveFlow } from '../flow/solve-flow.js';
import { planChanges } from '../repair/plans.js';
import type { PanelInstance } from './panel-rules.js';
import { solvePanels, type PanelOptions } from './solve-panels.js';

const PROPOSALS = 60;
const REVIEWERS = 20;
let state = 1;
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const instance: PanelInstance = {
  proposals: PROPOSALS,
  reviewers: REVIEWERS,
  affinity: Float64Array.from({ length: PROPOSALS * REVIEWERS }, () => Math.round(random() * 1e4) / 1e4),
  demand: 4,
  loadMin: 10,
  loadMax: 14,
  rules: { atMost: [{ name: 'group', of: Array.from({ length: REVIEWERS }, (_, r) => r % 4), most: 1 }] },
};
const start = solvePanels(instance);
const current = start.status === 'solved' ? start.assignment : [];
const impossible = { ...instance, loadMax: 11 };

/** Every long solve, by name. */
const SOLVES: Record<string, (options: PanelOptions) => unknown> = {
  panels: (options) => solvePanels(instance, options),
  fair: (options) => solveFair(instance, { ...options, tolerance: 0.1 }),
  plans: (options) => planChanges(instance, current, [{ kind: 'reviewer_out', reviewer: 3 }], options),
  prices: (options) => rulePrices(instance, 1, options),
  relaxations: (options) => triedRelaxations(impossible, options),
};

describe.each(Object.entries(SOLVES))('long work: %s', (_, solve) => {
  it('stops with the reason given', () => {
    expect(() => solve({ signal: AbortSignal.abort(new Error('stopped')) })).toThrow(new Error('stopped'));
  });

  it('tells how far it is, never more than all of it', () => {
    const shares: number[] = [];
    solve({ onProgress: ({ step, steps }) => shares.push(step / steps) });
    expect([shares.length > 0, shares.some((share) => !(share >= 0 && share <= 1))]).toEqual([true, false]);
  });
});

it.each(['plans', 'prices'])('%s never go back', (name) => {
  const shares: number[] = [];
  SOLVES[name]!({ onProgress: ({ step, steps }) => shares.push(step / steps) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

it('a large flow tells its rounds', () => {
  const steps: number[] = [];
  solveFlow(instance, { method: 'scaling', onProgress: ({ step, steps: of }) => steps.push(step / of) });
  expect([steps.length > 2, steps.toSorted((a, b) => a - b), steps.at(-1)! < 1]).toEqual([true, steps, true]);
});
