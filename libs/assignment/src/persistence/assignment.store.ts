import type { Tx } from '#libs/database';
import { AssignmentEntity } from './assignment.entity.js';

/** An assignment of this call, locked until the end of the transaction. */
export const lockAssignment = (tx: Tx, callId: string, id: string): Promise<AssignmentEntity | null> =>
  tx.findOne(AssignmentEntity, { where: { id, callId }, lock: { mode: 'pessimistic_write' } });
