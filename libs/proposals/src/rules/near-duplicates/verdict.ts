/** What somebody says of two proposals that are alike. `open` takes an earlier word back. */
export const VERDICTS = ['different', 'same', 'open'] as const;
export type Verdict = (typeof VERDICTS)[number];
