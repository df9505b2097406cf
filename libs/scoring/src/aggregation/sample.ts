/** Count, mean and sample standard deviation (n - 1) of numbers added one at a time (Welford 1962: no cancellation). */
export class Sample {
  n = 0;
  private average = 0;
  private squares = 0;

  add(value: number): void {
    this.n += 1;
    const step = value - this.average;
    this.average += step / this.n;
    this.squares += step * (value - this.average);
  }

  /** `null` of nothing. */
  get mean(): number | null {
    return this.n === 0 ? null : this.average;
  }

  /** `null` of fewer than two values: one opinion has no spread. */
  get sd(): number | null {
    return this.n < 2 ? null : Math.sqrt(this.squares / (this.n - 1));
  }
}
