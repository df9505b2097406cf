import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aPerson, aSecretary, type TestPerson } from '../../../../../../test/factories/person.js';
import { anInvitation } from '../../../../../../test/factories/invitation.js';
import {
  aNamedPerson,
  aProposal,
  completeContent,
  proposals,
} from '../../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../../test/factories/reviewer.js';
import { Machine } from '../../../../../../test/machine.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';
import type { ProposalAnswer } from '../dto/proposal.dto.js';

interface List {
  items: ProposalAnswer[];
  next: string | null;
}

let db: Database;
let site: TestApp;
let call: TestCall;
let base: string;
let awa: TestPerson;
let machine: Machine;
let staff: Machine;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  const year = new Date().getUTCFullYear();
  call = await aCall(db, { opensAt: '2019-01-01T00:00:00Z', closesAt: `${year + 1}-01-01T00:00:00Z` });
  base = `/calls${call.path}/proposals`;
  awa = await aPerson(db, { name: 'Awa Sissoko' });
  machine = await Machine.of(site.app, db, awa.personId);
  staff = await Machine.of(site.app, db, (await aSecretary(db, call)).personId!);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

/** Asks for page after page until the end. */
async function walk(asks: Machine, query: string): Promise<ProposalAnswer[]> {
  const found: ProposalAnswer[] = [];
  for (let url: string | null = `${base}?${query}`; url !== null;) {
    const { status, body, headers }: { status: number; body: List; headers: Record<string, string> } =
      await asks.get<List>(url);
    expect({ status, link: headers['link'] }).toEqual({
      status: 200,
      link: body.next === null ? undefined : `<${body.next}>; rel="next"`,
    });
    found.push(...body.items);
    url = body.next && new URL(body.next).pathname + new URL(body.next).search;
  }
  return found;
}

