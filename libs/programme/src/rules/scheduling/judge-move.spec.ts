import { describe, expect, it } from '@jest/globals';
import { programmeOf, sessionOf } from '../../../../../test/programme/small-programme.js';
import { judgeMove } from './judge-move.js';
import { DEFAULT_RULES } from './scheduling-problem.js';
import type { Placement } from './scheduling-problem.js';

const at = (sessionId: string, roomId: string, slotId: string): Placement => ({ sessionId, roomId, slotId });
const rules = { ...DEFAULT_RULES, unevenDays: 0 };

describe('dragging a session', () => {
  const problem = programmeOf(
    [
      sessionOf('a', { people: ['ana'], theme: 'data' }),
      sessionOf('b', { people: ['ana'] }),
      sessionOf('c', { theme: 'data' }),
    ],
    { rules },
  );
  const standing = [at('a', 'large', 'monday'), at('b', 'large', 'tuesday'), at('c', 'small', 'tuesday')];

  it('says nothing of a move that breaks nothing', () => {
    expect(judgeMove(problem, standing, at('c', 'small', 'tuesday'))).toEqual({
      clashes: [],
      solved: [],
      prices: [],
      saved: [],
      points: 0,
      repairs: [],
    });
  });

  it('names the price a legal move brings', () => {
    const { clashes, prices, points } = judgeMove(problem, standing, at('c', 'small', 'monday'));
    expect([clashes, prices, points]).toEqual([
      [],
      [{ rule: 'sameTheme', sessionIds: ['a', 'c'], points: 1 }],
      1,
    ]);
  });

  it('names the person it would book twice, and the one move that repairs it', () => {
    const { clashes, repairs } = judgeMove(problem, standing, at('b', 'small', 'monday'));
    expect(clashes).toEqual([{ code: 'person_twice', personId: 'ana', sessionIds: ['a', 'b'] }]);
    expect(repairs).toEqual([
      {
        kind: 'other_moves',
        placements: [at('b', 'small', 'monday'), at('a', 'large', 'tuesday')],
        points: 1,
      },
    ]);
  });

  it('offers an exchange when the spot is taken, and other places for the session itself', () => {
    const { clashes, repairs } = judgeMove(problem, standing, at('c', 'large', 'tuesday'));
    expect(clashes).toEqual([{ code: 'room_twice', roomId: 'large', sessionIds: ['b', 'c'] }]);
    expect(repairs).toEqual([
      {
        kind: 'other_moves',
        placements: [at('c', 'large', 'tuesday'), at('b', 'small', 'tuesday')],
        points: 0,
      },
      { kind: 'elsewhere', placements: [at('c', 'small', 'monday')], points: 1 },
    ]);
  });

  it('counts a clash that the move solves', () => {
    const clashing = [at('a', 'large', 'monday'), at('b', 'small', 'monday')];
    const { clashes, solved } = judgeMove(problem, clashing, at('b', 'small', 'tuesday'));
    expect([clashes, solved]).toEqual([
      [],
      [{ code: 'person_twice', personId: 'ana', sessionIds: ['a', 'b'] }],
    ]);
  });

  it('places one that had no spot', () => {
    const { clashes, points } = judgeMove(problem, standing.slice(0, 2), at('c', 'small', 'monday'));
    expect([clashes, points]).toEqual([[], 1]);
  });
});

describe('what no drag repairs', () => {
  it('a pinned session is not moved out of the way', () => {
    const problem = programmeOf(
      [sessionOf('a', { pinned: { roomId: 'large', slotId: 'monday' } }), sessionOf('b', { seats: 100 })],
      { rules },
    );
    const standing = [at('a', 'large', 'monday'), at('b', 'large', 'tuesday')];
    const { clashes, repairs } = judgeMove(problem, standing, at('b', 'large', 'monday'));
    expect([clashes, repairs]).toEqual([
      [{ code: 'room_twice', roomId: 'large', sessionIds: ['a', 'b'] }],
      [],
    ]);
  });
});
