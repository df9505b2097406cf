import {
  type Certainty,
  checkSelection,
  type QuotaEffect,
  quotaEffects,
  seededRandom,
  type Selection,
  selectionCertainty,
  type SelectionProblem,
  selectProgramme,
  type SteppedWork,
} from '#libs/scoring';

/** What a thread is given, and what a run can be repeated from. */
export interface SelectionOrder {
  problem: SelectionProblem;
  seed: number;
  draws: number;
}

/** The programme, what each quota changes in it, and how sure each place is; the latter two of a possible programme alone. */
export interface SolvedSelection {
  selection: Selection;
  effects: QuotaEffect[];
  certainty: Certainty | null;
}

/** Chooses, asks what each quota costs, and chooses again with other draws of the scores; progress is one count for all. */
export async function solveSelection(
  { problem, seed, draws }: SelectionOrder,
  { signal, onProgress }: SteppedWork = {},
): Promise<SolvedSelection> {
  const selection = await selectProgramme(problem);
  if (selection.status === 'impossible') return { selection, effects: [], certainty: null };
  const binding = selection.quotas.filter(({ binding: end }) => end !== null).length;
  const total = binding + draws;
  const effects = await quotaEffects(problem, selection, {
    signal,
    onProgress: ({ done }) => onProgress?.({ done, total }),
  });
  const certainty = await selectionCertainty(problem, seededRandom(seed), {
    draws,
    signal,
    onProgress: ({ done }) => onProgress?.({ done: binding + done, total }),
  });
  return { selection, effects, certainty };
}

/** The independent checker looks at every result before it is kept: it knows the rules, not how they were met. */
export function assertSound(problem: SelectionProblem, { selection }: SolvedSelection): void {
  if (selection.status === 'impossible') return;
  const [first] = checkSelection(problem, selection.chosen);
  if (first) throw new Error(`The selection breaks a rule: ${JSON.stringify(first)}`);
}
