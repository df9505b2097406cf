import { describe, expect, it } from '@jest/globals';
import { nextInLine, type WaitingProposal } from './next-in-line.js';

const waiting = (
  proposalId: string,
  themeId: string | null,
  position: number | null,
  hour = 1,
): WaitingProposal => ({
  proposalId,
  themeId,
  position,
  recordedAt: new Date(Date.UTC(2019, 5, 8, hour)),
});

describe('nextInLine', () => {
  it.each<[string, WaitingProposal[], string | undefined]>([
    ['nobody waits', [], undefined],
    ['the first of the same theme', [waiting('a', 'u', 1), waiting('b', 't', 3), waiting('c', 't', 2)], 'c'],
    ['the first of all when none is of the theme', [waiting('a', 'u', 2), waiting('b', 'v', 1)], 'b'],
    [
      'those without a position come after, oldest first',
      [waiting('a', 't', null, 2), waiting('b', 't', null, 1)],
      'b',
    ],
    ['a position before none', [waiting('a', 't', null, 1), waiting('b', 't', 9, 2)], 'b'],
  ])('%s', (_, list, expected) => {
    expect(nextInLine(list, 't')?.proposalId).toBe(expected);
  });
});
