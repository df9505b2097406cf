import { describe, expect, it } from '@jest/globals';
import { kindLines, lettersAsked, lettersHref } from './letters.presenter.js';

describe('the list of letters', () => {
  it.each([
    [{}, { status: undefined, kind: undefined, page: 1 }],
    [
      { status: 'failed', kind: 'decision_declined', page: '2' },
      { status: 'failed', kind: 'decision_declined', page: 2 },
    ],
    [
      { status: 'x', kind: ['sign_in'], page: '1e9' },
      { status: undefined, kind: undefined, page: 1 },
    ],
  ])('reads %j', (query, asked) => {
    expect(lettersAsked(query)).toEqual(asked);
  });

  it('starts at the first page when a filter changes', () => {
    const asked = { status: 'failed', kind: undefined, page: 3 } as const;
    expect(lettersHref('/l', asked, { kind: 'sign_in' })).toBe('/l?status=failed&kind=sign_in');
    expect(lettersHref('/l', asked, { page: 4 })).toBe('/l?status=failed&page=4');
  });

  it('counts by kind', () => {
    expect(
      kindLines([
        { kind: 'a', status: 'sent', count: 3 },
        { kind: 'a', status: 'queued', count: 2 },
        { kind: 'a', status: 'suppressed', count: 1 },
        { kind: 'b', status: 'failed', count: 4 },
      ]),
    ).toEqual([
      { kind: 'a', written: 6, sent: 3, waiting: 2, failed: 0, suppressed: 1 },
      { kind: 'b', written: 4, sent: 0, waiting: 0, failed: 4, suppressed: 0 },
    ]);
  });
});
