import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { AddRoom, AddSession, PlaceSession, PublishProgramme } from '#libs/programme';
import { aDecision } from '../factories/decision.js';
import { aLetter } from '../factories/letter.js';
import { aSecretary } from '../factories/person.js';
import { proposals } from '../factories/proposal.js';
import { aReview } from '../factories/review.js';
import { aReviewer } from '../factories/reviewer.js';
import type { World } from '../permissions/world.js';

/** Proposals for each other thing that pages list. */
const PROPOSALS_PER = { reviewer: 10, letter: 5, session: 6 };

/** Fills the call of the world up to so many proposals, each reviewed and decided, with all that comes with them. */
export async function crowdInto(db: Database, world: World, count: number): Promise<void> {
  const { call } = world;
  const there = await db.rows<{ ownerId: string }>(
    `SELECT owner_id AS "ownerId" FROM proposal WHERE call_id = $1 ORDER BY id`,
    [call.callId],
  );
  // the proposer of the world, so that their own list grows as well
  const owner = { personId: there[0]!.ownerId, name: '', email: '' };
  const made = await proposals(
    db,
    call,
    Array.from({ length: count - there.length }, () => ({ owner, status: 'under_review' as const })),
  );
  const members = [{ reviewerId: world.reviewerId }, { reviewerId: world.otherReviewerId }];
  for (let n = 0; n < count / PROPOSALS_PER.reviewer; n++) members.push(await aReviewer(db, call));
  for (const [at, proposal] of made.entries()) {
    // the first member has half of everything, the others share the rest
    await aReview(db, call, proposal, members[at % 2 === 0 ? 0 : at % members.length]!);
    const outcome = at % 3 === 0 ? 'waitlisted' : 'accepted';
    await aDecision(db, proposal, { outcome, waitingPosition: at + 1 });
    if (at % PROPOSALS_PER.letter === 0) await aLetter(db, call);
  }
  await addSessions(db, world, Math.ceil(count / PROPOSALS_PER.session));
}

/** Sessions at the time of the world's slot, each in a room of its own, and a new version that shows them. */
async function addSessions(db: Database, { call, slotId }: World, count: number): Promise<void> {
  const { callId } = call;
  const secretary: Actor = await aSecretary(db, call);
  const clock = new FixedClock(new Date());
  for (let n = 1; n <= count; n++) {
    const room = { callId, name: `Room ${n}`, capacity: null, layout: '' };
    const session = {
      callId,
      title: `Session ${n}`,
      abstract: '',
      themeId: null,
      minutes: 60,
      organiser: '',
    };
    const roomId = await new AddRoom(db).run(secretary, room);
    const sessionId = await new AddSession(db, clock).run(secretary, { ...session, type: 'open_forum' });
    await new PlaceSession(db, clock).run(secretary, { callId, sessionId, roomId, slotId });
  }
  await new PublishProgramme(db, clock).run(secretary, {
    callId,
    changelog: 'More sessions.',
    withoutUnplaced: true,
  });
}
