import { expect, it } from '@jest/globals';
import { canMove, REVIEWER_STATUSES } from './reviewer-status.js';

it('lets a seat go where the table says, and nowhere else', () => {
  const ways = REVIEWER_STATUSES.flatMap((from) =>
    REVIEWER_STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  );
  expect(ways).toEqual(['invited > active', 'invited > left', 'active > left', 'left > invited']);
});
