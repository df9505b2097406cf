import { seatNames } from './linear-oracle.js';
import type { SmallPanels } from './small-panels.js';

/**
 * Rows of the panel rules for the linear oracle, proposal by proposal. What locked seats break by themselves is allowed,
 * and a panel locked in all its seats has no rows.
 */
export function panelRows(instance: SmallPanels): string[] {
  const names = seatNames(instance);
  return Array.from({ length: instance.proposals }, (_, p) => p).flatMap((p) => {
    const seat = (r: number) => names.get(p * instance.reviewers + r);
    const locked = new Set([...instance.locked!].filter(([of]) => of === p).map(([, r]) => r));
    return locked.size >= instance.demand[p]! ? [] : rowsOf(instance, p, seat, locked);
  });
}

function rowsOf(
  instance: SmallPanels,
  p: number,
  seat: (r: number) => string | undefined,
  locked: Set<number>,
): string[] {
  const { rules } = instance;
  const people = Array.from({ length: instance.reviewers }, (_, r) => r);
  const sum = (members: readonly number[]) =>
    members
      .map(seat)
      .filter((name) => name !== undefined)
      .join(' + ') || 'none';
  const caps = (rules.atMost ?? []).flatMap(({ of, most }) =>
    categories(of).map((category) => {
      const members = people.filter((r) => of[r] === category);
      const kept = members.filter((r) => locked.has(r)).length;
      return ` ${sum(members)} <= ${Math.max(kept, most as number)}`;
    }),
  );
  const minimums = (rules.atLeast ?? []).flatMap(({ of, least }) =>
    (typeof least === 'number' ? categories(of) : Object.keys(least).map(Number)).map((category) => {
      const wanted = typeof least === 'number' ? least : least[category]!;
      return ` ${sum(people.filter((r) => of[r] === category))} >= ${wanted}`;
    }),
  );
  const theme = rules.expert?.theme[p] ?? -1;
  const experts = theme < 0 ? [] : [` ${sum(Array.from(rules.expert!.experts[theme]!))} >= 1`];
  const apart = [...(rules.apart ?? [])]
    .filter(([a, b]) => !(locked.has(a) && locked.has(b)))
    .map(([a, b]) => ` ${sum([a, b])} <= 1`);
  const worth = people
    .filter((r) => seat(r) !== undefined)
    .map((r) => `${signed(instance.affinity[p * instance.reviewers + r]!)} ${seat(r)!}`);
  const floor =
    rules.floor === undefined
      ? []
      : [
          ` ${worth.join(' ') || '0 none'} >= ${typeof rules.floor === 'number' ? rules.floor : rules.floor[p]!}`,
        ];
  return [...caps, ...minimums, ...experts, ...apart, ...floor];
}

function categories(of: ArrayLike<number>): number[] {
  const highest = Array.from(of).reduce((most, category) => Math.max(most, category), -1);
  return Array.from({ length: highest + 1 }, (_, category) => category);
}

function signed(value: number): string {
  const size = Number.isNaN(value) ? 0 : Math.abs(value);
  return value < 0 ? `- ${size}` : `+ ${size}`;
}
