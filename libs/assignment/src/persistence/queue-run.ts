import { audit } from '#libs/audit';
import type { Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { runRequested } from '../events.js';
import type { RunStatus } from '../rules/run-status.js';
import { AssignmentRunEntity, type RunSettings } from './assignment-run.entity.js';

const AT_WORK = ['queued', 'solving'] as const satisfies readonly RunStatus[];

/** Puts a run in line for a worker; refuses while one is at work in this call, which the caller has locked. */
export async function queueRun(
  tx: Tx,
  actor: Actor,
  { forumId, callId }: CallScope,
  settings: RunSettings,
  now: Date,
): Promise<string> {
  const [busy] = (await tx.query(
    `SELECT 1 FROM assignment_run WHERE call_id = $1 AND status = ANY ($2) LIMIT 1`,
    [callId, AT_WORK],
  )) as unknown[];
  refuseIf(busy ? [{ code: 'assignment_at_work' }] : []);
  const runId = newId();
  await tx.insert(AssignmentRunEntity, {
    id: runId,
    callId,
    startedBy: actor.personId,
    startedAt: now,
    status: 'queued',
    settings,
    inputsHash: '',
    plans: [],
  });
  const { mode } = settings;
  await audit.add(tx, actor, 'assignment.run_requested', { forumId, callId, subjectId: runId }, { mode });
  await outbox.add(tx, runRequested({ forumId, callId, runId }));
  return runId;
}
