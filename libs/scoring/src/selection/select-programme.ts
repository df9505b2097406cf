import type { Highs } from 'highs';
import { binaryProgramme, rowsOf } from './binary-programme.js';
import { ExactSolver } from './exact-solver.js';
import type { Optimum } from './exact-solver.js';
import type { Selected, Selection, QuotaStanding } from './selection.js';
import type { Quota, SelectionProblem } from './selection-problem.js';
import { smallestRelaxation } from './smallest-relaxation.js';
import { loadSolver } from './solver.js';

/** How long one solve may take before it fails; blocks its thread meanwhile. */
export interface SelectionLimits {
  timeLimitSeconds?: number;
}

const TIME_LIMIT = 60;
const TOLERANCE = 1e-6;

/**
 * Chooses the proposals with the highest sum of scores under all ranges and locks, exactly, by the HiGHS solver.
 * When nothing satisfies them it says what conflicts and the smallest change that works.
 */
export async function selectProgramme(
  problem: SelectionProblem,
  limits: SelectionLimits = {},
): Promise<Selection> {
  const highs = await loadSolver();
  const selected = selectExactly(highs, problem, limits);
  if (selected) return selected;
  const { conflict, relaxation } = smallestRelaxation(highs, problem);
  return {
    status: 'impossible',
    conflict,
    relaxation,
    relaxed: selectExactly(highs, relax(problem, relaxation), limits),
  };
}

/** `null` when no choice satisfies every range. */
function selectExactly(
  highs: Highs,
  problem: SelectionProblem,
  { timeLimitSeconds = TIME_LIMIT }: SelectionLimits,
): Selected | null {
  const rows = rowsOf(problem);
  const solver = new ExactSolver(highs, binaryProgramme(highs, problem, rows), timeLimitSeconds);
  try {
    const optimum = solver.solve();
    return optimum && selectedOf(problem, rows, optimum);
  } finally {
    solver.dispose();
  }
}

function selectedOf({ candidates }: SelectionProblem, rows: readonly Quota[], optimum: Optimum): Selected {
  const standings = candidates.map(({ id }, j) => ({
    id,
    chosen: optimum.chosen[j] === 1,
    margin: optimum.margins[j]! + 0, // HiGHS gives -0 too
  }));
  const chosen = standings.filter((one) => one.chosen).map(({ id }) => id);
  const total = candidates.reduce((sum, { score }, j) => sum + score * optimum.chosen[j]!, 0);
  return {
    status: 'selected',
    chosen,
    total,
    bound: Math.max(total, optimum.bound),
    quotas: rows.map((row, k) => quotaStanding(row, chosen, optimum.rowPrices[k]!)),
    candidates: standings,
  };
}

function quotaStanding(
  { id, least, most, amounts }: Quota,
  chosen: readonly string[],
  dual: number,
): QuotaStanding {
  const used = chosen.reduce((sum, candidate) => sum + (amounts.get(candidate) ?? 0), 0);
  const atLeast = least !== undefined && used <= least + TOLERANCE;
  const atMost = most !== undefined && used >= most - TOLERANCE;
  const binding = atLeast && atMost ? 'both' : atLeast ? 'least' : atMost ? 'most' : null;
  return { quotaId: id, least, most, used, binding, price: Math.abs(dual) };
}

function relax(
  problem: SelectionProblem,
  relaxation: readonly { quotaId: string; end: 'least' | 'most'; by: number }[],
) {
  const [places, ...quotas] = rowsOf(problem).map((row) =>
    relaxation
      .filter(({ quotaId }) => quotaId === row.id)
      .reduce((range, { end, by }) => widen(range, end, by), row),
  );
  return { ...problem, places: { least: places!.least, most: places!.most }, quotas };
}

function widen(quota: Quota, end: 'least' | 'most', by: number): Quota {
  return end === 'least' ? { ...quota, least: quota.least! - by } : { ...quota, most: quota.most! + by };
}
