import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SecondPersonRule } from '#libs/calls';
import { SCREENING_OUTCOMES, type ScreeningOutcome } from './screening.js';
import { isDisputed, type Opinion, OPINIONS, standingOfResult } from './second-person.js';

const says = (outcome: Opinion['outcome'], by = 'amina'): Opinion => ({ outcome, by });

describe('a result', () => {
  it.each<[SecondPersonRule, ScreeningOutcome, Opinion[], string, string | null]>([
    ['off', 'screened_out', [], 'in_force', null],
    ['off', 'passed', [says('screened_out')], 'in_force', null],
    ['declines', 'passed', [], 'in_force', null],
    ['declines', 'cure_requested', [], 'in_force', null],
    ['declines', 'screened_out', [], 'waits', null],
    ['declines', 'screened_out', [says('screened_out')], 'in_force', 'amina'],
    ['declines', 'passed', [says('screened_out')], 'disputed', null],
    ['declines', 'reopened', [says('screened_out')], 'in_force', null],
    ['all', 'passed', [], 'waits', null],
    ['all', 'cure_requested', [], 'waits', null],
    ['all', 'passed', [says('passed')], 'in_force', 'amina'],
    ['all', 'passed', [says('discuss')], 'disputed', null],
    ['all', 'passed', [says('screened_out'), says('passed', 'boris')], 'in_force', 'boris'],
  ])('under the rule %s, %s beside %j: %s', (rule, outcome, others, state, agrees) => {
    expect(standingOfResult(rule, outcome, others)).toEqual(
      state === 'in_force' ? { state, agrees } : { state },
    );
  });

  it('is never in force by one person alone where every result needs two', () => {
    const opinion = fc.record({ outcome: fc.constantFrom(...OPINIONS), by: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.constantFrom(...SCREENING_OUTCOMES), fc.array(opinion), (outcome, others) => {
        const standing = standingOfResult('all', outcome, others);
        const agreed = others.some((other) => other.outcome === outcome);
        expect(standing.state === 'in_force').toBe(outcome === 'reopened' || agreed);
      }),
    );
  });
});

it.each([
  [[], false],
  [['passed'], false],
  [['passed', 'passed'], false],
  [['passed', 'screened_out'], true],
  [['discuss'], true],
] as const)('opinions %j: disputed %s', (outcomes, disputed) => {
  expect(isDisputed(outcomes.map((outcome) => ({ outcome })))).toBe(disputed);
});
