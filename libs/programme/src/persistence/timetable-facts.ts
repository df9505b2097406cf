import type { Tx } from '#libs/database';
import type { SessionToPlace, SlotToFill } from '../rules/scheduling/scheduling-problem.js';

/** The draft as the scheduler sees it. What has a place is pinned to it. */
export interface TimetableFacts {
  sessions: (SessionToPlace & { title: string })[];
  rooms: { id: string; capacity: number | null }[];
  slots: SlotToFill[];
  /** Sessions of proposals that say alike, as screening found them. */
  similar: { a: string; b: string; similarity: number }[];
}

interface SessionRow {
  id: string;
  title: string;
  minutes: number;
  theme: string | null;
  tags: string[];
  people: string[];
  roomId: string | null;
  slotId: string | null;
}

/** Reads sessions with their people, theme, tags and likeness, rooms, and slots in minutes since 1970. */
export async function timetableFacts(tx: Tx, callId: string): Promise<TimetableFacts> {
  const sessions = (await tx.query(
    `SELECT s.id, s.title, s.minutes, s.theme_id AS theme, l.room_id AS "roomId", t.id AS "slotId",
            coalesce((SELECT json_agg(tag_id) FROM proposal_tag g WHERE g.proposal_id = s.proposal_id), '[]') AS tags,
            coalesce((SELECT json_agg(coalesce(p.person_id::text, lower(p.name || '|' || p.organisation)))
                        FROM session_person p WHERE p.session_id = s.id AND (p.person_id IS NOT NULL OR s.proposal_id IS NOT NULL)), '[]') AS people
       FROM session s
       LEFT JOIN placement l ON l.session_id = s.id
       LEFT JOIN LATERAL (SELECT id FROM slot WHERE slot.call_id = s.call_id AND slot.starts_at = l.starts_at
                           AND slot.ends_at >= l.ends_at ORDER BY slot.ends_at LIMIT 1) t ON true
      WHERE s.call_id = $1 AND (l.session_id IS NULL OR t.id IS NOT NULL)
      ORDER BY s.type, s.number, s.id`,
    [callId],
  )) as SessionRow[];
  const rooms = (await tx.query('SELECT id, capacity FROM room WHERE call_id = $1 ORDER BY position', [
    callId,
  ])) as TimetableFacts['rooms'];
  const slots = (await tx.query(
    `SELECT s.id, to_char(s.starts_at AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS day,
            (extract(epoch FROM s.starts_at) / 60)::int AS start, (extract(epoch FROM s.ends_at) / 60)::int AS "end"
       FROM slot s JOIN call c ON c.id = s.call_id WHERE s.call_id = $1 ORDER BY s.starts_at, s.ends_at`,
    [callId],
  )) as SlotToFill[];
  const known = sessions.map(({ id }) => id);
  const similar = (await tx.query(
    `SELECT a.id AS a, b.id AS b, greatest(n.similarity, n.copied)::float8 AS similarity
       FROM near_duplicate n
       JOIN session a ON a.proposal_id = n.a_id AND a.id = ANY($2)
       JOIN session b ON b.proposal_id = n.b_id AND b.id = ANY($2)
      WHERE n.call_id = $1 AND n.gone_at IS NULL
      ORDER BY 1, 2`,
    [callId, known],
  )) as TimetableFacts['similar'];
  return { sessions: sessions.map(sessionToPlace), rooms, slots, similar };
}

function sessionToPlace({
  theme,
  roomId,
  slotId,
  ...session
}: SessionRow): SessionToPlace & { title: string } {
  return {
    ...session,
    ...(theme && { theme }),
    ...(roomId && slotId && { pinned: { roomId, slotId } }),
  };
}
