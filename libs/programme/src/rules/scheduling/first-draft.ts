import { Draft, NONE } from './draft.js';
import type { CompiledProblem } from './compiled-problem.js';

/** The pinned sessions where they are pinned, then the others, the hardest to place first, each at its cheapest spot. */
export function firstDraft(problem: CompiledProblem, pinned: ReadonlyMap<number, number>): Draft {
  const draft = new Draft(problem);
  for (const [s, spot] of pinned) draft.place(s, spot);
  const spots = draft.sessionAt.length;
  const choices = problem.sessions.map((_, s) => {
    let count = 0;
    for (let spot = 0; spot < spots; spot++) count += Number(draft.suits(s, spot));
    return count;
  });
  const ties = problem.company.prices.map((own) =>
    own.reduce((count, price) => count + Number(price === Infinity), 0),
  );
  const order = [...problem.sessions.keys()]
    .filter((s) => !pinned.has(s))
    .sort((a, b) => choices[a]! - ties[a]! - choices[b]! + ties[b]!);
  for (const s of order) {
    const spot = cheapestSpot(draft, s);
    if (spot !== NONE) draft.place(s, spot);
  }
  return draft;
}

/** The free spot where s costs least, or NONE. */
export function cheapestSpot(draft: Draft, s: number): number {
  let best = NONE;
  let least = Infinity;
  for (let spot = 0; spot < draft.sessionAt.length; spot++) {
    const price = draft.priceOfMove(s, spot);
    if (price >= least) continue;
    least = price;
    best = spot;
  }
  return best;
}
