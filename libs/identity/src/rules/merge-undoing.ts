import type { Blocker } from '#libs/kernel';

/** What undoing a merge depends on. */
export interface MergeFacts {
  undone: boolean;
  /** It was written down what moved. */
  keptMoves: boolean;
  /** The record merged still leads to the one kept. */
  stands: boolean;
  /** One of the two asked to be forgotten since. */
  forgotten: boolean;
  /** One of the two was merged with yet another record after this. */
  mergedSince: boolean;
  /** One of the two holds a role, or held it when they were merged. */
  hasRole: boolean;
}

/** Why a merge cannot be undone by somebody; the last one of several has to be undone first. */
export function undoBlockers(
  facts: MergeFacts,
  { ownsForum, isOneOfThem }: { ownsForum: boolean; isOneOfThem: boolean },
): Blocker[] {
  if (facts.undone) return [{ code: 'merge_undone' }];
  if (!facts.keptMoves) return [{ code: 'merge_not_written_down' }];
  if (facts.mergedSince) return [{ code: 'merge_merged_since' }];
  if (facts.forgotten) return [{ code: 'merge_forgotten' }];
  if (!facts.stands) return [{ code: 'merge_undone' }];
  return [
    ...(isOneOfThem ? [{ code: 'merge_own_record' }] : []),
    ...(facts.hasRole && !ownsForum ? [{ code: 'merge_role' }] : []),
  ];
}
