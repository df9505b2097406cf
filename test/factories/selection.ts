import type { Database } from '#libs/database';
import { plainPlan, type SelectionResult } from '#libs/decisions';
import { newId } from '#libs/kernel';
import { WHILE_OPEN } from './call.js';
import { next } from './sequence.js';

export interface SelectionRunTraits {
  /** Nothing met the plan. */
  impossible?: boolean;
  status?: 'queued' | 'solving' | 'done';
}

/** A run that chose the first of the proposals and left the others out, unless told otherwise. */
export async function aSelectionRun(
  db: Database,
  { callId }: { callId: string },
  proposals: readonly { proposalId: string; number: number | null }[],
  { impossible = false, status = 'done' }: SelectionRunTraits = {},
): Promise<string> {
  const runId = newId();
  const ids = proposals.map(({ proposalId }) => proposalId);
  const result: SelectionResult = {
    outcome: impossible ? 'impossible' : 'selected',
    total: 4,
    bound: 4,
    proposals: proposals.map(({ proposalId, number }, at) => ({
      proposalId,
      number: number ?? 0,
      score: 4 - at,
      standardError: 0.3,
      chosen: at === 0,
      place: at + 1,
      locked: null,
      share: impossible ? null : at === 0 ? 0.9 : 0.1,
      because: at === 0 ? ['speaker:somebody'] : [],
    })),
    quotas: [
      {
        quotaId: 'places',
        least: undefined,
        most: 1,
        used: 1,
        binding: 'most',
        price: 3,
        cost: null,
        cameIn: [],
        wentOut: [],
      },
      {
        quotaId: 'speaker:somebody',
        most: 1,
        used: 1,
        binding: 'most',
        price: 1,
        cost: 0.5,
        cameIn: ids.slice(0, 1),
        wentOut: ids.slice(1, 2),
      },
    ],
    names: { 'speaker:somebody': 'Somebody' },
    certain: 0,
    greyZone: impossible ? [] : ids,
    draws: impossible ? 0 : 200,
    seed: 1,
    conflict: impossible ? ['places', 'speaker:somebody'] : [],
    relaxation: impossible ? [{ quotaId: 'places', most: 2, end: 'most', by: 1 }] : [],
    ungraded: [],
    scoresOf: WHILE_OPEN.toISOString(),
  };
  const done = status === 'done';
  await db.rows(
    `INSERT INTO selection_run (id, call_id, number, label, status, plan, requested_at, finished_at, result)
     VALUES ($1, $2, $3, 'A try', $4, $5, $6, $7, $8)`,
    [
      runId,
      callId,
      next(),
      status,
      JSON.stringify({ ...plainPlan(1), mostPerSpeaker: 1 }),
      WHILE_OPEN,
      done ? WHILE_OPEN : null,
      done ? JSON.stringify(result) : null,
    ],
  );
  return runId;
}
