import type { Blocker } from '#libs/kernel';

/** Stages of a call in which proposals can be given to reviewers; before, some of them may have passed already. */
const ASSIGNING = ['open', 'closed', 'screening', 'reviewing', 'deliberating'];

/** Why nothing can be given out in this stage of the call. */
export const assigningBlockers = (callStatus: string): Blocker[] =>
  ASSIGNING.includes(callStatus) ? [] : [{ code: 'call_not_reviewing' }];
