import type { Tx } from '#libs/database';
import { type AssignmentStatus, canMove } from '../rules/assignment-status.js';
import { type AbstainKind, AssignmentEntity } from './assignment.entity.js';

/** An assignment of this call, locked until the end of the transaction. */
export const lockAssignment = (tx: Tx, callId: string, id: string): Promise<AssignmentEntity | null> =>
  tx.findOne(AssignmentEntity, { where: { id, callId }, lock: { mode: 'pessimistic_write' } });

/** Its review is submitted and counts from now on. */
export async function markDone(tx: Tx, seat: AssignmentEntity, at: Date): Promise<void> {
  if (seat.status === 'done') return;
  assertMove(seat, 'done');
  await tx.save(Object.assign(seat, { status: 'done' as const, changedAt: at }));
}

/** The reviewer stepped back; whatever was written counts nowhere. */
export async function markAbstained(
  tx: Tx,
  seat: AssignmentEntity,
  told: { kind: AbstainKind; reason: string; at: Date },
): Promise<void> {
  const { kind, reason, at } = told;
  assertMove(seat, 'abstained');
  await tx.save(
    Object.assign(seat, {
      status: 'abstained' as const,
      abstainKind: kind,
      abstainReason: reason,
      changedAt: at,
    }),
  );
}

/** The use-cases have asked their policies; a move outside the table is a fault of ours, not the visitor's. */
function assertMove({ id, status }: AssignmentEntity, to: AssignmentStatus): void {
  if (!canMove(status, to)) throw new Error(`Assignment ${id} cannot go from ${status} to ${to}.`);
}
