import { expect, it } from '@jest/globals';
import { wishingBlockers } from './wishing-blockers.js';

it.each([
  ['reviewing', true, []],
  ['screening', true, []],
  ['reviewing', false, [{ code: 'bids_closed' }]],
  ['deliberating', true, [{ code: 'bids_closed' }]],
  ['draft', true, [{ code: 'bids_closed' }]],
])('in a call that is %s, with wishes %s, there are the reasons %j', (status, reviewersBid, blockers) => {
  expect(wishingBlockers({ status, reviewersBid })).toEqual(blockers);
});
