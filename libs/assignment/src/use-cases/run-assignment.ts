import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure } from '#libs/kernel';
import type { LongWork } from '#libs/threads';
import { assignAtOnce } from '../persistence/assign-at-once.js';
import type { RunResult } from '../persistence/assignment-run.entity.js';
import { canAssign } from '../policies/assignment.policy.js';
import type { SolveStep } from '../rules/solve-run.js';

export interface RunAssignmentInput {
  mode: 'full' | 'gaps';
  /** Of the jitter; drawn unless given. */
  seed?: number | undefined;
}

/**
 * Gives every proposal under review its panel without anybody looking first: the assignment with the highest affinity
 * within loads, conflicts and the call's rules for panels.
 */
@Injectable()
export class RunAssignment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `blocked` naming the people and proposals that cannot be fitted together; nothing is changed then */
  async run(
    actor: Actor,
    scope: CallScope,
    { mode, seed }: RunAssignmentInput,
    work: LongWork<SolveStep> = {},
  ): Promise<{ runId: string; result: RunResult }> {
    ensure(canAssign(actor, scope));
    return assignAtOnce({ db: this.db, clock: this.clock }, actor, { scope, mode, seed }, work);
  }
}
