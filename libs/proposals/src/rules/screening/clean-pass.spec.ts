import { expect, it } from '@jest/globals';
import { type CleanFacts, type LeftOut, reasonToLeaveOut } from './clean-pass.js';

const CLEAN: CleanFacts = {
  status: 'submitted',
  version: 3,
  seenVersion: 3,
  findings: [],
  inOtherHands: false,
  duplicates: 0,
  opinions: 0,
};

it.each<[Partial<CleanFacts>, LeftOut | null]>([
  [{}, null],
  [{ status: 'passed' }, 'not_waiting'],
  [{ status: 'withdrawn' }, 'not_waiting'],
  [{ version: 4 }, 'changed'],
  [{ findings: [{ code: 'field_missing', severity: 'warn' }] }, 'flagged'],
  [{ opinions: 1 }, 'judged'],
  [{ inOtherHands: true }, 'in_hand'],
  [{ duplicates: 2 }, 'alike'],
  [{ version: 4, status: 'passed', duplicates: 2 }, 'not_waiting'],
])('of a clean proposal with %j: %s', (facts, reason) => {
  expect(reasonToLeaveOut({ ...CLEAN, ...facts })).toBe(reason);
});
