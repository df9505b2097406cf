export { type Actor, ANONYMOUS, type CallScope, type Grant, type Seat, SYSTEM } from './actor.js';
export { isChair, isSecretariat, personOf, seatIn } from './policies/role.policy.js';
export { SessionActorQuery, tokenHash } from './queries/session-actor.query.js';
export { IdentityModule } from './identity.module.js';