describe('writing a proposal by machine', () => {
  it('goes from draft to number, back and forth', async () => {
    const content = completeContent(call, { title: 'Seeds of Trust' });
    const begun = await machine.post<ProposalAnswer>(base, { title: 'Seeds', language: 'en' });
    expect([begun.status, begun.body.title, begun.body.status, begun.body.access]).toEqual([
      201,
      'Seeds',
      'draft',
      'own',
    ]);
    expect(begun.headers['location']).toBe(begun.body.self);
    const path = `${base}/${begun.body.id}`;

    const { title, themeId, formatId, minutes, policyQuestions, sdgs, firstTime, tags, answers, people } =
      content;
    const changed = await machine.patch<ProposalAnswer>(
      path,
      {
        title,
        themeId,
        formatId,
        minutes,
        policyQuestions,
        sdgs,
        firstTime,
        tags,
        answers,
        people: people.map(({ id: _, ...person }) => person),
      },
      { 'if-match': begun.headers['etag']! },
    );
    expect([changed.status, changed.body.title, changed.body.answers, changed.body.people?.length]).toEqual([
      200,
      'Seeds of Trust',
      answers,
      people.length,
    ]);

    const checked = await machine.get<{ ready: boolean; items: unknown[] }>(`${path}/checklist`);
    expect(checked.body).toEqual({ ready: true, items: [] });
    const submitted = await machine.post<ProposalAnswer>(`${path}/submit`, undefined, {
      'if-match': changed.headers['etag']!,
    });
    expect([
      submitted.status,
      submitted.body.status,
      submitted.body.number,
      submitted.body.publicNumber,
    ]).toEqual([200, 'submitted', 1, `${call.settings.numberPrefix}1`]);
    const withdrawn = await machine.post<ProposalAnswer>(`${path}/withdraw`);
    expect([withdrawn.status, withdrawn.body.status]).toEqual([200, 'withdrawn']);
    const revived = await machine.post<ProposalAnswer>(`${path}/revive`);
    expect([revived.status, revived.body.status, revived.body.number]).toEqual([200, 'draft', 1]);
  });

  it('is refused with every reason, each with its code, its place and its sentence', async () => {
    const { body } = await machine.post<ProposalAnswer>(base);
    const refused = await machine.post<{ blockers: { code: string; pointer?: string; detail: string }[] }>(
      `${base}/${body.id}/submit`,
    );
    const checklist = await machine.get<{ items: { code: string; severity: string; pointer?: string }[] }>(
      `${base}/${body.id}/checklist`,
    );
    const blocking = checklist.body.items.filter(({ severity }) => severity === 'block');
    expect([refused.status, refused.headers['content-type']]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(refused.body.blockers.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      blocking.map(({ code, pointer }) => `${code} ${pointer}`),
    );
    expect(blocking.length > 5).toBe(true);
    expect(refused.body.blockers.filter(({ detail }) => detail === '' || detail.includes('{{'))).toEqual([]);
  });

  it('says what it has seen before it changes anything', async () => {
    const begun = await machine.post<ProposalAnswer>(base, { title: 'One' });
    const path = `${base}/${begun.body.id}`;
    const etag = begun.headers['etag']!;
    const without = await machine.patch(path, { title: 'Two' });
    expect([without.status, without.body['title']]).toEqual([428, 'If-Match needed']);
    expect((await machine.patch(path, { title: 'Two' }, { 'if-match': etag })).status).toBe(200);
    const late = await machine.patch(path, { title: 'Three' }, { 'if-match': etag });
    expect([late.status, late.body['title']]).toEqual([412, 'Changed meanwhile']);
    const read = await machine.get<ProposalAnswer>(path);
    expect(read.body.title).toBe('Two');
    const again = await machine.get(path, { 'if-none-match': read.headers['etag']! });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await machine.post(`${path}/withdraw`, undefined, { 'if-match': etag })).status).toBe(412);
  });

  it('refuses what is not of the documented shape, with pointers', async () => {
    const { body, headers } = await machine.post<ProposalAnswer>(base);
    const sent = {
      title: 7,
      themeId: 'theme',
      minutes: 1.5,
      sdgs: [1, 18],
      tilte: 'misspelt',
      people: [{ role: 'speaker' }, { role: 'king', name: 'A', crown: true }, 'nobody'],
    };
    const refused = await machine.patch<{ type: string; blockers: { code: string; pointer: string }[] }>(
      `${base}/${body.id}`,
      sent,
      { 'if-match': headers['etag']! },
    );
    expect([refused.status, new URL(refused.body.type).hash]).toEqual([422, '#problem-invalid']);
    expect(refused.body.blockers.map(({ code, pointer }) => `${code} ${pointer}`).toSorted()).toEqual([
      'isIn /people/1/role',
      'isInt /minutes',
      'isString /title',
      'isUuid /themeId',
      'max /sdgs',
      'nestedValidation /people/2',
      'unknown_field /people/1/crown',
      'unknown_field /tilte',
    ]);
  });
});

