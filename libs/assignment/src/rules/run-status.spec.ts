import { describe, expect, it } from '@jest/globals';
import { canRunMove, RUN_STATUSES } from './run-status.js';

describe('a run', () => {
  it('goes from status to status as the table says, and no other way', () => {
    const square = RUN_STATUSES.flatMap((from) =>
      RUN_STATUSES.filter((to) => canRunMove(from, to)).map((to) => `${from} -> ${to}`),
    );
    expect(square).toEqual([
      'queued -> solving',
      'queued -> failed',
      'queued -> cancelled',
      'solving -> proposed',
      'solving -> applied',
      'solving -> failed',
      'solving -> cancelled',
      'proposed -> applied',
      'proposed -> discarded',
    ]);
  });
});
