/** How a caller follows and stops work of many solves. */
export interface LongWork {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** Reports progress and lets other events in between two solves; throws the signal's reason once aborted. */
export async function pause({ signal, onProgress }: LongWork, done: number, total: number): Promise<void> {
  onProgress?.(done, total);
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
