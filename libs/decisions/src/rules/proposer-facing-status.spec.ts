import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from './outcomes.js';
import { proposerFacingStatus, type StandingFacts } from './proposer-facing-status.js';

const told = new Date('2019-06-08T12:00:00Z');
const of = (
  status: StandingFacts['status'],
  ...[outcome, publishedAt, response = null]: [
    NonNullable<StandingFacts['decision']>['outcome']?,
    (Date | null)?,
    NonNullable<StandingFacts['decision']>['response']?,
  ]
) =>
  proposerFacingStatus({
    status,
    decision: outcome ? { outcome, publishedAt: publishedAt ?? null, response } : null,
  });

describe('proposerFacingStatus', () => {
  it('tells no decision from an unpublished one', () => {
    for (const status of ['passed', 'under_review', 'decided'] as const)
      expect(OUTCOMES.map((outcome) => of(status, outcome, null))).toEqual(OUTCOMES.map(() => of(status)));
  });

  it.each([
    ['draft', of('draft')],
    ['submitted', of('submitted')],
    ['cure_requested', of('cure_requested')],
    ['screened_out', of('screened_out')],
    ['in_review', of('passed')],
    ['in_review', of('under_review')],
    ['accepted', of('decided', 'accepted', told)],
    ['waitlisted', of('decided', 'waitlisted', told)],
    ['confirmed', of('decided', 'accepted', told, 'confirmed')],
    ['confirmed', of('decided', 'accepted_with_conditions', told, 'confirmed')],
    ['merged', of('decided', 'merged', told, 'confirmed')],
    ['withdrawn', of('decided', 'accepted', told, 'withdrawn')],
    ['withdrawn', of('withdrawn', 'accepted', told)],
    ['withdrawn', of('withdrawn')],
  ])('%s', (expected, shown) => {
    expect(shown).toBe(expected);
  });
});
