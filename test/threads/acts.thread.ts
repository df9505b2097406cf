import { type LongWork, serveThread } from '#libs/threads';

export type Order =
  | { act: 'sum'; values: Float64Array }
  | { act: 'count'; ms: number }
  | { act: 'throw'; message: string }
  | { act: 'exit'; code: number }
  | { act: 'fill' }
  | { act: 'environment' }
  | { act: 'function' };

/** What the tests of threads have a thread do. */
export function act(order: Order, { onProgress }: LongWork<number>): unknown {
  switch (order.act) {
    case 'sum':
      return {
        sum: order.values.reduce((sum, value) => sum + value, 0),
        halves: order.values.map((v) => v / 2),
      };
    case 'count':
      return countFor(order.ms, onProgress);
    case 'throw':
      throw new RangeError(order.message);
    case 'exit':
      return process.exit(order.code);
    case 'fill':
      return fill();
    case 'environment':
      return Object.keys(process.env);
    case 'function':
      return () => 1;
  }
}

/** Busy, as an engine is: without giving way to anything. */
function countFor(ms: number, onProgress?: (step: number) => void): number {
  const until = performance.now() + ms;
  let count = 0;
  while (performance.now() < until) onProgress?.(++count);
  return count;
}

function fill(): number {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 10_000 }, (_, i) => i + 0.5));
}

serveThread(act);
