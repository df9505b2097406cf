/**
 * Replaces a symmetric positive definite matrix (n x n, row by row, lower triangle read) by its full inverse:
 * Cholesky A = L L', then L^-1, then L^-T L^-1; n^3 operations. Throws RangeError when A is not positive definite.
 */
export function invertSymmetric(a: Float64Array, n: number): void {
  factorise(a, n);
  invertTriangle(a, n);
  multiplyByTranspose(a, n);
}

function factorise(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      const other = j * n;
      let sum = a[row + j]!;
      for (let k = 0; k < j; k++) sum -= a[row + k]! * a[other + k]!;
      if (i !== j) a[row + j] = sum / a[other + j]!;
      else if (sum > 0) a[row + i] = Math.sqrt(sum);
      else throw new RangeError('matrix is not positive definite');
    }
  }
}

/** Row by row, X = L^-1 in place: x[i] = (e_i - sum_k l[i][k] x[k]) / l[i][i], all reads along rows. */
function invertTriangle(a: Float64Array, n: number): void {
  const sum = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    sum.fill(0, 0, i);
    for (let k = 0; k < i; k++) {
      const l = a[row + k]!;
      for (let j = 0; j <= k; j++) sum[j]! += l * a[k * n + j]!;
    }
    const pivot = 1 / a[row + i]!;
    for (let j = 0; j < i; j++) a[row + j] = -pivot * sum[j]!;
    a[row + i] = pivot;
  }
}

/** The lower triangle of X' X in place (row i is last read when it is written), mirrored to the upper one. */
function multiplyByTranspose(a: Float64Array, n: number): void {
  const row = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    row.set(a.subarray(k * n, k * n + k + 1));
    a.fill(0, k * n, k * n + k + 1);
    for (let i = 0; i <= k; i++) {
      const x = row[i]!;
      for (let j = 0; j <= i; j++) a[i * n + j]! += x * row[j]!;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j]!;
}
