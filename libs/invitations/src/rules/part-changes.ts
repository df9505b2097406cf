import type { PersonRole } from '#libs/proposals';

/** What has become of the parts somebody said yes to. */
export type PartChange = 'none' | 'changed' | 'ended';

const sorted = (roles: readonly string[]): string => [...new Set(roles)].toSorted().join(' ');

/** Compares the parts somebody agreed to with those they play now. */
export function partChange(agreed: readonly PersonRole[], now: readonly PersonRole[]): PartChange {
  if (now.length === 0) return 'ended';
  return sorted(agreed) === sorted(now) ? 'none' : 'changed';
}
