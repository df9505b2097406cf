import { type Actor, type CallScope, isSecretariat } from '#libs/identity';

/** Setting up who is told of what: the call's secretariat. */
export const canManageWebhooks = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);

/**
 * Whether a webhook may be told of something: it is told in the name of whoever answers for it, who must still run the
 * call, and have no conflict of interest with what it is about.
 */
export const mayBeTold = (owner: Actor, scope: CallScope, { conflicted }: { conflicted: boolean }): boolean =>
  isSecretariat(owner, scope) && !conflicted;
