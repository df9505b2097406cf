/** Share of variance that lies between proposals: of one mark, and of the mean of `size` marks. */
export interface IntraclassCorrelation {
  single: number;
  mean: number;
  /** Marks a proposal, as averaged for unequal panels. */
  size: number;
}

/**
 * One-way intraclass correlation, ICC(1) and ICC(k) of Shrout & Fleiss 1979, by analysis of variance; panels may differ
 * in size (Donner 1986). `null` without two proposals, one of them marked twice, or without any spread.
 */
export function intraclassCorrelation(units: readonly (readonly number[])[]): IntraclassCorrelation | null {
  const marked = units.filter((unit) => unit.length > 0);
  const all = marked.flat();
  if (marked.length < 2 || all.length === marked.length) return null;
  const grand = mean(all);
  let between = 0;
  let within = 0;
  for (const unit of marked) {
    const own = mean(unit);
    between += unit.length * (own - grand) ** 2;
    within += unit.reduce((sum, value) => sum + (value - own) ** 2, 0);
  }
  between /= marked.length - 1;
  within /= all.length - marked.length;
  if (between + within === 0) return null;
  const sizes = marked.reduce((sum, unit) => sum + unit.length ** 2, 0) / all.length;
  const size = (all.length - sizes) / (marked.length - 1);
  return {
    single: (between - within) / (between + (size - 1) * within),
    mean: between === 0 ? 0 : (between - within) / between,
    size,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
