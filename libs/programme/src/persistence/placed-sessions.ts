import type { Tx } from '#libs/database';
import type { PlacedSession } from '../rules/placement-blockers.js';

// somebody named in a proposal without an address is told apart by name and organisation;
// "held by" of a session entered by hand is mostly an institution, which can be in two rooms
const PEOPLE = `coalesce((SELECT json_agg(json_build_object('name', p.name,
     'key', coalesce(p.person_id::text, lower(p.name || '|' || p.organisation))))
   FROM session_person p
  WHERE p.session_id = s.id AND (p.person_id IS NOT NULL OR s.proposal_id IS NOT NULL)), '[]')`;

/** Sessions of the call that have a place overlapping the given time. */
export function placedBetween(
  tx: Tx,
  callId: string,
  startsAt: Date,
  endsAt: Date,
): Promise<PlacedSession[]> {
  return tx.query(
    `SELECT s.id AS "sessionId", s.title, l.room_id AS "roomId", l.starts_at AS "startsAt", l.ends_at AS "endsAt",
            ${PEOPLE} AS people
       FROM placement l JOIN session s ON s.id = l.session_id
      WHERE l.call_id = $1 AND tstzrange(l.starts_at, l.ends_at) && tstzrange($2, $3)
      ORDER BY l.starts_at, s.id`,
    [callId, startsAt, endsAt],
  );
}

/** A session with the people in it, before it has a place. */
export async function sessionToPlace(
  tx: Tx,
  callId: string,
  sessionId: string,
): Promise<{ title: string; minutes: number; people: PlacedSession['people'] } | undefined> {
  const [session] = (await tx.query(
    `SELECT s.title, s.minutes, ${PEOPLE} AS people FROM session s WHERE s.id = $2 AND s.call_id = $1`,
    [callId, sessionId],
  )) as { title: string; minutes: number; people: PlacedSession['people'] }[];
  return session;
}
