import { expect, it } from '@jest/globals';
import { canMove } from './call-moves.js';
import { CALL_STATUSES } from './call-status.js';

it('goes forward one stage at a time, and back one while nothing irrevocable was announced', () => {
  const moves = CALL_STATUSES.map((from, at) => ({
    from,
    steps: CALL_STATUSES.flatMap((to, then) => (canMove(from, to) ? [then - at] : [])),
  }));
  expect(moves).toEqual([
    { from: 'draft', steps: [1] },
    { from: 'open', steps: [-1, 1] },
    { from: 'closed', steps: [-1, 1] },
    { from: 'screening', steps: [-1, 1] },
    { from: 'reviewing', steps: [-1, 1] },
    { from: 'deliberating', steps: [-1, 1] },
    { from: 'decided', steps: [-1, 1] },
    { from: 'published', steps: [1] },
    { from: 'held', steps: [1] },
    { from: 'archived', steps: [] },
  ]);
});
