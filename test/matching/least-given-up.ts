import type { SmallPanels } from './small-panels.js';

/** Rules touched, then how far they are loosened in all. */
export type GivenUp = readonly [touched: number, loosened: number];

interface Option extends Readonly<Record<'touched' | 'loosened', number>> {
  readonly members: readonly number[];
}

const LARGEST_RAISE = 3;

/**
 * The least that has to be given up for an instance without locks to have an answer: every assignment there is, however
 * many rules it breaks, is looked at with every raise of the caps, and what it breaks is counted. Written from the
 * definition, for instances of a few proposals.
 */
export function leastGivenUp(instance: SmallPanels): GivenUp {
  const caps = instance.rules.atMost ?? [];
  const raises = caps.reduce<number[][]>(
    (lists) => lists.flatMap((list) => Array.from({ length: LARGEST_RAISE }, (_, by) => [...list, by])),
    [[]],
  );
  let least: GivenUp = [Infinity, Infinity];
  for (const by of raises) {
    const options = Array.from({ length: instance.proposals }, (_, p) => optionsOf(instance, p, by));
    const touched = by.filter((raise) => raise > 0).length;
    const loosened = by.reduce((sum, raise) => sum + raise, 0);
    const load = Array.from({ length: instance.reviewers }, () => 0);
    const seat = (p: number, given: GivenUp): void => {
      if (p === options.length) least = smaller(least, withLoads(instance, load, given));
      for (const { members, ...cost } of options[p] ?? []) {
        for (const r of members) load[r]!++;
        seat(p + 1, [given[0] + cost.touched, given[1] + cost.loosened]);
        for (const r of members) load[r]!--;
      }
    };
    seat(0, [touched, loosened]);
  }
  return least;
}

function smaller(a: GivenUp, b: GivenUp): GivenUp {
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? a : b;
}

function withLoads({ loadMin, loadMax }: SmallPanels, load: readonly number[], given: GivenUp): GivenUp {
  const over = load.reduce((sum, carried, r) => sum + Math.max(0, carried - loadMax[r]!), 0);
  const under = load.reduce((sum, carried, r) => sum + Math.max(0, loadMin[r]! - carried), 0);
  return [given[0] + Number(over > 0) + Number(under > 0), given[1] + over + under];
}

/** Every set of candidates of p that is no larger than wanted, with what it gives up. */
function optionsOf(instance: SmallPanels, p: number, raises: readonly number[]): Option[] {
  const { reviewers, affinity, demand, forbidden } = instance;
  const shut = [...(forbidden ?? [])].filter(([of]) => of === p).map(([, r]) => r);
  const candidates = Array.from({ length: reviewers }, (_, r) => r).filter(
    (r) => !Number.isNaN(affinity[p * reviewers + r]!) && !shut.includes(r),
  );
  let sets: number[][] = [[]];
  for (const r of candidates) sets = sets.concat(sets.map((set) => [...set, r]));
  return sets
    .filter((members) => members.length <= demand[p]!)
    .map((members) => {
      const missing = demand[p]! - members.length;
      const broken = members.length === 0 ? 0 : rulesBroken(instance, p, members, raises);
      return { members, touched: broken + (missing > 0 ? 1 : 0), loosened: broken + missing };
    });
}

function rulesBroken(
  { rules, affinity, reviewers }: SmallPanels,
  p: number,
  members: readonly number[],
  raises: readonly number[],
): number {
  const number = (of: ArrayLike<number>, category: number) =>
    members.filter((r) => of[r] === category).length;
  const caps = (rules.atMost ?? []).filter(({ of, most }, a) =>
    members.some((r) => of[r]! >= 0 && number(of, of[r]!) > (most as number) + raises[a]!),
  );
  const minimums = (rules.atLeast ?? []).filter(({ of, least }) => {
    const highest = Math.max(-1, ...Array.from(of));
    const wanted =
      typeof least === 'number' ? Array.from({ length: highest + 1 }, () => least) : Array.from(least);
    return wanted.some((fewest, category) => number(of, category) < fewest);
  });
  const theme = rules.expert?.theme[p] ?? -1;
  const expert = theme < 0 || members.some((r) => Array.from(rules.expert!.experts[theme]!).includes(r));
  const apart = [...(rules.apart ?? [])].every(([a, b]) => !(members.includes(a) && members.includes(b)));
  const sum = members.reduce((total, r) => total + affinity[p * reviewers + r]!, 0);
  const floor = sum >= ((rules.floor as number | undefined) ?? -Infinity) - 1e-9;
  return caps.length + minimums.length + [expert, apart, floor].filter((holds) => !holds).length;
}
