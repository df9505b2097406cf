import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, Refusal, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { placedBetween, sessionToPlace } from '../persistence/placed-sessions.js';
import { canArrange } from '../policies/programme.policy.js';
import { placementBlockers } from '../rules/placement-blockers.js';

export interface PlaceSessionInput {
  callId: string;
  sessionId: string;
  roomId: string;
  slotId: string;
}

/** Gives a session a room and a time; moves it when it has one. */
@Injectable()
export class PlaceSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: PlaceSessionInput): Promise<void> {
    try {
      await this.db.transaction((tx) => this.place(tx, actor, input));
    } catch (error) {
      throw roomTaken(error)
        ? new Refusal('blocked', [{ code: 'room_taken_meanwhile', field: 'room' }])
        : error;
    }
  }

  private async place(tx: Tx, actor: Actor, input: PlaceSessionInput): Promise<void> {
    const call = await lockProgramme(tx, input.callId);
    ensure(canArrange(actor, call));
    const session = found(await sessionToPlace(tx, input.callId, input.sessionId));
    const { startsAt, slotEndsAt } = await roomAndSlot(tx, input);
    const endsAt = new Date(startsAt.getTime() + session.minutes * 60_000);
    refuseIf(
      endsAt > slotEndsAt
        ? [
            {
              code: 'slot_too_short',
              field: 'slot',
              minutes: session.minutes,
              slot: (slotEndsAt.getTime() - startsAt.getTime()) / 60_000,
            },
          ]
        : [],
    );
    const wish = { sessionId: input.sessionId, roomId: input.roomId, startsAt, endsAt, ...session };
    refuseIf(placementBlockers(wish, await placedBetween(tx, input.callId, startsAt, endsAt)));
    await tx.query(
      `INSERT INTO placement (session_id, call_id, room_id, starts_at, ends_at, placed_by, placed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (session_id) DO UPDATE SET room_id = excluded.room_id, starts_at = excluded.starts_at,
         ends_at = excluded.ends_at, placed_by = excluded.placed_by, placed_at = excluded.placed_at`,
      [
        input.sessionId,
        input.callId,
        input.roomId,
        startsAt,
        endsAt,
        personOf(actor),
        await this.clock.now(tx),
      ],
    );
    await audit.add(
      tx,
      actor,
      'programme.session_placed',
      { ...call, subjectId: input.sessionId },
      {
        roomId: input.roomId,
        startsAt: startsAt.toISOString(),
      },
    );
  }
}

/** The database refused two sessions in one room at once: somebody outside this use-case was faster. */
const roomTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { constraint?: string }).constraint === 'one_session_per_room';

async function roomAndSlot(tx: Tx, input: PlaceSessionInput): Promise<{ startsAt: Date; slotEndsAt: Date }> {
  const [place] = (await tx.query(
    `SELECT s.starts_at AS "startsAt", s.ends_at AS "slotEndsAt"
       FROM slot s JOIN room r ON r.call_id = s.call_id
      WHERE s.call_id = $1 AND s.id = $2 AND r.id = $3`,
    [input.callId, input.slotId, input.roomId],
  )) as { startsAt: Date; slotEndsAt: Date }[];
  return found(place);
}
