import type { Blocker } from '#libs/kernel';
import { isPublicAddress, literalAddress } from './public-address.js';

/** Refuses an address that is written as a number of this machine or a private network; names are looked at when called. */
export function addressBlockers(url: string, allowLocal: boolean): Blocker[] {
  if (allowLocal || !URL.canParse(url)) return [];
  const literal = literalAddress(url);
  return literal === undefined || isPublicAddress(literal)
    ? []
    : [{ code: 'webhook_url_not_public', field: 'url' }];
}
