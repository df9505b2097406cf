import type { Blocker } from '#libs/kernel';
import type { ReviewContent } from './review-content.js';

/** A partner for a merger is another proposal that this reviewer has before them, so that no other can be guessed at. */
export function mergeBlockers(
  { couldMergeWith }: Pick<ReviewContent, 'couldMergeWith'>,
  known: readonly string[],
  { proposalId }: { proposalId: string },
): Blocker[] {
  if (couldMergeWith === null) return [];
  const fits = couldMergeWith !== proposalId && known.includes(couldMergeWith);
  return fits ? [] : [{ code: 'isIn', field: 'couldMergeWith' }];
}
