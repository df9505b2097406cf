import { describe, expect, it } from '@jest/globals';
import { needsLateLink, windowBlockers } from './submission-window.js';

const opensAt = new Date('2019-02-18T00:00:00Z');
const closesAt = new Date('2019-04-14T23:59:00Z');
const within = '2019-03-01T00:00:00Z';

it.each([
  ['open', within, []],
  ['open', '2019-02-18T00:00:00.000Z', []],
  ['open', '2019-02-17T23:59:59.999Z', [{ code: 'call_not_open', opensAt: opensAt.toISOString() }]],
  ['open', '2019-04-14T23:58:59.999Z', []],
  ['open', '2019-04-14T23:59:00.000Z', [{ code: 'call_closed', closedAt: closesAt.toISOString() }]],
  ['draft', within, [{ code: 'call_not_open' }]],
  ['closed', within, [{ code: 'call_closed' }]],
  ['reviewing', within, [{ code: 'call_closed' }]],
] as const)('a call that is %s at %s', (status, now, blockers) => {
  expect(windowBlockers({ status, opensAt, closesAt }, new Date(now))).toEqual(blockers);
});

it('needs no dates', () => {
  expect(windowBlockers({ status: 'open', opensAt: null, closesAt: null }, new Date(within))).toEqual([]);
});

describe('a link for the late', () => {
  const lateUntil = new Date('2019-04-20T12:00:00Z');
  const after = '2019-04-15T00:00:00Z';
  it.each([
    ['open', after, true],
    ['closed', after, true],
    ['screening', after, true],
    ['reviewing', after, false],
    ['draft', after, false],
    ['closed', '2019-04-20T11:59:59.999Z', true],
    ['closed', '2019-04-20T12:00:00.000Z', false],
    ['open', '2019-02-17T23:59:59.999Z', false],
  ] as const)('opens a call that is %s at %s: %s', (status, now, open) => {
    const window = { status, opensAt, closesAt, lateUntil };
    expect([
      windowBlockers(window, new Date(now)).length === 0,
      needsLateLink(window, new Date(now)),
    ]).toEqual([open, open]);
  });

  it('is not needed while the call is open to everybody', () => {
    const window = { status: 'open' as const, opensAt, closesAt, lateUntil };
    expect([windowBlockers(window, new Date(within)), needsLateLink(window, new Date(within))]).toEqual([
      [],
      false,
    ]);
  });
});
