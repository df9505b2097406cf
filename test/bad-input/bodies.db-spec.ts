import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stateOf } from '../permissions/state.js';
import { complaintsAboutRefusal, leaksIn } from './complaints.js';
import { everyForm, type KnownForm } from './forms.js';
import { POSTS, type Sent, Site } from '../site.js';

let site: Site;
let forms: Map<string, KnownForm>;

beforeAll(async () => {
  site = await Site.open();
  forms = new Map((await everyForm(site)).map((form) => [form.route, form]));
});
beforeEach(() => site.forgetRates());
afterAll(() => site.close());

const routes = POSTS.map(([route]) => route);
const MEGABYTE = 1024 * 1024;

/** The right form, sent in a wrong way. */
const sent = (form: KnownForm, encoded: (fields: string) => Pick<Sent, 'type' | 'body'>): Sent => {
  const fields = new URLSearchParams({ ...form.fields, _csrf: site.csrf.token }).toString();
  return { url: form.url, as: form.as, ...encoded(fields) };
};
const asJson = (fields: string): string => JSON.stringify(Object.fromEntries(new URLSearchParams(fields)));

describe.each<[string, number, (fields: string) => Pick<Sent, 'type' | 'body'>]>([
  ['a megabyte long', 413, (fields) => ({ body: `${fields}&more=${'x'.repeat(MEGABYTE)}` })],
  ['of more fields than any form has', 413, (fields) => ({ body: fields + '&a=b'.repeat(10_001) })],
  ['nested deeper than any form is', 413, (fields) => ({ body: `${fields}&a[b][c][d][e][f][g]=h` })],
  [
    'no UTF-8',
    400,
    (fields) => ({ body: Buffer.concat([Buffer.from(`${fields}&a=`), Buffer.of(0xff, 0xfe)]) }),
  ],
  ['JSON', 415, (fields) => ({ type: 'application/json', body: asJson(fields) })],
  ['broken JSON', 415, (fields) => ({ type: 'application/json', body: `{"${fields}` })],
  ['plain text', 415, (fields) => ({ type: 'text/plain', body: fields })],
  ['XML', 415, (fields) => ({ type: 'application/xml', body: `<form>${encodeURIComponent(fields)}</form>` })],
  ['of a type that is none', 415, (fields) => ({ type: '///', body: fields })],
])('a body that is %s', (_, status, encoded) => {
  it.each(routes)(`%s answers ${status} and stores nothing`, async (route) => {
    await site.standAt(forms.get(route)!.phase);
    const before = await stateOf(site.db);
    const answer = await site.send(sent(forms.get(route)!, encoded));
    expect({ status: answer.status, complaints: complaintsAboutRefusal(answer) }).toEqual({
      status,
      complaints: [],
    });
    expect(await stateOf(site.db)).toBe(before);
  });
});

describe('names that are parts of every object', () => {
  it.each(routes)('%s is not changed by them', async (route) => {
    const form = forms.get(route)!;
    await site.standAt(form.phase);
    const before = await stateOf(site.db);
    const raw = [
      '__proto__[admin]=1',
      'constructor[prototype][admin]=1',
      'toString=x',
      'hasOwnProperty=x',
    ].join('&');
    const answer = await site.post(form.url, form.as, form.fields, raw);
    expect({ fault: answer.status >= 500, leaks: leaksIn(answer) }).toEqual({ fault: false, leaks: [] });
    expect(({} as { admin?: unknown }).admin).toBe(undefined);
    if ((await stateOf(site.db)) !== before) await site.rebuild();
  });
});

describe('the machine’s face', () => {
  it.each([
    ['broken JSON', 'application/json', '{"title": '],
    ['JSON with a null byte', 'application/json', String.raw`{"title": "a\u0000b"}`],
    ['plain text', 'text/plain', 'title'],
    ['a megabyte', 'application/json', JSON.stringify({ title: 'x'.repeat(MEGABYTE) })],
  ])('answers %s with problem details and nothing of the inside', async (_, type, body) => {
    const answer = await site.send({ url: '/api/v1/anything', type, body });
    const problem = JSON.parse(answer.body) as { status: number; title: string };
    expect({
      type: answer.type.split(';')[0],
      refused: answer.status >= 400 && answer.status < 500,
      said: problem.status,
      leaks: leaksIn(answer),
    }).toEqual({ type: 'application/problem+json', refused: true, said: answer.status, leaks: [] });
  });
});
