import { type Actor, type CallScope, isSecretariat } from '#libs/identity';

/** Sets rooms, slots and sessions, and publishes versions. */
export const canArrange = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);
