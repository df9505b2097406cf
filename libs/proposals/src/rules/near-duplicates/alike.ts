/**
 * Whether a proposal says what others say: `open` while somebody is to look at one of its pairs, `judged` when all of them
 * have been looked at, `none` when there are none.
 */
export const ALIKE_STATES = ['open', 'judged', 'none'] as const;
export type AlikeState = (typeof ALIKE_STATES)[number];
