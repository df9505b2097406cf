import { audit } from '#libs/audit';
import type { Database } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { type Clock, Refusal } from '#libs/kernel';
import { assignAtOnce } from './assign-at-once.js';

/** A proposal that lost a reviewer. */
export interface Gap {
  forumId: string;
  callId: string;
  proposalId: string;
  reviewEndsAt: Date | null;
}

type House = { db: Database; clock: Clock };

/**
 * Finds somebody for one proposal, of those who have room; failing that, with the fewest other seats changed. A gap that
 * nobody can fill is put on record, for the secretariat to see in its overview.
 */
export async function fillGap(house: House, gap: Gap): Promise<void> {
  if (await isLate(house, gap)) return;
  const { proposalId, ...scope } = gap;
  const alone = await filled(house, { scope, mode: 'gaps', onlyProposal: proposalId, unread: true });
  if (alone === true || (await filled(house, { scope, mode: 'gaps', unread: true })) === true) return;
  await house.db.transaction((tx) =>
    audit.add(
      tx,
      SYSTEM,
      'assignment.gap_left',
      { forumId: gap.forumId, callId: gap.callId, subjectId: proposalId },
      { reasons: alone.map(({ code }) => code) },
    ),
  );
}

/** Fills all gaps of a call at once; false when that is not possible. */
export async function fillGaps(house: House, gap: Gap): Promise<boolean> {
  if (await isLate(house, gap)) return true;
  return (await filled(house, { scope: gap, mode: 'gaps', unread: true })) === true;
}

async function isLate({ db, clock }: House, { reviewEndsAt }: Gap): Promise<boolean> {
  if (reviewEndsAt === null) return false;
  return reviewEndsAt <= (await db.transaction((tx) => clock.now(tx)));
}

/** True, or why not. */
async function filled(house: House, input: Parameters<typeof assignAtOnce>[2]) {
  try {
    await assignAtOnce(house, SYSTEM, input);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.blockers;
  }
}
