import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { SessionType } from '../rules/session-types.js';

/** The draft as the secretariat arranges it. */
export interface ProgrammeBoard {
  rooms: { id: string; name: string; capacity: number | null; layout: string }[];
  slots: { id: string; startsAt: Date; endsAt: Date }[];
  sessions: BoardSession[];
  versions: { number: number; publishedAt: Date; changelog: string; sessions: number }[];
}

export interface BoardSession {
  id: string;
  type: SessionType;
  number: number;
  title: string;
  theme: string | null;
  minutes: number;
  /** Whether it came from a proposal; such a session cannot be removed by hand. */
  fromProposal: boolean;
  roomId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

@Injectable()
export class ProgrammeBoardQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<ProgrammeBoard> {
    const [rooms, slots, sessions, versions] = await Promise.all([
      this.db.rows<ProgrammeBoard['rooms'][number]>(
        'SELECT id, name, capacity, layout FROM room WHERE call_id = $1 ORDER BY position',
        [callId],
      ),
      this.db.rows<ProgrammeBoard['slots'][number]>(
        'SELECT id, starts_at AS "startsAt", ends_at AS "endsAt" FROM slot WHERE call_id = $1 ORDER BY starts_at, ends_at',
        [callId],
      ),
      this.db.rows<BoardSession>(
        `SELECT s.id, s.type, s.number, s.title, t.name AS theme, s.minutes, s.proposal_id IS NOT NULL AS "fromProposal",
                l.room_id AS "roomId", l.starts_at AS "startsAt", l.ends_at AS "endsAt"
           FROM session s LEFT JOIN placement l ON l.session_id = s.id LEFT JOIN theme t ON t.id = s.theme_id
          WHERE s.call_id = $1
          ORDER BY l.starts_at NULLS FIRST, s.type, s.number`,
        [callId],
      ),
      this.db.rows<ProgrammeBoard['versions'][number]>(
        `SELECT number, published_at AS "publishedAt", changelog, jsonb_array_length(content->'sessions') AS sessions
           FROM programme_version WHERE call_id = $1 ORDER BY number DESC`,
        [callId],
      ),
    ]);
    return { rooms, slots, sessions, versions };
  }
}
