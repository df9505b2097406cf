import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { act as serve, Order } from '../../../test/threads/acts.thread.js';
import { inThread, type ThreadOptions } from './in-thread.js';

const ACTS = new URL('../../../test/threads/acts.thread.js', import.meta.url);
const act = (order: Order, options?: ThreadOptions<number>) => inThread<typeof serve>(ACTS, order, options);

describe('a computation in a thread', () => {
  it('is given its input and gives back its result, typed arrays included', async () => {
    expect(await act({ act: 'sum', values: Float64Array.of(1, 2, 4) })).toEqual({
      sum: 7,
      halves: Float64Array.of(0.5, 1, 2),
    });
  });

  it('fails with the error it threw: name, message and where', async () => {
    const error = (await act({ act: 'throw', message: 'loadMin[3] is -1' }).catch(
      (e: unknown) => e,
    )) as Error;
    expect({ name: error.name, message: error.message }).toEqual({
      name: 'RangeError',
      message: 'loadMin[3] is -1',
    });
    expect(error.stack).toMatch(/acts\.thread/);
  });

  it('fails in words when its result cannot leave the thread', async () => {
    await expect(act({ act: 'function' })).rejects.toThrow('could not be cloned');
  });

  it('leaves the event loop free, and tells how far it is now and then', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const told: number[] = [];
    const counted = await act({ act: 'count', ms: 800 }, { onProgress: (step) => told.push(step) });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(counted).toBeGreaterThan(told.at(-1)!);
  });

  it('is stopped at once, however busy it is, with the reason given', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const counting = act(
      { act: 'count', ms: 60_000 },
      { signal: stop.signal, onProgress: (step) => told.push(step) },
    );
    while (told.length === 0) await sleep(10);
    const began = performance.now();
    stop.abort(new Error('somebody asked for it'));
    await expect(counting).rejects.toThrow('somebody asked for it');
    expect(performance.now() - began).toBeLessThan(5_000);
    const before = told.length;
    await sleep(300);
    expect(told.length).toBe(before);
  });

  it('does not start when it is stopped before', async () => {
    await expect(
      act({ act: 'count', ms: 1 }, { signal: AbortSignal.abort(new Error('before')) }),
    ).rejects.toThrow('before');
  });

  it('does not take the process with it when it dies', async () => {
    await expect(act({ act: 'exit', code: 3 })).rejects.toThrow(
      'The thread ended without a result (exit code 3).',
    );
    await expect(act({ act: 'fill' }, { memoryMb: 16 })).rejects.toThrow(
      'The thread died: it ran out of memory.',
    );
    await expect(
      inThread<typeof serve>(new URL('./no-such.thread.js', import.meta.url), { act: 'fill' }),
    ).rejects.toThrow('The thread died: ');
  });

  it('knows nothing of the environment', async () => {
    expect(await act({ act: 'environment' })).toEqual([]);
  });

  it('waits for its turn when there are many, and all of them end', async () => {
    const sums = await Promise.all(
      Array.from({ length: 6 }, (_, i) => act({ act: 'sum', values: Float64Array.of(i) })),
    );
    expect(sums.map((result) => (result as { sum: number }).sum)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
