const MAX_DECIMALS = 6;

/**
 * The scale at which `values` become whole numbers, so that the flow adds without rounding: the fewest decimals
 * (up to 6) that hold every value exactly and keep them below `range`, else the power of two that just does.
 */
export function wholeScale(values: Float64Array, range: number): number {
  let largest = 0;
  for (let e = 0; e < values.length; e++) largest = Math.max(largest, Math.abs(values[e]!));
  if (largest === 0) return 1;
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    if (largest * scale <= range && areWhole(values, scale)) return scale;
  }
  return 2 ** Math.floor(Math.log2(range / largest));
}

function areWhole(values: Float64Array, scale: number): boolean {
  for (let e = 0; e < values.length; e++) {
    const scaled = values[e]! * scale;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-9 * Math.max(1, Math.abs(scaled))) return false;
  }
  return true;
}
