/** The lists of which views are kept under names: all proposals, and what is to be screened. */
export const KEPT_LISTS = ['proposals', 'screening'] as const;
export type KeptList = (typeof KEPT_LISTS)[number];
