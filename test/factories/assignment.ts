import type { AssignmentStatus } from '#libs/assignment';
import type { Database } from '#libs/database';
import { newId } from '#libs/kernel';
import { WHILE_OPEN } from './call.js';

export interface TestAssignment {
  assignmentId: string;
  callId: string;
  reviewerId: string;
  proposalId: string;
}

export interface AssignmentTraits {
  status?: AssignmentStatus;
  /** Given by a run; otherwise by hand. */
  runId?: string | null;
}

/** A proposal given to a reviewer, and waiting for the review. */
export async function anAssignment(
  db: Database,
  { callId, proposalId }: { callId: string; proposalId: string },
  { reviewerId }: { reviewerId: string },
  { status = 'assigned', runId = null }: AssignmentTraits = {},
): Promise<TestAssignment> {
  const assignmentId = newId();
  await db.rows(
    `INSERT INTO assignment (id, call_id, proposal_id, reviewer_id, status, run_id, assigned_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [assignmentId, callId, proposalId, reviewerId, status, runId, WHILE_OPEN],
  );
  return { assignmentId, callId, reviewerId, proposalId };
}

/** A run that found no assignment, and says what would have to give way. */
export async function aFailedRun(
  db: Database,
  { callId, proposalId }: { callId: string; proposalId: string },
): Promise<string> {
  const runId = newId();
  const waive = { kind: 'waive', proposalId, rule: 'expert', attribute: '' };
  const failure = {
    reasons: [{ code: 'assignment_no_panel_at_all', proposalCount: 1, proposals: ['#1'] }],
    relaxations: [{ objective: 1, changes: [waive] }],
  };
  await db.rows(
    `INSERT INTO assignment_run (id, call_id, started_at, status, settings, inputs_hash, plans, failure, finished_at)
     VALUES ($1, $2, $3, 'failed', '{"mode": "full", "seed": 1, "applyAtOnce": false}', '', '[]', $4, $3)`,
    [runId, callId, WHILE_OPEN, JSON.stringify(failure)],
  );
  return runId;
}
