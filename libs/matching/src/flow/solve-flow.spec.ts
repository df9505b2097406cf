import { describe, expect, it } from '@jest/globals';
import { solveFlow, type FlowOptimum } from './solve-flow.js';

const dense = (rows: readonly (readonly number[])[]) => ({
  proposals: rows.length,
  reviewers: rows[0]!.length,
  affinity: Float64Array.from(rows.flat()),
});

describe('solveFlow', () => {
  it('trades the best pair away when the sum gains by it', () => {
    const instance = { ...dense([[1, 0.9], [0.8, 0.1]]), demand: 1, loadMin: 0, loadMax: 1 }; // prettier-ignore
    expect(solveFlow(instance)).toEqual({
      status: 'optimal',
      assignment: [[1], [0]],
      objective: 1.7000000000000002,
      bound: 1.7000000000000002,
      duals: {
        reviewers: Float64Array.from([0.1, 0]),
        proposals: Float64Array.from([0.9, 0.7000000000000001]),
      },
    });
  });

  it('meets a minimum load in the same network as the caps', () => {
    const instance = { ...dense([[5, 1, 0], [5, 1, 0], [5, 1, 0]]), demand: 1, loadMin: [0, 0, 1], loadMax: 3 }; // prettier-ignore
    const { objective, bound, duals } = solveFlow(instance) as FlowOptimum;
    expect({ objective, bound, price: duals.reviewers[2] }).toEqual({ objective: 10, bound: 10, price: -5 });
  });

  it('reads candidate lists as it reads a matrix', () => {
    const lists = { start: [0, 2, 3], reviewer: [2, 0, 1], affinity: [0.5, 0.25, 1] };
    const instance = { proposals: 2, reviewers: 3, affinity: lists, demand: 1, loadMin: 0, loadMax: 1 };
    expect(solveFlow(instance)).toMatchObject({ assignment: [[2], [1]], objective: 1.5 });
  });

  it('keeps a locked seat against conflict, cap and demand', () => {
    const instance = {
      ...dense([[1, 0.5], [1, 0.5]]), // prettier-ignore
      demand: [1, 0],
      loadMin: 0,
      loadMax: [1, 0],
      forbidden: [[1, 1]] as const,
      locked: [[1, 1]] as const,
    };
    expect(solveFlow(instance)).toMatchObject({ assignment: [[0], [1]], objective: 1.5, bound: 1.5 });
  });

  it('names the proposal whose candidates are too few', () => {
    const instance = {
      ...dense([[1, NaN, 1]]),
      demand: 2,
      loadMin: 0,
      loadMax: 1,
      forbidden: [[0, 0]] as const,
    };
    expect(solveFlow(instance)).toEqual({
      status: 'infeasible',
      violation: { kind: 'too_few_candidates', proposals: [0], reviewers: [2], needed: 2, available: 1 },
    });
  });

  it('names the reviewers that cannot carry what only they can judge', () => {
    const instance = { ...dense([[1, NaN], [1, NaN], [1, 1]]), demand: 1, loadMin: 0, loadMax: [1, 5] }; // prettier-ignore
    expect(solveFlow(instance)).toEqual({
      status: 'infeasible',
      violation: { kind: 'capacity_too_low', proposals: [0, 1], reviewers: [0], needed: 2, available: 1 },
    });
  });

  it('names the reviewers whose minimum nobody can fill', () => {
    const instance = { ...dense([[1, 1], [1, NaN]]), demand: 1, loadMin: [0, 2], loadMax: 2 }; // prettier-ignore
    expect(solveFlow(instance)).toEqual({
      status: 'infeasible',
      violation: { kind: 'minimum_too_high', proposals: [0], reviewers: [1], needed: 2, available: 1 },
    });
  });

  it('refuses a wrong shape by name', () => {
    const instance = { ...dense([[1, 1]]), demand: [1, 1], loadMin: 0, loadMax: 1 };
    expect(() => solveFlow(instance)).toThrow(new RangeError('demand has 2 entries, expected 1'));
  });

  it('stops when told to', () => {
    const rows = Array.from({ length: 600 }, (_, p) =>
      Array.from({ length: 3 }, (_none, r) => (r === 0 ? 1 : p / 1e3)),
    );
    const instance = { ...dense(rows), demand: 1, loadMin: 0, loadMax: 250 };
    const signal = AbortSignal.abort(new Error('stopped'));
    expect(() => solveFlow(instance, { signal })).toThrow(new Error('stopped'));
  });
});
