export { type Actor, ANONYMOUS, type CallScope, type Grant, type Seat, SYSTEM } from './actor.js';
export { IDENTITY_CONFIG, type IdentityConfig } from './identity-config.js';
export { IdentityModule } from './identity.module.js';
export { claimKey, type KeptAnswer, keepAnswer } from './persistence/kept-answer.store.js';
export { addHits, type Hits, withinRate } from './persistence/rate-limit.store.js';
export {
  ensurePeople,
  ensurePerson,
  forgetPerson,
  keepOwnWord,
  type PersonFacts,
} from './persistence/person.store.js';
export { openSession } from './persistence/session.store.js';
export { isChair, isSecretariat, personOf, runsForum, seatIn } from './policies/role.policy.js';
export { AccountQuery, type AccountRow } from './queries/account.query.js';
export { ApiTokensQuery, type ApiTokenRow } from './queries/api-tokens.query.js';
export { type MergeRow, MergesQuery } from './queries/merges.query.js';
export {
  PeopleQuery,
  type PeopleScope,
  type PersonPart,
  type PersonRecord,
  type PersonRow,
  type Suggestion,
} from './queries/people.query.js';
export { SessionActorQuery } from './queries/session-actor.query.js';
export { type Bearer, type ReadAlong, TokenActorQuery } from './queries/token-actor.query.js';
export { type TokenLimit, TokenLimitsQuery } from './queries/token-limits.query.js';
export { API_SCOPES, type ApiScope } from './rules/api-scopes.js';
export { TOKEN_DAYS } from './rules/api-token.js';
export { addressHash } from './rules/address-hash.js';
export { DEMO_ROLES, demoEmail, type DemoRole } from './rules/demo-people.js';
export { isEmail, normalEmail } from './rules/email.js';
export { invitationToken, lateToken, signInToken, tokenHash } from './rules/tokens.js';
export { ClearExpired } from './use-cases/clear-expired.js';
export { CreateApiToken, type CreateApiTokenInput } from './use-cases/create-api-token.js';
export { EditAccount } from './use-cases/edit-account.js';
export { GrantRole } from './use-cases/grant-role.js';
export { KeepPersonsApart } from './use-cases/keep-persons-apart.js';
export { MergePersons } from './use-cases/merge-persons.js';
export { RequestSignIn } from './use-cases/request-sign-in.js';
export { RevokeApiToken } from './use-cases/revoke-api-token.js';
export { SetPassword } from './use-cases/set-password.js';
export { SignInByLink, type SignedIn } from './use-cases/sign-in-by-link.js';
export { SignInByPassword } from './use-cases/sign-in-by-password.js';
export { SignOut } from './use-cases/sign-out.js';
export { SignInToDemo } from './use-cases/sign-in-to-demo.js';
export { UndoMerge } from './use-cases/undo-merge.js';
