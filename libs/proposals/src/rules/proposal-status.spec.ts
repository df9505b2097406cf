import { expect, it } from '@jest/globals';
import { proposerFacingStatus } from './proposer-facing-status.js';
import { canMoveProposal, PROPOSAL_STATUSES } from './proposal-status.js';

it('moves only where the table says', () => {
  const square = PROPOSAL_STATUSES.map((from) =>
    PROPOSAL_STATUSES.map((to) => (canMoveProposal(from, to) ? 'x' : '.')).join(''),
  );
  expect(square).toEqual([
    // draft submitted cure screened_out passed under_review decided withdrawn
    '.x.....x',
    '..xxx..x',
    '.x.xx..x',
    '.xx.x..x',
    '.xxx.x.x',
    '....x.xx',
    '.....x.x',
    'x.......',
  ]);
});

it.each([
  ['submitted', null, 'submitted'],
  ['decided', null, 'under_review'],
  ['decided', { outcome: 'waitlisted', response: null }, 'waitlisted'],
  ['decided', { outcome: 'accepted', response: 'confirmed' }, 'confirmed'],
  ['decided', { outcome: 'accepted', response: 'withdrawn' }, 'withdrawn'],
  ['withdrawn', { outcome: 'accepted', response: null }, 'withdrawn'],
] as const)('a proposal that is %s, with %j announced, is told to be %s', (status, announced, told) => {
  expect(proposerFacingStatus(status, announced)).toBe(told);
});
