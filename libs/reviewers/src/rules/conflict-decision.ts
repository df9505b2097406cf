import type { Blocker } from '#libs/kernel';
import type { ConflictKind } from './conflict-kind.js';

/** What the secretariat says of a conflict that was found or declared. */
export const CONFLICT_DECISIONS = ['confirmed', 'dismissed'] as const;
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number];

/** Why a conflict cannot be settled like this. Nobody judges their own proposal, whoever allows it. */
export function conflictDecisionBlockers(
  kind: ConflictKind,
  decision: ConflictDecision,
  reason: string,
): Blocker[] {
  if (decision === 'confirmed') return [];
  if (kind === 'same_person') return [{ code: 'same_person_conflict' }];
  return reason.trim() === '' ? [{ code: 'isNotEmpty', field: 'reason' }] : [];
}
