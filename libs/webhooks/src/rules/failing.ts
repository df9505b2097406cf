/** After so many days in which nothing came through, a webhook is disabled. */
const PATIENCE_DAYS = 3;
const DAY_MS = 86_400_000;

/** Whether a webhook that has failed since then has failed long enough. */
export const failedTooLong = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= PATIENCE_DAYS * DAY_MS;
