/** After so many tries, over about seven hours, a delivery is dead and waits for somebody to look at it. */
export const MOST_ATTEMPTS = 16;

const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;

/** How long to wait after the given try failed: 5 s, doubled each time, an hour at most. */
export const backOffMs = (attempt: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
