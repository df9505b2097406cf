import type { Highs, ModelData } from 'highs';
import type { Quota, SelectionProblem } from './selection-problem.js';

/** Id of the range on the number of chosen proposals, beside the quotas of the problem. */
export const PLACES = 'places';

/** The places and every quota, in row order. */
export function rowsOf({ candidates, places, quotas }: SelectionProblem): Quota[] {
  return [{ id: PLACES, ...places, amounts: new Map(candidates.map(({ id }) => [id, 1])) }, ...quotas];
}

/**
 * Maximise the sum of scores of the chosen, x in {0, 1}, under the ranges of `rows`; locks fix a variable's bounds.
 * Throws RangeError on a score or an amount that is not finite, an id that is no candidate, or contradicting locks.
 */
export function binaryProgramme(
  highs: Highs,
  problem: SelectionProblem,
  rows: readonly Quota[] = rowsOf(problem),
): ModelData {
  const { candidates, lockedIn = [], lockedOut = [] } = problem;
  const column = new Map(candidates.map(({ id }, j) => [id, j]));
  const columnOf = (id: string) => {
    const j = column.get(id);
    if (j === undefined) throw new RangeError(`not a candidate: ${id}`);
    return j;
  };
  const colLower = new Float64Array(candidates.length);
  const colUpper = new Float64Array(candidates.length).fill(1);
  for (const id of lockedIn) colLower[columnOf(id)] = 1;
  for (const id of lockedOut) {
    if (colLower[columnOf(id)] === 1) throw new RangeError(`locked in and out: ${id}`);
    colUpper[columnOf(id)] = 0;
  }
  return {
    numCols: candidates.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(candidates, ({ id, score }) => finite(score, `score of ${id}`)),
    colLower,
    colUpper,
    rowLower: Float64Array.from(rows, ({ least }) => least ?? -highs.infinity),
    rowUpper: Float64Array.from(rows, ({ most }) => most ?? highs.infinity),
    matrix: matrixOf(rows, columnOf, candidates.length),
    integrality: new Int32Array(candidates.length).fill(highs.constants.variableType.integer),
  };
}

function matrixOf(
  rows: readonly Quota[],
  columnOf: (id: string) => number,
  numCols: number,
): ModelData['matrix'] {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { id, amounts } of rows) {
    for (const [candidate, amount] of amounts) {
      if (amount === 0) continue;
      indices.push(columnOf(candidate));
      values.push(finite(amount, `amount of ${candidate} in ${id}`));
    }
    starts.push(indices.length);
  }
  return {
    format: 'csr',
    numRows: rows.length,
    numCols,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${what}: ${value}`);
  return value;
}
