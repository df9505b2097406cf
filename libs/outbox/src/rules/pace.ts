/** Lets at most so many things through a second, in bursts of a second's worth at most. Times in milliseconds. */
export class Pace {
  private tokens: number;
  private at: number | undefined;

  constructor(private readonly perSecond: number) {
    this.tokens = Math.max(1, perSecond);
  }

  /** How many may go now. */
  room(now: number): number {
    const most = Math.max(1, this.perSecond);
    this.tokens = Math.min(most, this.tokens + ((now - (this.at ?? now)) / 1000) * this.perSecond);
    this.at = now;
    return Math.floor(this.tokens);
  }

  /** Counts what went. */
  spend(count: number): void {
    this.tokens -= count;
  }
}
