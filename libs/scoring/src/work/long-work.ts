import type { LongWork } from '#libs/threads';

/** How far work of many steps is. */
export interface StepsDone {
  done: number;
  total: number;
}

/** How a caller follows and stops work of many steps. */
export type SteppedWork = LongWork<StepsDone>;

/** Reports progress and lets other events in between two steps; throws the signal's reason once aborted. */
export async function pause({ signal, onProgress }: SteppedWork, done: number, total: number): Promise<void> {
  onProgress?.({ done, total });
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
