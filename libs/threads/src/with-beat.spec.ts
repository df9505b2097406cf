import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { NoLongerWanted, withBeat } from './with-beat.js';

describe('work with a beat', () => {
  it('tells its last step now and then, and no more once it is over', async () => {
    const beats: (number | undefined)[] = [];
    const beat = (step: number | undefined) => Promise.resolve(beats.push(step) > 0);
    const done = await withBeat<string, number>({ beat, everyMs: 20 }, async ({ onProgress }) => {
      await sleep(50);
      onProgress(7);
      await sleep(60);
      return 'done';
    });
    const before = beats.length;
    await sleep(60);
    expect([done, beats[0], beats.at(-1), beats.length]).toEqual(['done', undefined, 7, before]);
  });

  it('is stopped when it is no longer wanted', async () => {
    const working = withBeat<void, number>(
      { beat: () => Promise.resolve(false), everyMs: 10 },
      ({ signal }) => sleep(60_000, undefined, { signal }).catch(() => signal.throwIfAborted()),
    );
    await expect(working).rejects.toThrow(NoLongerWanted);
  });

  it('goes on when a beat fails', async () => {
    const beat = () => Promise.reject(new Error('the database is away'));
    expect(await withBeat({ beat, everyMs: 5 }, () => sleep(40, 'done'))).toBe('done');
  });
});
