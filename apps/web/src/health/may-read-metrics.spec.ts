import { describe, expect, it } from '@jest/globals';
import { mayReadMetrics } from './may-read-metrics.js';

const direct = { authorization: undefined, peer: '127.0.0.1', forwarded: false };
const TOKEN = 'a token of sixteen or more';

describe('the figures for operators', () => {
  it.each([
    ['the token', `Bearer ${TOKEN}`, true],
    ['another token', `Bearer ${TOKEN}!`, false],
    ['the bare token', TOKEN, false],
    ['nothing', undefined, false],
  ])('are given for %s, where one is set, wherever it comes from', (_, authorization, given) => {
    const config = { metricsToken: TOKEN, publicUrl: 'https://forum.example' };
    expect(mayReadMetrics({ authorization, peer: '10.0.0.9', forwarded: true }, config)).toBe(given);
    expect(mayReadMetrics({ ...direct, authorization }, { ...config, publicUrl: 'http://localhost' })).toBe(
      given,
    );
  });

  it.each([
    ['http://127.0.0.1:3000', '127.0.0.1', true],
    ['http://localhost:3000', '::ffff:127.0.0.1', true],
    ['http://[::1]:3000', '::1', true],
    // a proxy on the same machine brings everybody
    ['https://forum.example', '127.0.0.1', false],
    // HOST=0.0.0.0 without a public address
    ['http://127.0.0.1:3000', '192.168.1.7', false],
    ['http://127.0.0.1:3000', undefined, false],
  ])('without a token, of %s are given to %s: %s', (publicUrl, peer, given) => {
    expect(mayReadMetrics({ ...direct, peer }, { metricsToken: undefined, publicUrl })).toBe(given);
  });

  it('without a token, are not given through a tunnel to this machine', () => {
    const config = { metricsToken: undefined, publicUrl: 'http://127.0.0.1:3000' };
    expect(mayReadMetrics({ ...direct, forwarded: true }, config)).toBe(false);
  });
});
