import type { CallSettings } from './call-settings.js';

/** What a call lets be seen, each on or off. */
export const CALL_SWITCHES = [
  'publishReceived',
  'confirmedByThemselves',
  'reviewersSeeNames',
  'committeeReadsAll',
  'reviewersSeeOthersReviews',
  'reviewersSeeReviewers',
  'reviewersSeeStanding',
] as const satisfies readonly (keyof CallSettings)[];
export type CallSwitch = (typeof CALL_SWITCHES)[number];
