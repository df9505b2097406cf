import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, newId, refuseIf, refuseStale } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { lockCall } from '../persistence/call.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { type Calendar, datesBlockers, type MovedDate, movedDates } from '../rules/calendar/call-calendar.js';

export interface SetCallDatesInput extends Calendar {
  callId: string;
  version?: number;
  /** Days in the call's zone; null while not known. */
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  /** Needed when a date already announced moves. */
  reason: string;
  /** Writes to everybody who is writing or has submitted, when the deadline moves. */
  announce?: boolean;
}

/**
 * Sets the dates of a call. Once it is open, every date moved is logged with its reason: deadlines are promises. A
 * call that has closed opens again when its deadline moves beyond now.
 */
@Injectable()
export class SetCallDates {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    input: SetCallDatesInput,
  ): Promise<{ moved: readonly MovedDate[]; announced: boolean; reopened: boolean }> {
    const { callId, version, reason, announce = false, eventStartsOn, eventEndsOn, ...calendar } = input;
    return this.db.transaction(async (tx) => {
      const call = await lockCall(tx, callId);
      const { forumId } = call;
      ensure(canSetUpCall(actor, { forumId, callId }));
      refuseStale(call.version, version);
      const now = await this.clock.now(tx);
      const moved = call.status === 'draft' ? [] : movedDates(call, calendar);
      refuseIf([
        ...datesBlockers(calendar, { eventStartsOn, eventEndsOn }),
        ...(moved.length > 0 && reason.trim() === ''
          ? [{ code: 'extension_reason_missing', field: 'reason' }]
          : []),
      ]);
      const { closesAt } = calendar;
      const reopened = call.status === 'closed' && closesAt !== null && closesAt > now;
      await tx.save(
        Object.assign(
          call,
          calendar,
          { eventStartsOn, eventEndsOn },
          reopened ? { status: 'open' as const } : {},
        ),
      );
      const announced = await logMoves(tx, callId, moved, {
        reason: reason.trim(),
        by: personOf(actor),
        at: now,
        announce,
      });
      const scope = { forumId, callId, subjectId: callId };
      await audit.add(tx, actor, 'call.dates_set', scope, {
        moved: moved.map(({ name, from, to }) => ({ name, from, to })),
        reason: reason.trim(),
        announced,
      });
      if (reopened) await audit.add(tx, actor, 'call.moved', scope, { from: 'closed', to: 'open' });
      return { moved, announced, reopened };
    });
  }
}

/** Writes down every date that moved; answers whether those who write will be told of a new deadline. */
async function logMoves(
  tx: Tx,
  callId: string,
  moved: readonly MovedDate[],
  { reason, by, at, announce }: { reason: string; by: string; at: Date; announce: boolean },
): Promise<boolean> {
  let announced = false;
  for (const { name, from, to } of moved) {
    const id = newId();
    const tells = announce && name === 'closesAt';
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    await tx.query(
      `INSERT INTO call_extension (id, call_id, date_name, moved_from, moved_to, reason, moved_by, moved_at, announced_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, callId, name, from, to, reason, by, at, tells ? at : null],
    );
    if (!tells) continue;
    announced = true;
    // eslint-disable-next-line no-await-in-loop -- the same
    await outbox.add(tx, { type: 'call.deadline_extended', payload: { extensionId: id } });
  }
  return announced;
}
