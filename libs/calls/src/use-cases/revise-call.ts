import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, refuseIf, refuseStale } from '#libs/kernel';
import { lockCall, writePlan } from '../persistence/call.store.js';
import { orStillUsed } from '../persistence/still-used.js';
import { loadSetup } from '../persistence/setup.store.js';
import { USAGE_SQL, type UsageRow } from '../persistence/usage.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { planOf } from '../rules/call-setup.js';
import { changeFacts } from '../rules/plan/change-facts.js';
import { newBlockers } from '../rules/plan/plan-blockers.js';
import { changeBlockers } from '../rules/plan/plan-changes.js';
import { type PlanChange, planDiff } from '../rules/plan/plan-diff.js';
import { edited, type PlanEdit } from '../rules/plan/plan-edits.js';

export interface ReviseCallInput {
  callId: string;
  /** The version the secretary looked at; another one stored meanwhile is refused as `stale`. */
  version?: number;
  edits: readonly PlanEdit[];
}

/**
 * Changes any part of a call's set-up: its themes, formats, criteria, form, rules and lists. The call is judged as a
 * whole afterwards, and what people chose or answered is never taken away. Answers what has changed.
 */
@Injectable()
export class ReviseCall {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, version, edits }: ReviseCallInput): Promise<readonly PlanChange[]> {
    return orStillUsed(
      this.db.transaction(async (tx) => {
        const call = await lockCall(tx, callId);
        const { forumId } = call;
        ensure(canSetUpCall(actor, { forumId, callId }));
        refuseStale(call.version, version);
        const before = planOf(await loadSetup(tx, callId));
        const after = edits.reduce(edited, before);
        const changes = planDiff(before, after);
        if (changes.length === 0) return changes;
        const [used] = (await tx.query(USAGE_SQL, [callId])) as UsageRow[];
        refuseIf([...newBlockers(before, after), ...changeBlockers(before, after, used?.usage ?? {})]);
        await writePlan(tx, call, after);
        const scope = { forumId, callId, subjectId: callId };
        await audit.add(tx, actor, 'call.revised', scope, changeFacts(changes));
        return changes;
      }),
    );
  }
}
