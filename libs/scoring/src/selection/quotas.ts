import type { Quota, Range } from './selection-problem.js';

/** A quota on the number of chosen proposals among `members`. */
export function countQuota(id: string, range: Range, members: Iterable<string>): Quota {
  return { id, ...range, amounts: new Map(Array.from(members, (member) => [member, 1])) };
}

/**
 * A quota on a share, such as women among the speakers of all chosen proposals: `least` and `most` from 0 to 1,
 * `parts` each candidate's part and whole (2 women of 5 speakers). One quota for each end given.
 */
export function shareQuotas(
  id: string,
  { least, most }: Range,
  parts: ReadonlyMap<string, { part: number; whole: number }>,
): Quota[] {
  const above = (share: number) =>
    new Map(Array.from(parts, ([candidate, { part, whole }]) => [candidate, part - share * whole]));
  return [
    ...(least === undefined ? [] : [{ id: `${id}:least`, least: 0, amounts: above(least) }]),
    ...(most === undefined ? [] : [{ id: `${id}:most`, most: 0, amounts: above(most) }]),
  ];
}

/**
 * At most `most` chosen proposals for every organisation, speaker, ... (`kind`), from each candidate's groups.
 * Groups too small to break the rule get no quota.
 */
export function atMostEach(
  kind: string,
  most: number,
  groupsOf: ReadonlyMap<string, Iterable<string>>,
): Quota[] {
  const members = new Map<string, Set<string>>();
  for (const [candidate, groups] of groupsOf) {
    for (const group of groups) members.set(group, (members.get(group) ?? new Set()).add(candidate));
  }
  return Array.from(members, ([group, own]) => countQuota(`${kind}:${group}`, { most }, own)).filter(
    ({ amounts }) => amounts.size > most,
  );
}

/** At most one of each cluster of proposals that would be merged if chosen. */
export function mergeClusters(clusters: readonly (readonly string[])[]): Quota[] {
  return clusters.map((cluster, k) => countQuota(`merge:${k + 1}`, { most: 1 }, cluster));
}
