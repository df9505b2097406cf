import type { Blocker } from '#libs/kernel';

const LONGEST = 500;

/** Why an address is none of a report on the web; an empty one is no address yet. */
export function addressBlockers(address: string, field: string): Blocker[] {
  if (address === '') return [];
  if (address.length > LONGEST) return [{ code: 'text_too_long', field, max: LONGEST }];
  return isWebAddress(address) ? [] : [{ code: 'report_address_wrong', field }];
}

function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s"'<>]+$/.test(address) || !URL.canParse(address)) return false;
  return new URL(address).hostname.includes('.');
}

/** What two addresses of one page have in common wherever they are stored: no scheme, no www, no slash at the end. */
export const addressStem = (address: string): string =>
  address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
