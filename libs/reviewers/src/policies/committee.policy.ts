import { type Actor, type CallScope, isSecretariat, seatIn } from '#libs/identity';

/** The secretariat makes up the committee and settles its conflicts. */
export const canManageCommittee = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);

/** A member speaks for their own seat alone. */
export const canSpeakFor = (actor: Actor, scope: CallScope, reviewerId: string): boolean =>
  seatIn(actor, scope.callId) === reviewerId;

/** Members tell of their own conflicts; the secretariat records what it is told. */
export const canDeclareConflict = (actor: Actor, scope: CallScope, reviewerId: string): boolean =>
  isSecretariat(actor, scope) || seatIn(actor, scope.callId) === reviewerId;
