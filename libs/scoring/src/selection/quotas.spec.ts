import { describe, expect, it } from '@jest/globals';
import { checkSelection } from './check-selection.js';
import { atMostEach, countQuota, mergeClusters, shareQuotas } from './quotas.js';

describe('making quotas', () => {
  it('counts members', () => {
    expect(countQuota('theme:data', { least: 1, most: 2 }, ['p', 'q'])).toEqual({
      id: 'theme:data',
      least: 1,
      most: 2,
      amounts: new Map([
        ['p', 1],
        ['q', 1],
      ]),
    });
  });

  it('turns a share of all speakers into amounts above it', () => {
    const parts = new Map([
      ['p', { part: 1, whole: 4 }],
      ['q', { part: 3, whole: 4 }],
    ]);
    expect(shareQuotas('women', { least: 0.5 }, parts)).toEqual([
      {
        id: 'women:least',
        least: 0,
        amounts: new Map([
          ['p', -1],
          ['q', 1],
        ]),
      },
    ]);
    expect(shareQuotas('women', { most: 0.25 }, parts)).toEqual([
      {
        id: 'women:most',
        most: 0,
        amounts: new Map([
          ['p', 0],
          ['q', 2],
        ]),
      },
    ]);
  });

  it('limits groups only where there are enough to break the limit', () => {
    const speakers = new Map([
      ['p', ['ana', 'ana', 'bo']],
      ['q', ['ana']],
      ['r', ['bo']],
      ['s', ['ana']],
    ]);
    expect(atMostEach('speaker', 2, speakers)).toEqual([
      countQuota('speaker:ana', { most: 2 }, ['p', 'q', 's']),
    ]);
  });
});

describe('checking a choice', () => {
  const problem = {
    candidates: ['p', 'q', 'r'].map((id) => ({ id, score: 1 })),
    places: { least: 2, most: 2 },
    quotas: [countQuota('theme', { least: 1 }, ['r']), ...mergeClusters([['p', 'q']])],
    lockedIn: ['r'],
    lockedOut: ['q'],
  };

  it('passes one that keeps every rule', () => {
    expect(checkSelection(problem, ['p', 'r'])).toEqual([]);
  });

  it('names every rule broken', () => {
    expect(checkSelection(problem, ['p', 'q', 'q', 'x'])).toEqual([
      { code: 'chosen_twice', id: 'q' },
      { code: 'unknown_candidate', id: 'x' },
      { code: 'locked_in_left_out', id: 'r' },
      { code: 'locked_out_chosen', id: 'q' },
      { code: 'places', id: 'places', used: 3, least: 2, most: 2 },
      { code: 'quota', id: 'theme', used: 0, least: 1, most: undefined },
      { code: 'quota', id: 'merge:1', used: 2, least: undefined, most: 1 },
    ]);
  });
});
