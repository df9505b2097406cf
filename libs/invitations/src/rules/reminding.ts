/** At most so many letters go out by themselves after the first. */
export const MOST_REMINDERS = 2;
const DAY = 86_400_000;
const QUIET_DAYS = 5;
const DAYS_BEFORE_DEADLINE = 3;
const DAYS_BETWEEN = 1;
const DAYS_BETWEEN_BY_HAND = 3;

export interface Waiting {
  /** When the last letter about it was written. */
  writtenAt: Date;
  /** How many have reminded already. */
  reminders: number;
  closesAt: Date | null;
}

/**
 * Whether a reminder is due: five days after the letter, and three days before the deadline; never two within a day,
 * never more than two, and none from itself once the deadline has passed.
 */
export function reminderDue({ writtenAt, reminders, closesAt }: Waiting, now: Date): boolean {
  if (reminders >= MOST_REMINDERS) return false;
  const since = now.getTime() - writtenAt.getTime();
  if (since < DAYS_BETWEEN * DAY) return false;
  if (!closesAt) return reminders === 0 && since >= QUIET_DAYS * DAY;
  const left = closesAt.getTime() - now.getTime();
  if (left <= 0) return false;
  const lastCall = closesAt.getTime() - DAYS_BEFORE_DEADLINE * DAY;
  if (now.getTime() >= lastCall) return writtenAt.getTime() < lastCall;
  return reminders === 0 && since >= QUIET_DAYS * DAY;
}

/** From when the proposer may ask again by hand; a day after any letter, three days after the last one by hand. */
export function mayAskAgainFrom({
  writtenAt,
  askedAgainAt,
}: {
  writtenAt: Date;
  askedAgainAt: Date | null;
}): Date {
  const afterLetter = writtenAt.getTime() + DAYS_BETWEEN * DAY;
  const afterHand = askedAgainAt ? askedAgainAt.getTime() + DAYS_BETWEEN_BY_HAND * DAY : 0;
  return new Date(Math.max(afterLetter, afterHand));
}
