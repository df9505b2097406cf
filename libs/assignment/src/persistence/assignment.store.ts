import type { Tx } from '#libs/database';
import { type AbstainKind, AssignmentEntity } from './assignment.entity.js';

/** An assignment of this call, locked until the end of the transaction. */
export const lockAssignment = (tx: Tx, callId: string, id: string): Promise<AssignmentEntity | null> =>
  tx.findOne(AssignmentEntity, { where: { id, callId }, lock: { mode: 'pessimistic_write' } });

/** Its review is submitted and counts from now on. */
export async function markDone(tx: Tx, seat: AssignmentEntity, at: Date): Promise<void> {
  if (seat.status === 'done') return;
  await tx.save(Object.assign(seat, { status: 'done' as const, changedAt: at }));
}

/** The reviewer stepped back; whatever was written counts nowhere. */
export async function markAbstained(
  tx: Tx,
  seat: AssignmentEntity,
  told: { kind: AbstainKind; reason: string; at: Date },
): Promise<void> {
  const { kind, reason, at } = told;
  await tx.save(
    Object.assign(seat, {
      status: 'abstained' as const,
      abstainKind: kind,
      abstainReason: reason,
      changedAt: at,
    }),
  );
}
