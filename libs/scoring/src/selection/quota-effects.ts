import { binaryProgramme, rowsOf } from './binary-programme.js';
import { ExactSolver } from './exact-solver.js';
import { pause } from '../work/long-work.js';
import type { SteppedWork } from '../work/long-work.js';
import type { Selected } from './selection.js';
import type { SelectionProblem } from './selection-problem.js';
import { loadSolver } from './solver.js';

/** What one quota changes: the score it costs, who is in because of it, and who is out because of it. */
export interface QuotaEffect {
  quotaId: string;
  cost: number;
  cameIn: string[];
  wentOut: string[];
}

const COSTS_NOTHING = 1e-6;
const TIME_LIMIT = 60;

/**
 * Drops each binding quota in turn and chooses again; those that change nothing are left out, the dearest come first.
 * Rejects with the signal's reason when aborted.
 */
export async function quotaEffects(
  problem: SelectionProblem,
  selected: Selected,
  work: SteppedWork = {},
): Promise<QuotaEffect[]> {
  const highs = await loadSolver();
  const rows = rowsOf(problem);
  const solver = new ExactSolver(highs, binaryProgramme(highs, problem, rows), TIME_LIMIT);
  const binding = rows
    .map((row, k) => ({ row, k }))
    .filter(({ k }) => k > 0 && selected.quotas[k]!.binding !== null);
  const effects: QuotaEffect[] = [];
  try {
    for (const [done, { row, k }] of binding.entries()) {
      await pause(work, done, binding.length);
      solver.setRange(k, {});
      const without = solver.solve();
      solver.setRange(k, row);
      if (!without || without.total - selected.total < COSTS_NOTHING) continue;
      const inAnyway = (j: number) => without.chosen[j] === 1;
      effects.push({
        quotaId: row.id,
        cost: without.total - selected.total,
        cameIn: idsWhere(selected, (chosen, j) => chosen && !inAnyway(j)),
        wentOut: idsWhere(selected, (chosen, j) => !chosen && inAnyway(j)),
      });
    }
    await pause(work, binding.length, binding.length);
  } finally {
    solver.dispose();
  }
  return effects.sort((a, b) => b.cost - a.cost);
}

function idsWhere({ candidates }: Selected, test: (chosen: boolean, j: number) => boolean): string[] {
  return candidates.filter(({ chosen }, j) => test(chosen, j)).map(({ id }) => id);
}
