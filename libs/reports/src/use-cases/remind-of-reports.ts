import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, personOf } from '#libs/identity';
import { Clock, ensure, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { HELD } from '../persistence/session-report.store.js';
import { canKeepReports } from '../policies/report.policy.js';

export interface RemindOfReportsInput extends CallScope {
  callId: string;
  /** Made with the page: the same press sent twice writes once. */
  pressId: string;
  sessionIds: readonly string[];
}

/** Writes to those who held a session and have not filed its report; once for each press of the button. */
@Injectable()
export class RemindOfReports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many sessions were new to this press */
  run(actor: Actor, { forumId, callId, pressId, sessionIds }: RemindOfReportsInput): Promise<number> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepReports(actor, { forumId, callId }));
      refuseIf(sessionIds.length === 0 ? [{ code: 'no_session_chosen', field: 'sessions' }] : []);
      const missing = (await tx.query(
        `SELECT s.id FROM ${HELD} AND s.call_id = $1 AND s.id = ANY ($2::uuid[]) AND r.status IS DISTINCT FROM 'filed'
          ORDER BY s.id`,
        [callId, sessionIds],
      )) as { id: string }[];
      refuseIf(missing.length === 0 ? [{ code: 'no_report_missing', field: 'sessions' }] : []);
      const fresh = (await tx.query(
        `INSERT INTO report_reminder (id, session_id, asked_by, asked_at)
         SELECT $1, s, $3, $4 FROM unnest($2::uuid[]) AS s ON CONFLICT DO NOTHING RETURNING session_id AS id`,
        [pressId, missing.map(({ id }) => id), personOf(actor), await this.clock.now(tx)],
      )) as { id: string }[];
      if (fresh.length === 0) return 0;
      await audit.add(tx, actor, 'reports.reminded', { forumId, callId }, { sessions: fresh.length });
      await outbox.addAll(
        tx,
        fresh.map(({ id }) => ({ type: 'report.reminder_asked', payload: { pressId, sessionId: id } })),
      );
      return fresh.length;
    });
  }
}
