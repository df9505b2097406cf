/** A number of places taken and left; who finds none free waits in line, first come first served. */
export class Places {
  private taken = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly size: number) {}

  /** Resolves, once there is a place, to the function that leaves it. Rejects with the signal's reason. */
  async take(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.taken < this.size) this.taken++;
    else await this.wait(signal);
    let left = false;
    return () => {
      if (!left) this.leave();
      left = true;
    };
  }

  private wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const called = () => {
        signal?.removeEventListener('abort', givenUp);
        resolve();
      };
      const givenUp = () => {
        this.line.splice(this.line.indexOf(called), 1);
        reject(signal!.reason as Error);
      };
      signal?.addEventListener('abort', givenUp, { once: true });
      this.line.push(called);
    });
  }

  /** The place goes from hand to hand, so that nobody who comes just now steals it. */
  private leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.taken--;
  }
}
