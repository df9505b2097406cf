import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aForum } from '../../../../../../test/factories/forum.js';
import { aPerson, aSecretary } from '../../../../../../test/factories/person.js';
import { aToken } from '../../../../../../test/factories/api-token.js';
import { Machine } from '../../../../../../test/machine.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';
import type { CallAnswer } from '../dto/call.dto.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let path: string;
let secretaryId: string;
let staff: Machine;
let visitor: Machine;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp({ API_REQUESTS_PER_MINUTE: '40' });
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  path = `/calls${call.path}`;
  secretaryId = (await aSecretary(db, call)).personId!;
  staff = await Machine.of(site.app, db, secretaryId);
  visitor = await Machine.of(site.app, db, (await aPerson(db)).personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

describe('calls by machine', () => {
  it('are listed a page after another; drafts are not', async () => {
    const forum = await aForum(db);
    const draft = await aCall(db, { forum, status: 'draft' });
    await aCall(db, { forum });
    const walk = async (machine: Machine) => {
      const found: string[] = [];
      for (let url: string | null = '/calls?limit=1'; url !== null;) {
        const { body }: { body: { items: CallAnswer[]; next: string | null } } = await machine.get(url);
        found.push(...body.items.map(({ self }) => new URL(self).pathname));
        url = body.next && new URL(body.next).pathname + new URL(body.next).search;
      }
      return found.length;
    };
    expect(await walk(visitor)).toBe(2);
    const limit = { forumId: call.forumId, callId: call.callId };
    expect(await walk(await Machine.of(site.app, db, secretaryId, { limit }))).toBe(1);
    expect((await visitor.get(`/calls${draft.path}`)).status).toBe(404);
    const owner = await Machine.of(site.app, db, (await aSecretary(db, draft)).personId!);
    expect((await owner.get<CallAnswer>(`/calls${draft.path}`)).body.status).toBe('draft');
  });

  it('tell the secretariat how they are run, and nobody else', async () => {
    const [theirs, others] = [await staff.get<CallAnswer>(path), await visitor.get<CallAnswer>(path)];
    expect(theirs.body.running?.places).toBe(call.places);
    const { running: _, ...rest } = theirs.body;
    expect(others.body).toEqual(rest);
  });

  it('are changed as a whole, or not at all', async () => {
    const { headers } = await staff.get(path);
    const patch = {
      closesAt: '2019-04-16T21:59:00Z',
      reason: 'Many asked.',
      places: 7,
      switches: { publishReceived: true },
    };
    const refused = await staff.patch<{ blockers: { code: string; pointer?: string }[] }>(
      path,
      { ...patch, loadMin: 9, loadMax: 3 },
      { 'if-match': headers['etag']! },
    );
    expect(refused.status).toBe(422);
    expect((await staff.get(path)).headers['etag']).toBe(headers['etag']);
    const changed = await staff.patch<CallAnswer>(path, patch, { 'if-match': headers['etag']! });
    expect([
      changed.status,
      changed.body.closesAt,
      changed.body.running?.places,
      changed.body.running?.switches.publishReceived,
      changed.body.opensAt,
    ]).toEqual([200, '2019-04-16T21:59:00.000Z', 7, true, '2019-02-18T00:00:00.000Z']);
    expect(await db.rows('SELECT reason FROM call_extension')).toEqual([{ reason: 'Many asked.' }]);
    expect((await staff.patch(path, patch, { 'if-match': headers['etag']! })).status).toBe(412);
    expect((await visitor.patch(path, patch, { 'if-match': '*' })).status).toBe(404);
  });

  it('tell what a proposal can choose from and what is asked of it', async () => {
    const lists = await Promise.all(
      ['themes', 'tags', 'formats', 'criteria', 'fields'].map((list) =>
        visitor.get<{ items: unknown[] }>(`${path}/${list}`),
      ),
    );
    expect(lists.map(({ status, body }) => [status, body.items.length > 0])).toEqual(
      lists.map(() => [200, true]),
    );
    expect(lists[0]!.body.items).toHaveLength(call.themes.length);
  });

  it('tell the questions of their own, among the fields of their part of the form', async () => {
    const question = {
      key: 'q_hub',
      label: 'Is there a remote hub?',
      help: 'One a country.',
      kind: 'one_choice',
      section: 'basics',
      on: true,
      required: true,
      choices: [
        { code: 'yes', name: 'There is' },
        { code: 'no', name: 'There is none' },
      ],
      onlyFor: { themes: ['trust'], answers: [{ to: 'language', is: ['fr'] }] },
    };
    const off = { ...question, key: 'q_off', on: false };
    await db.rows('UPDATE call SET settings = settings || $2::jsonb WHERE id = $1', [
      call.callId,
      JSON.stringify({ questions: [question, off] }),
    ]);
    const { body } = await visitor.get<{ items: { key: string; section: string; label: string }[] }>(
      `${path}/fields`,
    );
    const basics = body.items.filter(({ section }) => section === 'basics');
    expect(basics.map(({ key, label }) => [key, label])).toEqual([
      ['title', 'Title'],
      ['theme', 'Theme'],
      ['tags', 'Subthemes and tags'],
      ['language', 'Working language'],
      ['q_hub', 'Is there a remote hub?'],
    ]);
    expect(basics.at(-1)).toEqual({
      key: 'q_hub',
      label: 'Is there a remote hub?',
      kind: 'text',
      question: 'one_choice',
      choices: question.choices.map((choice) => ({ ...choice, retired: false })),
      section: 'basics',
      required: true,
      limit: null,
      count: null,
      help: 'One a country.',
      onlyFor: question.onlyFor,
      newThisYear: false,
    });
  });
});

describe('a token', () => {
  it('is asked for, and nothing else will do', async () => {
    const session = { cookie: 'rostrum_session=anything' };
    for (const token of [undefined, 'rostrum_short', `rostrum_${'x'.repeat(43)}`]) {
      const { status, headers, body } = await new Machine(site.app, token).get(path, session);
      expect([status, headers['www-authenticate'], body['title']]).toEqual([
        401,
        token === undefined ? 'Bearer' : 'Bearer error="invalid_token"',
        'Token needed',
      ]);
    }
  });

  it('opens what its person may do now, not what they might when it was made', async () => {
    expect((await staff.get(`${path}/screening`)).status).toBe(200);
    await db.rows('DELETE FROM role_grant WHERE person_id = $1', [secretaryId]);
    expect((await staff.get(`${path}/screening`)).status).toBe(404);
  });

  it.each([
    [
      'expired',
      `UPDATE api_token SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second'`,
    ],
    ['revoked', 'UPDATE api_token SET revoked_at = now()'],
    ['of a closed account', 'UPDATE account SET disabled_at = now()'],
  ])('that is %s opens nothing', async (_, sql) => {
    await db.rows(sql);
    expect((await staff.get(path)).status).toBe(401);
  });

  it('is told when it was last used', async () => {
    await db.rows('UPDATE api_token SET last_used_at = NULL');
    await staff.get(path);
    expect(
      await db.rows('SELECT count(*)::int AS used FROM api_token WHERE last_used_at IS NOT NULL'),
    ).toEqual([{ used: 1 }]);
  });

  it('may make so many requests a minute, and is told when to come again', async () => {
    const machine = new Machine(site.app, await aToken(db, secretaryId));
    const first = await machine.get(path);
    expect([first.headers['ratelimit-policy'], first.headers['ratelimit']]).toEqual([
      '"token";q=40;w=60',
      '"token";r=39;t=60',
    ]);
    for (let at = 0; at < 39; at += 1) await machine.get('/me');
    const refused = await machine.get(path);
    expect([refused.status, refused.body['title']]).toEqual([429, 'Too many requests']);
    expect(Number(refused.headers['retry-after']) > 50).toBe(true);
    expect((await staff.get(path)).status).toBe(200);
  });
});
