import { newId } from '#libs/kernel';
import type { Tx } from '#libs/database';

/** Who did it, as far as the trail needs to know. */
export interface AuditedBy {
  personId: string | null;
}

export interface AuditScope {
  forumId?: string;
  callId?: string;
  subjectId?: string;
}

/**
 * Writes down an act in the transaction that carries it out.
 * `facts` holds ids, codes and numbers, never a secret and never a draft's text.
 */
export async function add(
  tx: Tx,
  by: AuditedBy,
  act: string,
  scope: AuditScope,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entry (id, forum_id, call_id, actor_id, actor_kind, act, subject_id, facts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      scope.forumId ?? null,
      scope.callId ?? null,
      by.personId,
      by.personId === null ? 'system' : 'person',
      act,
      scope.subjectId ?? null,
      JSON.stringify(facts),
    ],
  );
}
