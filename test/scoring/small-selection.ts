import type { Selected, Selection, SelectionProblem } from '#libs/scoring';

/** Two places for five candidates, a (5) to e (1), under the rules given. */
export const problemOf = (rules: Partial<SelectionProblem>): SelectionProblem => ({
  candidates: Object.entries({ a: 5, b: 4, c: 3, d: 2, e: 1 }).map(([id, score]) => ({ id, score })),
  places: { least: 2, most: 2 },
  quotas: [],
  ...rules,
});

export function selected(selection: Selection): Selected {
  if (selection.status === 'selected') return selection;
  throw new Error(`expected a programme, got ${JSON.stringify(selection)}`);
}
