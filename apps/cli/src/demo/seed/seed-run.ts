import { RunAssignment } from '#libs/assignment';
import type { CallSetup } from '#libs/calls';
import type { Actor } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { House } from '../../house.js';

const SEED = 2018;

/**
 * Has a run give out what nobody has begun to review, and own every seat of the demo. A seat that no run has given counts
 * as given by hand, which nothing moves: no plan could change anything, and nothing could be explained.
 */
export async function seedRun(house: House, call: CallSetup, secretary: Actor): Promise<void> {
  const { callId } = call;
  const before = newId();
  await house.db.rows(
    `INSERT INTO assignment_run (id, call_id, started_at, status, settings, inputs_hash, plans)
     VALUES ($1, $2, now(), 'discarded', '{}', '', '[]')`,
    [before, callId],
  );
  await house.db.rows('UPDATE assignment SET run_id = $2 WHERE call_id = $1', [callId, before]);
  const { runId } = await house.get(RunAssignment).run(secretary, call, { mode: 'full', seed: SEED });
  await house.db.rows('UPDATE assignment SET run_id = $2 WHERE run_id = $1', [before, runId]);
  await house.db.rows('DELETE FROM assignment_run WHERE id = $1', [before]);
}
