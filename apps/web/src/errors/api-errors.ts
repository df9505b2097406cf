import type { ApiScope } from '#libs/identity';

/** A route of the API was called without a token, or with one that opens nothing. */
export class TokenNeeded extends Error {
  constructor(readonly given: boolean) {
    super('token needed');
  }
}

/** The token is good, but not for this. */
export class InsufficientScope extends Error {
  constructor(readonly scope: ApiScope) {
    super(`scope ${scope} needed`);
  }
}

/** More requests than a token may make in a minute. */
export class RateExceeded extends Error {
  constructor(readonly seconds: number) {
    super('rate exceeded');
  }
}

/**
 * What is wrong with the headers of a request to the API:
 * - `precondition_needed`: it changes something, and does not say by `If-Match` what it has seen
 * - `precondition_failed`: what it has seen is no longer so
 * - `key_reused`: the `Idempotency-Key` came with another request before
 * - `key_in_use`: a request with the same key is still being carried out
 * - `key_wrong`: the key is empty, too long, or not of visible characters
 * - `media_type`: the body is of a type the route does not take
 */
export type HeaderFault =
  'precondition_needed' | 'precondition_failed' | 'key_reused' | 'key_in_use' | 'key_wrong' | 'media_type';

export class BadHeader extends Error {
  constructor(readonly fault: HeaderFault) {
    super(fault);
  }
}
