import { expect, it } from '@jest/globals';
import { webhookBlockers } from './webhook-blockers.js';

const GOOD = { url: 'https://site.example/hooks', description: '', events: ['proposal.submitted'] };
const codes = (wish: Partial<typeof GOOD>, { others = 0, allowLocal = false } = {}) =>
  webhookBlockers({ ...GOOD, ...wish }, { others, allowLocal }).map(({ code }) => code);

it.each([
  ['https://site.example/hooks', []],
  ['https://site.example:8443/hooks?a=b', []],
  ['http://site.example/hooks', ['webhook_url_not_https']],
  ['ftp://site.example/', ['webhook_url_not_https']],
  ['javascript:alert(1)', ['webhook_url_not_https']],
  ['https://user:secret@site.example/', ['webhook_url_wrong']],
  ['https://site.example/#part', ['webhook_url_wrong']],
  ['site.example', ['webhook_url_wrong']],
  ['', ['webhook_url_wrong']],
  [`https://site.example/${'x'.repeat(2000)}`, ['webhook_url_wrong']],
  ['https://localhost/', ['webhook_url_not_public']],
  ['https://db.internal/', ['webhook_url_not_public']],
  ['https://printer.local/', ['webhook_url_not_public']],
])('%s', (url, found) => {
  expect(codes({ url })).toEqual(found);
});

it('takes addresses of this machine where that is allowed', () => {
  expect(codes({ url: 'http://localhost:3000/' }, { allowLocal: true })).toEqual([]);
});

it.each([
  [{ events: [] }, 0, ['webhook_events_missing']],
  [{ events: ['proposal.read'] }, 0, ['isIn']],
  [{ description: 'x'.repeat(201) }, 0, ['maxLength']],
  [{}, 20, ['too_many_webhooks']],
])('%j beside %s others', (wish, others, found) => {
  expect(codes(wish, { others })).toEqual(found);
});
