import type { LongWork } from './long-work.js';

export interface Beating<Step> {
  /** Writes down how far it is (undefined at first) and that somebody is at it; false when it is no longer wanted. */
  beat: (step: Step | undefined) => Promise<boolean>;
  everyMs?: number;
}

/** Somebody has said, elsewhere, that the work is no longer wanted. */
export class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted';
}

/**
 * Does long work and says every second that it is still at it, so that others see how far it is, can stop it, and can tell
 * a dead worker from a busy one. Rejects with `NoLongerWanted` soon after a beat answers false. A beat that fails
 * is left out: whether its rows can be written, the end of the work will tell.
 */
export async function withBeat<T, Step>(
  { beat, everyMs = 1_000 }: Beating<Step>,
  work: (work: Required<Pick<LongWork<Step>, 'signal' | 'onProgress'>>) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  let last: Step | undefined;
  const beating = setInterval(() => {
    beat(last).then(
      (wanted) => (wanted ? undefined : stop.abort(new NoLongerWanted('no longer wanted'))),
      () => undefined,
    );
  }, everyMs);
  try {
    return await work({ signal: stop.signal, onProgress: (step) => (last = step) });
  } finally {
    clearInterval(beating);
  }
}
