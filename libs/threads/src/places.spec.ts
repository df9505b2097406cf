import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

describe('places', () => {
  it('are given in the order in which they were asked for, never more than there are', async () => {
    const places = new Places(2);
    const [first, second] = [await places.take(), await places.take()];
    const told: string[] = [];
    const third = places.take().then((leave) => (told.push('third'), leave));
    const fourth = places.take().then((leave) => (told.push('fourth'), leave));
    await Promise.resolve();
    expect(told).toEqual([]);
    second();
    second(); // leaving twice gives one place
    const leaveThird = await third;
    expect(told).toEqual(['third']);
    first();
    (await fourth)();
    leaveThird();
    expect(told).toEqual(['third', 'fourth']);
    await Promise.all([places.take(), places.take()]);
  });

  it('are not kept for who gave up waiting', async () => {
    const places = new Places(1);
    const leave = await places.take();
    const stop = new AbortController();
    const waiting = places.take(stop.signal);
    const after = places.take();
    stop.abort(new Error('too late'));
    await expect(waiting).rejects.toThrow('too late');
    leave();
    (await after)();
    await expect(places.take(AbortSignal.abort(new Error('never')))).rejects.toThrow('never');
    await places.take();
  });
});
