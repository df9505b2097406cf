import type { Database } from '#libs/database';
import { FixedClock, newId } from '#libs/kernel';
import { PublishProgramme } from '#libs/programme';
import type { TestCall } from './call.js';
import { aSecretary } from './person.js';
import type { TestProposal } from './proposal.js';
import { next } from './sequence.js';

/** A workshop of the programme of a call, with its room and time. */
export async function aPlacedSession(
  db: Database,
  { proposalId, callId, number, title, people }: TestProposal,
): Promise<{ sessionId: string }> {
  const [sessionId, roomId] = [newId(), newId()];
  const { personId } = (await db.row<{ personId: string }>(
    'SELECT owner_id AS "personId" FROM proposal WHERE id = $1',
    [proposalId],
  ))!;
  await db.rows(`UPDATE proposal SET status = 'decided' WHERE id = $1`, [proposalId]);
  await db.rows(
    `INSERT INTO session (id, call_id, proposal_id, type, number, title, minutes, created_at)
     VALUES ($1, $2, $3, 'workshop', $4, $5, 60, now())`,
    [sessionId, callId, proposalId, number, title],
  );
  for (const [at, { role, name, organisation }] of people.entries())
    await db.rows(
      'INSERT INTO session_person (id, session_id, role, position, name, organisation) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), sessionId, role, at, name, organisation],
    );
  await db.rows('INSERT INTO room (id, call_id, name, position) VALUES ($1, $2, $3, $4)', [
    roomId,
    callId,
    `Room ${next()}`,
    next(),
  ]);
  await db.rows(
    `INSERT INTO placement (session_id, call_id, room_id, starts_at, ends_at, placed_by, placed_at)
     VALUES ($1, $2, $3, '2018-11-12T09:00:00Z', '2018-11-12T10:00:00Z', $4, now())`,
    [sessionId, callId, roomId, personId],
  );
  return { sessionId };
}

/** Publishes the programme of a call and has its event be over. */
export async function wasHeld(db: Database, call: TestCall, endsOn = '2018-11-14'): Promise<void> {
  const secretary = await aSecretary(db, call);
  const { callId } = call;
  await new PublishProgramme(db, new FixedClock(new Date(`${endsOn}T12:00:00Z`))).run(secretary, {
    callId,
    changelog: '',
    withoutUnplaced: true,
  });
  await db.rows(
    `UPDATE call SET status = 'held', event_starts_on = $2::date - 2, event_ends_on = $2::date WHERE id = $1`,
    [callId, endsOn],
  );
}
