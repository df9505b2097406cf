import { describe, expect, it } from '@jest/globals';
import Bull from 'bull';
import { redisIsAvailable, startRedis } from '../redis.js';

(redisIsAvailable ? describe : describe.skip)('the Redis of the tests', () => {
  it('carries a job, behind a password', async () => {
    const redis = await startRedis();
    const queue = new Bull<{ letter: number }>('letters', redis.url);
    const carried = new Promise((resolve) => void queue.process((job) => Promise.resolve(resolve(job.data))));
    await queue.add({ letter: 7 });
    expect(await carried).toEqual({ letter: 7 });
    expect(new URL(redis.url).password).toBe('throwaway');
    await queue.close();
    await redis.stop();
  });
});
