import { type Actor, type CallScope, isSecretariat } from '#libs/identity';

/** The secretariat gives out proposals and takes them back. */
export const canAssign = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);
