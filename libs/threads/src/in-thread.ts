import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LongWork, StepOf, ThreadAct } from './long-work.js';
import type { ThreadMessage, ThrownInThread } from './messages.js';
import { Places } from './places.js';
import { threadFile } from './thread-file.js';

export interface ThreadOptions<Step> extends LongWork<Step> {
  /** Most memory of the thread's heap in MB: beyond it the thread ends, not the process. Node's own limit unless said. */
  readonly memoryMb?: number | undefined;
}

/** One core is left to the event loop, however many runs are asked for. */
const places = new Places(Math.max(1, availableParallelism() - 1));

/**
 * Runs a computation in a thread of its own, so that nothing else of this process waits for it: `entry` is the file that
 * calls `serveThread`, as in `inThread<typeof act>(new URL('./solve-panels.thread.js', import.meta.url), input)` with
 * `import type { act } from './solve-panels.thread.js'`. Waits while as many threads run as the
 * machine has cores but one. Rejects with the signal's reason (the thread ends at once), with the error the computation
 * threw (same name, message and stack), or with an Error that says how the thread died. No thread outlives the promise
 * by more than the time it takes to end it.
 */
export async function inThread<Act extends ThreadAct>(
  entry: URL,
  input: Parameters<Act>[0],
  options: ThreadOptions<StepOf<Act>> = {},
): Promise<Awaited<ReturnType<Act>>> {
  const leave = await places.take(options.signal);
  let thread: Worker;
  try {
    thread = new Worker(threadFile(entry), {
      workerData: input,
      env: {}, // computations need no secrets
      ...(options.memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } } : {}),
    });
  } catch (error) {
    leave();
    throw error;
  }
  try {
    return await answerOf<Act>(thread, options);
  } finally {
    void thread.terminate().finally(leave);
  }
}

function answerOf<Act extends ThreadAct>(
  thread: Worker,
  { signal, onProgress }: LongWork<StepOf<Act>>,
): Promise<Awaited<ReturnType<Act>>> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal!.reason as Error);
    const settle = (act: () => void) => {
      signal?.removeEventListener('abort', stop);
      act();
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'done') return settle(() => resolve(message.output as Awaited<ReturnType<Act>>));
      if (message.kind === 'failed') return settle(() => reject(thrown(message.error)));
      if (!signal?.aborted) onProgress?.(message.step as StepOf<Act>);
    });
    thread.on('messageerror', (error) => settle(() => reject(error)));
    thread.on('error', (error) => settle(() => reject(died(error))));
    thread.on('exit', (code) =>
      settle(() => reject(new Error(`The thread ended without a result (exit code ${code}).`))),
    );
  });
}

function thrown({ name, message, stack }: ThrownInThread): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

function died(cause: Error & { code?: unknown }): Error {
  const why = cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : cause.message;
  return new Error(`The thread died: ${why}.`, { cause });
}
