import { expect, it } from '@jest/globals';
import { ASSIGNMENT_STATUSES, canMove } from './assignment-status.js';

it('lets an assignment go where the table says, and nowhere else', () => {
  const ways = ASSIGNMENT_STATUSES.flatMap((from) =>
    ASSIGNMENT_STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  );
  expect(ways).toEqual([
    'proposed > assigned',
    'proposed > withdrawn',
    'assigned > done',
    'assigned > abstained',
    'assigned > withdrawn',
    'done > abstained',
    'done > withdrawn',
    'abstained > assigned',
    'withdrawn > assigned',
    'withdrawn > done',
  ]);
});
