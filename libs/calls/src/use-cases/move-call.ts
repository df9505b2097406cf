import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { CallEntity } from '../persistence/call.entity.js';
import { loadSetup } from '../persistence/setup.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { canMove } from '../rules/calendar/call-moves.js';
import { planOf } from '../rules/call-setup.js';
import type { CallStatus } from '../rules/calendar/call-status.js';
import { openingBlockers } from '../rules/calendar/opening-blockers.js';

export interface MoveCallInput extends CallScope {
  to: CallStatus;
}

/** Takes a call to another stage, one step at a time. A form that nobody could answer is not opened. */
@Injectable()
export class MoveCall {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { forumId, callId, to }: MoveCallInput): Promise<void> {
    ensure(canSetUpCall(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const call = found(
        await tx.findOne(CallEntity, { where: { id: callId, forumId }, lock: { mode: 'pessimistic_write' } }),
      );
      refuseIf(
        canMove(call.status, to) ? [] : [{ code: 'call_cannot_move', field: 'to', from: call.status, to }],
      );
      if (call.status === 'draft' && to === 'open')
        refuseIf(openingBlockers(planOf(await loadSetup(tx, callId))));
      await tx.update(CallEntity, { id: callId }, { status: to });
      await audit.add(
        tx,
        actor,
        'call.moved',
        { forumId, callId, subjectId: callId },
        { from: call.status, to },
      );
    });
  }
}
