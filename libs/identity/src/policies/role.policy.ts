import type { Actor, CallScope, Grant } from '../actor.js';

const holds = (actor: Actor, scope: CallScope, roles: readonly Grant['role'][]): boolean =>
  actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      grant.forumId === scope.forumId &&
      (grant.callId === null || grant.callId === scope.callId),
  );

/** Runs the call: its secretariat, the owner of its forum, or a job of the system. */
export const isSecretariat = (actor: Actor, scope: CallScope): boolean =>
  actor.kind === 'system' || holds(actor, scope, ['secretariat', 'owner']);

/** Leads the committee of the call. */
export const isChair = (actor: Actor, scope: CallScope): boolean => holds(actor, scope, ['chair']);

/** The actor's seat on the committee of the call, if any. */
export const seatIn = (actor: Actor, callId: string): string | undefined =>
  actor.seats.find((seat) => seat.callId === callId)?.reviewerId;

/** The signed-in person's id; use where the guard has already asked for a sign-in. */
export function personOf(actor: Actor): string {
  if (actor.personId === null) throw new Error('This act needs a signed-in person.');
  return actor.personId;
}

/** Runs every call of the forum: its owner, or its secretariat as a whole. */
export const runsForum = (actor: Actor, forumId: string): boolean =>
  actor.kind === 'system' ||
  actor.grants.some(
    (grant) =>
      grant.forumId === forumId &&
      (grant.role === 'owner' || (grant.role === 'secretariat' && grant.callId === null)),
  );

/** Owns the forum. */
export const ownsForum = (actor: Actor, forumId: string): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => grant.role === 'owner' && grant.forumId === forumId);
