import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, newId, refuseIf, refuseStale } from '#libs/kernel';
import { lockCall } from '../persistence/call.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { type Calendar, calendarBlockers, type MovedDate, movedDates } from '../rules/call-calendar.js';

export interface SetCallDatesInput extends Calendar {
  callId: string;
  version?: number;
  /** Days in the call's zone; null while not known. */
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  /** Needed when a date already announced moves. */
  reason: string;
}

/** Sets the dates of a call. Once it is open, every date moved is logged with its reason: deadlines are promises. */
@Injectable()
export class SetCallDates {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SetCallDatesInput): Promise<{ moved: readonly MovedDate[] }> {
    const { callId, version, reason, eventStartsOn, eventEndsOn, ...calendar } = input;
    return this.db.transaction(async (tx) => {
      const call = await lockCall(tx, callId);
      const { forumId } = call;
      ensure(canSetUpCall(actor, { forumId, callId }));
      refuseStale(call.version, version);
      const moved = call.status === 'draft' ? [] : movedDates(call, calendar);
      refuseIf([
        ...calendarBlockers(calendar),
        ...(eventStartsOn && eventEndsOn && eventEndsOn < eventStartsOn
          ? [{ code: 'event_ends_first', field: 'eventEndsOn' }]
          : []),
        ...(moved.length > 0 && reason.trim() === ''
          ? [{ code: 'extension_reason_missing', field: 'reason' }]
          : []),
      ]);
      await tx.save(Object.assign(call, calendar, { eventStartsOn, eventEndsOn }));
      await logMoves(tx, callId, moved, reason.trim(), personOf(actor), await this.clock.now(tx));
      await audit.add(
        tx,
        actor,
        'call.dates_set',
        { forumId, callId, subjectId: callId },
        { moved: moved.map(({ name, from, to }) => ({ name, from, to })), reason: reason.trim() },
      );
      return { moved };
    });
  }
}

async function logMoves(
  tx: Tx,
  callId: string,
  moved: readonly MovedDate[],
  reason: string,
  by: string,
  at: Date,
): Promise<void> {
  for (const { name, from, to } of moved)
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    await tx.query(
      `INSERT INTO call_extension (id, call_id, date_name, moved_from, moved_to, reason, moved_by, moved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), callId, name, from, to, reason, by, at],
    );
}
