import type { Database } from '#libs/database';

/**
 * When a form or page is of use: proposals are written while the call is open, reviewed afterwards, and answered
 * once the decisions are published.
 */
export const PHASES = ['open', 'reviewing', 'decided'] as const;
export type Phase = (typeof PHASES)[number];

const PROPOSALS_THEN: Record<Phase, string> = {
  open: 'draft',
  reviewing: 'under_review',
  decided: 'decided',
};
const CLOSES_IN: Record<Phase, string> = { open: '1 day', reviewing: '-8 days', decided: '-8 days' };

/** Moves a call on, or back, with what it holds. */
export async function moveTo(db: Database, callId: string, phase: Phase): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(
      `UPDATE call SET status = $2, opens_at = now() - interval '9 days', closes_at = now() + $3::interval WHERE id = $1`,
      [callId, phase, CLOSES_IN[phase]],
    );
    await tx.query(
      `UPDATE proposal SET status = $2, withdrawn_at = NULL WHERE call_id = $1 AND number IS NOT NULL`,
      [callId, PROPOSALS_THEN[phase]],
    );
    await tx.query(
      `UPDATE decision SET published_at = CASE WHEN $2 THEN now() END, response = NULL WHERE call_id = $1`,
      [callId, phase === 'decided'],
    );
  });
}
