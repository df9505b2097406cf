import type { Blocker } from '#libs/kernel';

/** Stages in which proposals may still be given out. */
const WISHING = ['open', 'closed', 'screening', 'reviewing'];

/** Why members cannot say what they would like to review. */
export const wishingBlockers = (call: { status: string; reviewersBid: boolean }): Blocker[] =>
  call.reviewersBid && WISHING.includes(call.status) ? [] : [{ code: 'bids_closed' }];