describe('answers to the call’s own questions', () => {
  const question = {
    key: 'q_hub',
    label: 'Is there a remote hub?',
    help: '',
    kind: 'yes_no',
    section: 'basics',
    on: true,
    required: true,
  };
  beforeEach(() =>
    db.rows('UPDATE call SET settings = settings || $2::jsonb WHERE id = $1', [
      call.callId,
      JSON.stringify({ questions: [question] }),
    ]),
  );

  it('are written, judged and read like texts', async () => {
    const begun = await machine.post<ProposalAnswer>(base, { answers: { q_hub: 'perhaps' } });
    const path = `${base}/${begun.body.id}`;
    const found = async () => {
      const { body } = await machine.get<{ items: { code: string; pointer?: string }[] }>(
        `${path}/checklist`,
      );
      return body.items.filter(({ pointer }) => pointer === '/q_hub').map(({ code }) => code);
    };
    expect([begun.body.answers, await found()]).toEqual([{ q_hub: 'perhaps' }, ['isIn']]);
    const match = { 'if-match': begun.headers['etag']! };
    const yes = await machine.patch<ProposalAnswer>(path, { answers: { q_hub: 'yes' } }, match);
    expect([yes.body.answers, await found()]).toEqual([{ q_hub: 'yes' }, []]);
    const none = { 'if-match': yes.headers['etag']! };
    const gone = await machine.patch<ProposalAnswer>(path, { answers: { q_hub: '' } }, none);
    expect([gone.body.answers, await found()]).toEqual([{}, ['field_missing']]);
  });

  it('are refused where nobody asked, or when they are no texts', async () => {
    const refused = async (answers: object) => {
      const { status, body } = await machine.post<{ blockers: { code: string; pointer: string }[] }>(base, {
        answers,
      });
      return [status, body.blockers.map(({ code, pointer }) => `${code} ${pointer}`)];
    };
    expect(await refused({ q_hubb: 'yes', descripton: 'x', description: 'y' })).toEqual([
      422,
      ['unknown_field /answers/q_hubb', 'unknown_field /answers/descripton'],
    ]);
    expect(await refused({ q_hub: true })).toEqual([422, ['isString /answers']]);
    expect(await db.rows('SELECT id FROM proposal')).toEqual([]);
  });

  it('may be sent back after the question has gone', async () => {
    const begun = await machine.post<ProposalAnswer>(base, { answers: { q_hub: 'yes' } });
    await db.rows(`UPDATE call SET settings = settings || '{"questions": []}'`);
    const read = await machine.get<ProposalAnswer>(`${base}/${begun.body.id}`);
    const { title, answers } = read.body;
    const match = { 'if-match': read.headers['etag']! };
    expect((await machine.patch(`${base}/${begun.body.id}`, { title, answers }, match)).status).toBe(200);
  });
});

