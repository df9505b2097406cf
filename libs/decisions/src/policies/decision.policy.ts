import { type Actor, type CallScope, isChair, isSecretariat } from '#libs/identity';

/** The secretariat writes down what the committee decided; so may its chair. */
export const canRecord = (actor: Actor, scope: CallScope): boolean =>
  isSecretariat(actor, scope) || isChair(actor, scope);

/** Telling everybody is the secretariat's act alone. */
export const canPublish = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);

/** Whoever owns the proposal answers for it. */
export const canAnswer = (actor: Actor, facts: { ownerId: string }): boolean =>
  actor.personId !== null && actor.personId === facts.ownerId;
