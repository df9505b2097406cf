import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { type Blocker, ensure, Refusal, refuseIf, refuseStale } from '#libs/kernel';
import { lockCall, writePlan } from '../persistence/call.store.js';
import { loadSetup } from '../persistence/setup.store.js';
import { orStillUsed } from '../persistence/still-used.js';
import { USAGE_SQL, type UsageRow } from '../persistence/usage.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { CALL_INSTANTS } from '../rules/calendar/call-calendar.js';
import { readCallFile } from '../rules/plan/call-file.js';
import type { CallPlan } from '../rules/plan/call-plan.js';
import { planOf } from '../rules/call-setup.js';
import { changeFacts } from '../rules/plan/change-facts.js';
import { calendarOf } from '../rules/plan/plan-blockers.js';
import { changeBlockers } from '../rules/plan/plan-changes.js';
import { type PlanChange, planDiff } from '../rules/plan/plan-diff.js';

export interface ApplyCallFileInput {
  callId: string;
  /** The version the differences were shown for. */
  version?: number;
  /** The text of the file. */
  file: string;
  /** Only says what would change. */
  dryRun: boolean;
}

export interface ApplyCallFileResult {
  plan: CallPlan;
  before: CallPlan;
  changes: readonly PlanChange[];
  /** Why it cannot be applied; empty when it can, or was. */
  blockers: readonly Blocker[];
  /** The version the differences are to: give it back when applying. */
  version: number;
}

/** Makes a call what a file says, whole or not at all; as a dry run it tells what would change and what stands against it. */
@Injectable()
export class ApplyCallFile {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, version, file, dryRun }: ApplyCallFileInput): Promise<ApplyCallFileResult> {
    return orStillUsed(
      this.db.transaction(async (tx) => {
        const call = await lockCall(tx, callId);
        const { forumId } = call;
        ensure(canSetUpCall(actor, { forumId, callId }));
        refuseStale(call.version, version);
        const read = readCallFile(file);
        if ('blockers' in read) throw new Refusal('blocked', read.blockers);
        const { plan } = read;
        const before = planOf(await loadSetup(tx, callId));
        const changes = planDiff(before, plan);
        const [used] = (await tx.query(USAGE_SQL, [callId])) as UsageRow[];
        const blockers = [
          ...changeBlockers(before, plan, used?.usage ?? {}),
          ...announced(call.status, before, plan),
        ];
        const result = { plan, before, changes, blockers, version: call.version };
        if (dryRun || changes.length === 0) return result;
        refuseIf(blockers);
        await writePlan(tx, call, plan);
        const scope = { forumId, callId, subjectId: callId };
        await audit.add(tx, actor, 'call.file_applied', scope, changeFacts(changes));
        return result;
      }),
    );
  }
}

/** A date that people know of moves on the page of the dates, where it is logged with its reason. */
function announced(status: string, before: CallPlan, after: CallPlan): Blocker[] {
  if (status === 'draft') return [];
  const [was, is] = [calendarOf(before), calendarOf(after)];
  return CALL_INSTANTS.filter(
    (name) => was[name] !== null && was[name].getTime() !== is[name]?.getTime(),
  ).map((name) => ({ code: 'date_announced', field: 'file', at: `dates.${name}` }));
}
