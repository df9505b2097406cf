import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearing } from '../permissions/knock.js';
import { stateOf } from '../permissions/state.js';
import { API } from '../permissions/table/api.js';
import type { Door } from '../permissions/table/index.js';
import type { Visitor } from '../permissions/visitors.js';
import { Site } from '../site.js';
import { contractOf } from '../contract.js';
import { startApp, type TestApp } from '../web-app.js';
import { leaksIn } from './complaints.js';

let site: Site;
let machine: TestApp;

beforeAll(async () => {
  site = await Site.open();
  machine = await startApp({ API_REQUESTS_PER_MINUTE: '0' });
});
afterAll(async () => {
  await machine.app.close();
  await site.close();
});

const doors = (Object.entries(API) as [string, Door][]).filter(([, door]) => door.api?.body);
const MEGABYTE = 1024 * 1024;

/** Sends a body to a door as somebody to whom it opens, and says what is wrong with the answer. */
async function sent([route, door]: [string, Door], body: string | Buffer, type = 'application/json') {
  const [method = ''] = route.split(' ');
  const visitor = (Object.keys(door.answers) as Visitor[]).find(
    (one): one is Exclude<Visitor, 'anonymous'> => one !== 'anonymous' && door.answers[one] === 'opens',
  );
  const path = door.path(site.world);
  const reply = await machine.app.inject({
    method: method as 'POST',
    url: path,
    headers: {
      ...bearing(site.world.tokens[visitor ?? 'secretariat']),
      'content-type': type,
      'if-match': '*',
    },
    payload: body,
  });
  const said = {
    status: reply.statusCode,
    type: String(reply.headers['content-type'] ?? ''),
    text: reply.body,
  };
  const answer = { ...said, body: said.text, location: '', policy: '' };
  const contract = await contractOf(machine.app);
  return {
    status: said.status,
    leaks: leaksIn(answer),
    complaints: contract.complaints({ method, path }, said),
  };
}

describe.each<[string, number, string | Buffer, string?]>([
  ['broken JSON', 400, '{"title": '],
  ['no UTF-8', 400, Buffer.from([0x22, 0xff, 0x22])],
  ['a null byte', 400, String.raw`{"title":"a\u0000b"}`],
  ['a prototype', 400, '{"__proto__":{"admin":true}}'],
  ['a constructor', 400, '{"title":{"constructor":{"prototype":1}}}'],
  ['a thousand brackets', 413, `${'['.repeat(1000)}${']'.repeat(1000)}`],
  ['more values than any request needs', 413, `{"tags":[${'1,'.repeat(20_001)}1]}`],
  ['a megabyte', 413, JSON.stringify({ title: 'x'.repeat(MEGABYTE) })],
  ['a list', 422, '[]'],
  ['a text', 422, '"title"'],
  ['a number', 422, '7'],
  ['a misspelt name', 422, '{"tilte":"Seeds"}'],
  ['a form', 415, 'title=Seeds', 'application/x-www-form-urlencoded'],
  ['plain text', 415, 'title', 'text/plain'],
  ['a type that is none', 415, '{}', '///'],
])('a body that is %s', (_, status, body, type) => {
  it.each(doors)(`%s answers ${status}, as documented, and stores nothing`, async (route, door) => {
    const before = await stateOf(site.db);
    expect(await sent([route, door], body, type)).toEqual({ status, leaks: [], complaints: [] });
    expect(await stateOf(site.db)).toBe(before);
  });
});

describe('each property in turn', () => {
  const WRONG: unknown[] = [
    null,
    true,
    7.5,
    -1,
    1e300,
    'x'.repeat(200_000),
    [],
    ['x', 1],
    {},
    { a: { b: 'c' } },
    '<b>',
    '\uD800',
  ];

  it.each(doors)('%s takes it or says what is wrong, and never fails', async (route, door) => {
    const right = door.api!.body!(site.world) as Record<string, unknown>;
    const found: string[] = [];
    for (const name of Object.keys(right)) {
      for (const value of WRONG) {
        const { status, leaks, complaints } = await sent(
          [route, door],
          JSON.stringify({ ...right, [name]: value }),
        );
        if (status >= 500 || leaks.length > 0 || complaints.length > 0)
          found.push(
            `${name} = ${JSON.stringify(value).slice(0, 40)}: ${status} ${leaks.join()} ${complaints.join()}`,
          );
      }
    }
    expect(found).toEqual([]);
    await site.rebuild();
  });
});
