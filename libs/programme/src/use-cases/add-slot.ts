import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { type Blocker, ensure, instantIn, newId, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

export interface AddSlotInput {
  callId: string;
  /** In the call's zone: "2018-11-12". */
  date: string;
  /** In the call's zone: "09:30". */
  start: string;
  minutes: number;
}

const LONGEST_MINUTES = 600;

/** Adds a stretch of time in which sessions can take place. */
@Injectable()
export class AddSlot {
  constructor(private readonly db: Database) {}

  run(actor: Actor, input: AddSlotInput): Promise<string> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, input.callId);
      ensure(canArrange(actor, call));
      const startsAt = instantIn(call.timeZone, `${input.date}T${input.start}`);
      refuseIf(slotBlockers(input, startsAt));
      const endsAt = new Date((startsAt as Date).getTime() + input.minutes * 60_000);
      const id = newId();
      const added = (await tx.query(
        `INSERT INTO slot (id, call_id, starts_at, ends_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
        [id, input.callId, startsAt, endsAt],
      )) as unknown[];
      refuseIf(added.length === 0 ? [{ code: 'slot_exists', field: 'start' }] : []);
      await audit.add(tx, actor, 'programme.slot_added', { ...call, subjectId: id });
      return id;
    });
  }
}

function slotBlockers({ minutes }: AddSlotInput, startsAt: Date | undefined): Blocker[] {
  if (!startsAt) return [{ code: 'no_such_time', field: 'date' }];
  return Number.isInteger(minutes) && minutes >= 5 && minutes <= LONGEST_MINUTES
    ? []
    : [{ code: 'slot_length', field: 'minutes', shortest: 5, longest: LONGEST_MINUTES }];
}
