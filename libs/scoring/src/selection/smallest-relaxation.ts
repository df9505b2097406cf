import type { Highs, Model } from 'highs';
import { binaryProgramme, rowsOf } from './binary-programme.js';
import type { RelaxedQuota } from './selection.js';
import type { Quota, SelectionProblem } from './selection-problem.js';

const TOLERANCE = 1e-6;

/**
 * What stands in the way of any programme: every range may give way at a cost, a step of one proposal costing the same
 * in each; the cheapest way out is the relaxation, and the ranges that carry its price are the conflict (Farkas' lemma).
 */
export function smallestRelaxation(
  highs: Highs,
  problem: SelectionProblem,
): { conflict: string[]; relaxation: RelaxedQuota[] } {
  const rows = rowsOf(problem);
  const elastic = elasticModel(highs, problem, rows);
  const { model, slacks } = elastic;
  try {
    model.run();
    const prices = model.getSolution().rowDual;
    const apart = model.getObjectiveValue() > TOLERANCE;
    const columns = { kind: 'range', from: 0, to: problem.candidates.length - 1 } as const;
    model.changeColsIntegrality(
      columns,
      new Int32Array(problem.candidates.length).fill(highs.constants.variableType.integer),
    );
    model.run();
    const { colValue } = model.getSolution();
    return {
      conflict: apart ? rows.filter((_, k) => Math.abs(prices[k]!) > TOLERANCE).map(({ id }) => id) : [],
      relaxation: slacks.flatMap(({ row, end, column }) => moved(rows[row]!, end, colValue[column]!)),
    };
  } finally {
    model.dispose();
  }
}

interface Slack {
  row: number;
  end: 'least' | 'most';
  column: number;
}

function elasticModel(
  highs: Highs,
  problem: SelectionProblem,
  rows: readonly Quota[],
): { model: Model; slacks: Slack[] } {
  const { integrality: _, ...data } = binaryProgramme(highs, problem, rows);
  const model = highs.createModel({
    ...data,
    sense: highs.constants.objectiveSense.minimize,
    colCost: new Float64Array(data.numCols),
  });
  model.options.set({ output_flag: false });
  const slacks: Slack[] = [];
  rows.forEach(({ least, most, amounts }, row) => {
    const step = [...amounts.values()].reduce((largest, amount) => Math.max(largest, Math.abs(amount)), 1e-9);
    const addSlack = (end: Slack['end'], value: number) => {
      slacks.push({ row, end, column: data.numCols + slacks.length });
      model.addCol(1 / step, 0, highs.infinity, { indices: [row], values: [value] });
    };
    if (least !== undefined) addSlack('least', 1);
    if (most !== undefined) addSlack('most', -1);
  });
  return { model, slacks };
}

function moved({ id, least, most }: Quota, end: Slack['end'], by: number): RelaxedQuota[] {
  if (by < TOLERANCE) return [];
  const step = Math.round(by * 1e6) / 1e6;
  return [
    {
      quotaId: id,
      least: end === 'least' ? least! - step : least,
      most: end === 'most' ? most! + step : most,
      end,
      by: step,
    },
  ];
}
