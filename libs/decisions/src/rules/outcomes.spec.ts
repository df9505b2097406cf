import { describe, expect, it } from '@jest/globals';
import { canChange, OUTCOMES, possibleResponses } from './outcomes.js';

describe('canChange', () => {
  it('allows everything while nobody has been told', () => {
    const refused = OUTCOMES.flatMap((from) => OUTCOMES.filter((to) => !canChange(from, to, false)));
    expect(refused).toEqual([]);
  });

  it('allows two moves once the letters are out', () => {
    const allowed = OUTCOMES.flatMap((from) =>
      OUTCOMES.filter((to) => canChange(from, to, true)).map((to) => `${from} -> ${to}`),
    );
    expect(allowed).toEqual(['accepted_with_conditions -> accepted', 'waitlisted -> accepted']);
  });
});

describe('possibleResponses', () => {
  it.each([
    ['accepted', null, ['confirmed', 'withdrawn']],
    ['accepted_with_conditions', null, ['confirmed', 'withdrawn']],
    ['merged', null, ['confirmed', 'withdrawn']],
    ['waitlisted', null, ['withdrawn']],
    ['declined', null, []],
    ['accepted', 'confirmed', ['withdrawn']],
    ['accepted', 'withdrawn', []],
    ['waitlisted', 'withdrawn', []],
  ] as const)('%s, answered %s', (outcome, given, possible) => {
    expect(possibleResponses(outcome, given)).toEqual(possible);
  });
});
