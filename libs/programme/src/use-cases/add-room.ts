import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, newId, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

export interface AddRoomInput {
  callId: string;
  name: string;
  /** Seats; null when nobody counted them. */
  capacity: number | null;
  layout: string;
}

/** Adds a room of the venue, last in the list. */
@Injectable()
export class AddRoom {
  constructor(private readonly db: Database) {}

  /** @returns the id of the room */
  run(actor: Actor, input: AddRoomInput): Promise<string> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, input.callId);
      ensure(canArrange(actor, call));
      const name = input.name.trim();
      const [same] = (await tx.query('SELECT 1 FROM room WHERE call_id = $1 AND lower(name) = lower($2)', [
        input.callId,
        name,
      ])) as unknown[];
      refuseIf(
        name === ''
          ? [{ code: 'isNotEmpty', field: 'name' }]
          : same
            ? [{ code: 'room_exists', field: 'name' }]
            : [],
      );
      const id = newId();
      await tx.query(
        `INSERT INTO room (id, call_id, name, capacity, layout, position)
         SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1 FROM room WHERE call_id = $2`,
        [id, input.callId, name, input.capacity, input.layout.trim()],
      );
      await audit.add(tx, actor, 'programme.room_added', { ...call, subjectId: id }, { name });
      return id;
    });
  }
}
