import { type Actor, type CallScope, isChair, isSecretariat } from '#libs/identity';

/** A reviewer opens what they have been given, as long as it is theirs: a conflict or a withdrawal ends sight as well. */
export const isOpenToItsReviewer = (
  seat: { reviewerId: string; status: string },
  reviewerId: string,
): boolean => seat.reviewerId === reviewerId && (seat.status === 'assigned' || seat.status === 'done');

/** Chair and secretariat see all reviews and the ranking, but for proposals on which they have a conflict themselves. */
export const canSeeRanking = (actor: Actor, scope: CallScope): boolean =>
  isSecretariat(actor, scope) || isChair(actor, scope);

/** The secretariat takes reviews over from elsewhere. */
export const canImportReviews = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);
