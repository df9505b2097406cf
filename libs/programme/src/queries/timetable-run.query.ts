import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { RunStatus } from '#libs/kernel';
import type { UnplacedReason } from '../rules/scheduling/why-unplaced.js';

/** Why a session found no place, and what stands in the spot that suits it best. */
export interface UnplacedWhy {
  sessionId: string;
  reason: UnplacedReason;
  /** Room and start of that spot, and titles of what would have to move; null where nothing suits. */
  nearest: { room: string; startsAt: Date; inTheWay: string[] } | null;
}

/** The last filling of a call's timetable. */
export interface TimetableRun {
  status: RunStatus;
  progressDone: number;
  progressTotal: number;
  requestedAt: Date;
  finishedAt: Date | null;
  failure: string;
  placed: number | null;
  unplaced: UnplacedWhy[];
}

interface Row extends Omit<TimetableRun, 'unplaced'> {
  unplaced: (Omit<UnplacedWhy, 'nearest'> & {
    nearest: (NonNullable<UnplacedWhy['nearest']> & { startsAt: string }) | null;
  })[];
}

/** How the timetable was last filled, in one read; undefined before the first time. */
@Injectable()
export class TimetableRunQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<TimetableRun | undefined> {
    const row = await this.db.row<Row>(
      `SELECT r.status, r.progress_done AS "progressDone", r.progress_total AS "progressTotal",
              r.requested_at AS "requestedAt", r.finished_at AS "finishedAt", r.failure,
              (r.result->>'placed')::int AS placed,
              coalesce((SELECT json_agg(json_build_object('sessionId', u->>'sessionId', 'reason', u->>'reason',
                          'nearest', (SELECT json_build_object('room', m.name, 'startsAt', t.starts_at, 'inTheWay',
                             coalesce((SELECT json_agg(s.title ORDER BY s.title) FROM session s
                                        WHERE s.id::text IN (SELECT jsonb_array_elements_text(u->'nearest'->'inTheWay'))), '[]'))
                                        FROM room m, slot t
                                       WHERE m.id::text = u->'nearest'->>'roomId' AND t.id::text = u->'nearest'->>'slotId')))
                          FROM jsonb_array_elements(r.result->'unplaced') AS u), '[]') AS unplaced
         FROM timetable_run r WHERE r.call_id = $1 ORDER BY r.requested_at DESC LIMIT 1`,
      [callId],
    );
    return (
      row && {
        ...row,
        unplaced: row.unplaced.map((one) => ({
          ...one,
          nearest: one.nearest && { ...one.nearest, startsAt: new Date(one.nearest.startsAt) },
        })),
      }
    );
  }
}
