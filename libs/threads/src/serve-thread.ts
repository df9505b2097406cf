import { parentPort, workerData } from 'node:worker_threads';
import type { LongWork, ThreadAct } from './long-work.js';
import type { ThreadMessage, ThrownInThread } from './messages.js';

/** Progress is told at most this often; what lies between is left out. */
const TELL_EVERY_MS = 100;

/**
 * The last line of a `*.thread.ts` file, which exports `act` for its type: says what the thread does with its input. Such
 * a file imports pure code alone, since whatever it imports is loaded anew in every thread. Input and result are copied
 * (structured clone): plain objects, typed arrays, maps and sets, no functions or class instances.
 */
export function serveThread(act: ThreadAct): void {
  if (!parentPort) throw new Error('This file runs in a thread, started by inThread().');
  const port = parentPort;
  const say = (message: ThreadMessage) => port.postMessage(message);
  const onProgress = everySoOften((step) => say({ kind: 'progress', step }));
  const run = act as (input: unknown, work: LongWork) => unknown;
  const answer = async () => {
    try {
      say({ kind: 'done', output: await run(workerData, { onProgress }) });
    } catch (error) {
      say({ kind: 'failed', error: inWords(error) });
    }
  };
  void answer();
}

function everySoOften(tell: (step: unknown) => void): (step: unknown) => void {
  let told = -Infinity;
  return (step) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    tell(step);
  };
}

function inWords(thrown: unknown): ThrownInThread {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: undefined };
  const { name, message, stack } = thrown;
  return { name, message, stack };
}
