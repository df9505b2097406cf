import type { Blocker } from '#libs/kernel';

/**
 * Stages in which reviews are written: proposals that passed early are given out while others are screened, and late
 * reviews come in while the committee deliberates already, until the day the reviews end.
 */
const REVIEWING = ['closed', 'screening', 'reviewing', 'deliberating'];

/** Why nothing can be written any more, or yet. The end is exclusive: at that instant it is over. */
export function reviewingBlockers(call: { status: string; reviewEndsAt: Date | null }, now: Date): Blocker[] {
  if (!REVIEWING.includes(call.status)) return [{ code: 'reviewing_closed' }];
  const { reviewEndsAt } = call;
  return reviewEndsAt !== null && reviewEndsAt <= now
    ? [{ code: 'reviewing_closed', endedAt: reviewEndsAt.toISOString() }]
    : [];
}