describe('an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'begin-1' };

  it('begins one proposal however often the request comes', async () => {
    const first = await machine.post<ProposalAnswer>(base, { title: 'Once' }, key);
    const second = await machine.post<ProposalAnswer>(base, { title: 'Once' }, key);
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect([second.headers['location'], second.headers['etag']]).toEqual([
      first.headers['location'],
      first.headers['etag'],
    ]);
    expect(await db.rows('SELECT title FROM proposal')).toEqual([{ title: 'Once' }]);
  });

  it('lets ten at once act once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => machine.post(base, { title: 'Once' }, key)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(await db.rows('SELECT title FROM proposal')).toEqual([{ title: 'Once' }]);
  });

  it('is good for one request alone, and for one token alone', async () => {
    await machine.post(base, { title: 'Once' }, key);
    const other = await machine.post(base, { title: 'Twice' }, key);
    expect([other.status, other.body['title']]).toEqual([422, 'Key used for another request']);
    const another = await Machine.of(site.app, db, awa.personId);
    expect((await another.post(base, { title: 'Once' }, key)).status).toBe(201);
    expect((await machine.post(base, {}, { 'idempotency-key': '' })).status).toBe(422);
    expect(await db.rows('SELECT count(*)::int AS count FROM proposal')).toEqual([{ count: 2 }]);
  });

  it('is free again after a refusal, which has changed nothing', async () => {
    await db.rows(`UPDATE call SET closes_at = now() - interval '1 minute' WHERE id = $1`, [call.callId]);
    expect((await machine.post(base, { title: 'Late' }, key)).status).toBe(422);
    expect(await db.rows('SELECT key FROM kept_answer')).toEqual([]);
    await db.rows(`UPDATE call SET closes_at = now() + interval '1 minute' WHERE id = $1`, [call.callId]);
    expect((await machine.post(base, { title: 'Late' }, key)).status).toBe(201);
  });

  it('stores the act and its answer together, or neither', async () => {
    // the answer cannot be stored: as if the process died between the two
    await db.source.query(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'gone'; END $$;
      CREATE TRIGGER die BEFORE UPDATE ON kept_answer FOR EACH ROW EXECUTE FUNCTION die();`);
    try {
      expect((await machine.post(base, { title: 'Half' }, key)).status).toBe(500);
    } finally {
      await db.source.query('DROP TRIGGER die ON kept_answer; DROP FUNCTION die();');
    }
    expect(await db.rows('SELECT title FROM proposal')).toEqual([]);
    expect(await db.rows('SELECT type FROM outbox_event')).toEqual([]);
    expect((await machine.post(base, { title: 'Half' }, key)).status).toBe(201);
  });

  it('is forgotten after a day', async () => {
    await machine.post(base, { title: 'Monday' }, key);
    await db.rows(`UPDATE kept_answer SET kept_at = now() - interval '25 hours'`);
    const tuesday = await machine.post<ProposalAnswer>(base, { title: 'Tuesday' }, key);
    expect([tuesday.status, tuesday.body.title]).toEqual([201, 'Tuesday']);
  });

  it('tells nobody what they may no longer see', async () => {
    const begun = await machine.post<ProposalAnswer>(base, { title: 'Mine' });
    const path = `${base}/${begun.body.id}/withdraw`;
    expect((await machine.post(path, undefined, key)).status).toBe(200);
    await db.rows('UPDATE proposal SET owner_id = $1', [(await aPerson(db)).personId]);
    await db.rows('DELETE FROM proposal_person');
    expect((await machine.post(path, undefined, key)).status).toBe(404);
  });
});

describe('the list of proposals', () => {
  it('shows each to whom may see it, a page after another, and new ones last', async () => {
    await proposals(
      db,
      call,
      Array.from({ length: 5 }, (_, at) => ({ title: `P${at}` })),
    );
    const first = await staff.get<List>(`${base}?limit=2`);
    await aProposal(db, call, { title: 'Came later' });
    const rest = await walk(staff, new URL(first.body.next!).search.slice(1));
    expect([...first.body.items, ...rest].map(({ title }) => title)).toEqual([
      'P0',
      'P1',
      'P2',
      'P3',
      'P4',
      'Came later',
    ]);
    expect(await walk(machine, 'limit=2')).toEqual([]);
  });

  it('is the same as reading one after the other', async () => {
    const theirs = await aPerson(db);
    const [one, two, three] = await proposals(db, call, [
      { owner: awa, title: 'A draft', status: 'draft' },
      { owner: theirs, title: 'Passed', status: 'passed' },
      { owner: theirs, title: 'Another draft', status: 'draft' },
    ]);
    const reviewer = await aReviewer(db, call, { person: awa });
    await aConflict(db, { ...two!, reviewerId: reviewer.reviewerId });
    for (const asks of [machine, staff]) {
      const listed = await walk(asks, 'limit=1');
      const read = await Promise.all(
        [one, two, three].map((proposal) => asks.get<ProposalAnswer>(`${base}/${proposal!.proposalId}`)),
      );
      expect(listed).toEqual(read.filter(({ status }) => status === 200).map(({ body }) => body));
    }
  });

  it.each([
    ['status=submitted', ['Apples']],
    ['status=passed,draft', ['Cables', '', '']],
    ['q=appl*', ['Apples']],
    ['q=apple', ['Apples']],
    ['q=app', []],
    ['q=-apple -cables', []],
    ['q=harvest', ['Apples', 'Cables']],
    ['q="harvest data"', []],
    ['q=secret', []],
    ['q=!', []],
    ['status=passed&status=draft', ['Cables', '', '']],
    ['first=no', ['Cables']],
    ['first=yes,no', ['Apples', 'Cables']],
    ['theme=none', []],
    ['country=ML', ['Apples', 'Cables']],
    ['group=none', []],
    ['firstTime=no', ['Cables']],
    ['country=NO', []],
    ['submittedSince=2100-01-01T00:00:00Z', []],
  ])('narrows by what is shown: %s', async (query, titles) => {
    await proposals(db, call, [
      { title: 'Apples' },
      { title: 'Cables', status: 'passed', firstTime: false },
      { title: 'A secret', status: 'draft', firstTime: false },
      { title: 'Another secret', status: 'draft' },
    ]);
    expect((await walk(staff, query)).map(({ title }) => title)).toEqual(titles);
  });

  it('finds by tag, format, flag and language as the page of staff does, a page after another', async () => {
    const [, other] = call.formats;
    await proposals(db, call, [
      { title: 'A', tags: [] },
      { title: 'B', formatId: other!.id },
      { title: 'C', language: 'fr' },
      { title: 'D', tags: [] },
    ]);
    await db.rows(`UPDATE proposal_listing SET flags = '{too_few_speakers}' WHERE title IN ('A', 'D')`);
    const titles = async (query: string) => (await walk(staff, `limit=1&${query}`)).map(({ title }) => title);
    const slug = (await db.row<{ slug: string }>('SELECT slug FROM tag WHERE name = $1', [
      call.tags[0]!.name,
    ]))!.slug;
    expect({
      tag: await titles(`tag=${slug}`),
      untagged: await titles('tag=none'),
      format: await titles(`format=${other!.id}`),
      ofTwo: await titles(`format=${other!.id},${call.formats[0]!.id}`),
      flagged: await titles('flag=any'),
      clean: await titles('flag=none'),
      both: await titles('flag=too_few_speakers&tag=none&language=en'),
      french: await titles('language=fr'),
    }).toEqual({
      tag: ['B', 'C'],
      untagged: ['A', 'D'],
      format: ['B'],
      ofTwo: ['A', 'B', 'C', 'D'],
      flagged: ['A', 'D'],
      clean: ['B', 'C'],
      both: ['A', 'D'],
      french: ['C'],
    });
  });

  it('finds names and addresses for those alone who are shown them', async () => {
    const named = { ...aNamedPerson('speaker'), name: 'Fatoumata Diarra', email: 'fatoumata@people.test' };
    const seeds = await aProposal(db, call, {
      title: 'Seeds',
      status: 'passed',
      people: [named],
      owner: awa,
    });
    await aProposal(db, call, { title: 'Roots', status: 'passed' });
    const member = await Machine.of(site.app, db, (await aReviewer(db, call)).personId);
    const settings = (changes: object) =>
      db.rows('UPDATE call SET settings = settings || $2::jsonb WHERE id = $1', [
        call.callId,
        JSON.stringify(changes),
      ]);
    const titles = async (asks: Machine, query: string) =>
      (await walk(asks, query)).map(({ title }) => title);
    await settings({ committeeReadsAll: true, reviewersSeeNames: false });
    expect([
      await titles(staff, 'q=diarra'),
      await titles(staff, 'q=fatoumata@people.test'),
      await titles(machine, 'q=fatoumata@people.test'),
      await titles(member, 'q=diarra'),
      await titles(member, 'q=-diarra'),
      await titles(member, 'q=fatoumata@people.test'),
      await titles(member, 'country=none'),
    ]).toEqual([['Seeds'], ['Seeds'], ['Seeds'], [], ['Seeds', 'Roots'], [], []]);
    await settings({ committeeReadsAll: false, publishReceived: true });
    const anybody = await Machine.of(site.app, db, (await aPerson(db)).personId);
    expect(await titles(anybody, 'q=diarra')).toEqual(['Seeds']);
    await anInvitation(db, seeds, { email: named.email, status: 'declined' });
    expect([await titles(anybody, 'q=diarra'), await titles(anybody, 'q=-diarra')]).toEqual([
      [],
      ['Seeds', 'Roots'],
    ]);
  });

  it('finds an own draft by its words, as it will be found', async () => {
    await aProposal(db, call, { owner: awa, title: 'Seeds', status: 'draft' });
    await aProposal(db, call, { title: 'Seeds of others', status: 'draft' });
    expect((await walk(machine, 'q=seed harvest')).map(({ title }) => title)).toEqual(['Seeds']);
    expect(await walk(machine, 'q=roots')).toEqual([]);
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=x', '/limit'],
    ['limit=101', '/limit'],
    ['cursor=made-up', '/cursor'],
    ['status=king', '/status'],
    ['themeId=7', '/themeId'],
    ['theme=7', '/theme'],
    ['format=xml', '/format'],
    ['first=perhaps', '/first'],
    ['sort=title', '/sort'],
    ['submittedSince=yesterday', '/submittedSince'],
    ['q=a&q=b', '/q'],
  ])('refuses ?%s', async (query, pointer) => {
    const { status, body } = await staff.get<{ blockers: { pointer: string }[] }>(`${base}?${query}`);
    expect([status, body.blockers.map((blocker) => blocker.pointer)]).toEqual([422, [pointer]]);
  });

  it('takes a cursor for the filters it was made for alone, and for its reader alone', async () => {
    await proposals(db, call, [{}, {}, {}]);
    const { body } = await staff.get<List>(`${base}?limit=1`);
    const { search } = new URL(body.next!);
    expect((await staff.get(`${base}${search}&q=a`)).status).toBe(422);
    expect((await machine.get(`${base}${search}`)).status).toBe(422);
  });

  it('streams all of them, a line each', async () => {
    await proposals(
      db,
      call,
      Array.from({ length: 450 }, (_, at) => ({ title: `P${at}` })),
    );
    const { text, headers } = await staff.get(`${base}?format=ndjson`);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as ProposalAnswer).title);
    expect([headers['content-type'], lines]).toEqual([
      'application/x-ndjson; charset=utf-8',
      Array.from({ length: 450 }, (_, at) => `P${at}`),
    ]);
  });
});

describe('people of a proposal', () => {
  interface Person {
    id: string;
    name: string;
  }

  it('are added, changed and removed one by one', async () => {
    const { body } = await machine.post<ProposalAnswer>(base, { title: 'Seeds' });
    const people = `${base}/${body.id}/people`;
    const added = await machine.post<Person>(
      people,
      { role: 'speaker', name: 'Fatoumata Diarra', email: 'fatoumata@people.test' },
      { 'idempotency-key': 'f' },
    );
    expect([added.status, added.body.name]).toEqual([201, 'Fatoumata Diarra']);
    const again = await machine.post(
      people,
      { role: 'speaker', name: 'Fatoumata Diarra', email: 'fatoumata@people.test' },
      { 'idempotency-key': 'f' },
    );
    expect(again.text).toBe(added.text);
    const path = `${people}/${added.body.id}`;
    expect(new URL(added.headers['location']!).pathname).toBe(`/api/v1${path}`);
    expect((await machine.patch(path, { name: 'F. Diarra' })).status).toBe(428);
    // something else of the proposal changed, the person did not
    const now = await machine.get(`${base}/${body.id}`);
    await machine.patch(
      `${base}/${body.id}`,
      { title: 'Seeds of Trust' },
      { 'if-match': now.headers['etag']! },
    );
    const changed = await machine.patch<Person>(
      path,
      { name: 'F. Diarra', country: null, confirmed: true },
      { 'if-match': added.headers['etag']! },
    );
    expect([changed.status, changed.body.name, changed.body.id]).toEqual([200, 'F. Diarra', added.body.id]);
    expect(
      (await machine.ask('DELETE', path, { headers: { 'if-match': added.headers['etag']! } })).status,
    ).toBe(412);
    const gone = await machine.ask('DELETE', path, { headers: { 'if-match': changed.headers['etag']! } });
    expect([gone.status, gone.text]).toEqual([204, '']);
    const left = await machine.get<{ items: Person[] }>(people);
    expect(left.body.items.map(({ name }) => name)).toEqual(['Awa Sissoko']);
    expect((await machine.get(path)).status).toBe(404);
  });

  it('are not in the answers for a token that may not read them', async () => {
    const { body } = await machine.post<ProposalAnswer>(base, { title: 'Seeds' });
    const reads = await Machine.of(site.app, db, awa.personId, {
      scopes: ['proposals:read', 'proposals:write'],
    });
    const read = await reads.get<ProposalAnswer>(`${base}/${body.id}`);
    expect([read.status, 'people' in read.body, read.text.includes(awa.email)]).toEqual([200, false, false]);
    expect((await reads.get(`${base}/${body.id}/people`)).status).toBe(403);
    const refused = await reads.patch(
      `${base}/${body.id}`,
      { people: [] },
      { 'if-match': read.headers['etag']! },
    );
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="people:write"',
    ]);
  });
});
