import { type Actor, type CallScope, isSecretariat } from '#libs/identity';

/** A new call in a forum: its owner or secretariat, in all of its calls; the system where there is no forum yet. */
export const canCreateCall = (actor: Actor, forumId: string | undefined): boolean =>
  actor.kind === 'system' ||
  actor.grants.some(
    (grant) =>
      grant.forumId === forumId &&
      grant.callId === null &&
      (grant.role === 'owner' || grant.role === 'secretariat'),
  );

/** Dates, stages, weights and limits. */
export const canSetUpCall = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);
