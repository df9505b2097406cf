import type { SchedulingProblem } from './scheduling-problem.js';

/** For each session its neighbours, sorted by number: prices of running in parallel, Infinity for a shared person. */
export interface Company {
  neighbours: Int32Array[];
  prices: Float64Array[];
}

/** Builds the neighbourhood from people, themes, tags and similar texts; throws RangeError on a similar pair of unknown ids. */
export function companyOf({ sessions, similar = [], rules }: SchedulingProblem): Company {
  const price = sessions.map(() => new Map<number, number>());
  const add = (a: number, b: number, more: number) => {
    if (more === 0 || a === b) return;
    price[a]!.set(b, (price[a]!.get(b) ?? 0) + more);
    price[b]!.set(a, (price[b]!.get(a) ?? 0) + more);
  };
  const everyPair = (groupsOf: (s: number) => Iterable<string>, more: number) => {
    for (const group of groups(sessions.length, groupsOf)) {
      group.forEach((a, k) => {
        for (const b of group.slice(k + 1)) add(a, b, more);
      });
    }
  };
  everyPair((s) => sessions[s]!.people, Infinity);
  everyPair((s) => (sessions[s]!.theme === undefined ? [] : [sessions[s]!.theme!]), rules.sameTheme);
  everyPair((s) => sessions[s]!.tags ?? [], rules.sharedTag);
  const number = new Map(sessions.map(({ id }, s) => [id, s]));
  for (const { a, b, similarity } of similar) {
    const [s, o] = [number.get(a), number.get(b)];
    if (s === undefined || o === undefined)
      throw new RangeError(`similar texts of unknown sessions: ${a}, ${b}`);
    add(s, o, rules.similarText * similarity);
  }
  const sorted = price.map((own) => [...own].sort(([a], [b]) => a - b));
  return {
    neighbours: sorted.map((own) => Int32Array.from(own, ([neighbour]) => neighbour)),
    prices: sorted.map((own) => Float64Array.from(own, ([, more]) => more)),
  };
}

/** Price of a and b in parallel; 0 for strangers. */
export function priceTogether({ neighbours, prices }: Company, a: number, b: number): number {
  const own = neighbours[a]!;
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (own[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return own[low] === b ? prices[a]![low]! : 0;
}

/** Numbers of the sessions that share each name. */
function groups(sessions: number, groupsOf: (s: number) => Iterable<string>): number[][] {
  const members = new Map<string, number[]>();
  for (let s = 0; s < sessions; s++) {
    for (const name of new Set(groupsOf(s))) {
      const own = members.get(name);
      if (own) own.push(s);
      else members.set(name, [s]);
    }
  }
  return [...members.values()];
}
