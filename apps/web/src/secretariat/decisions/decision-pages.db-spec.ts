import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aDecision } from '../../../../../test/factories/decision.js';
import { aLetter } from '../../../../../test/factories/letter.js';
import { aSecretary, withRole } from '../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { emptyDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';
import { Database } from '#libs/database';
import { openSession } from '#libs/identity';

let site: TestApp;
let db: Database;
let call: TestCall;
let cookie: string;
let token: string;
let base: string;

beforeAll(async () => {
  site = await startApp();
  db = site.app.get(Database);
  const { body, cookies } = await site.app.inject({ url: '/sign-in' });
  token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  cookie = `_csrf=${cookies.find(({ name }) => name === '_csrf')?.value}`;
}, 30_000);
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'deliberating', places: 3 });
  base = `${call.path}/secretariat`;
  await signIn((await aSecretary(db, call)).personId);
});
afterAll(() => site.app.close());

async function signIn(personId: string | null) {
  const secret = await db.transaction((tx) => openSession(tx, personId ?? '', new Date()));
  cookie = `${cookie.split(';')[0]}; rostrum_session=${secret}`;
}
async function get(path: string) {
  const { statusCode, body } = await site.app.inject({ url: `${base}${path}`, headers: { cookie } });
  return { status: statusCode, title: heading(body), body };
}
async function post(path: string, form: [string, string][]) {
  const { statusCode, body, headers } = await site.app.inject({
    method: 'POST',
    url: `${base}${path}`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams([...form, ['_csrf', token]]).toString(),
  });
  return { status: statusCode, to: headers.location, body };
}
const heading = (body: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(body)?.[1];
const outcomes = async () =>
  (
    await db.rows<{ line: string }>(
      `SELECT p.number || ' ' || d.outcome AS line FROM decision d JOIN proposal p ON p.id = d.proposal_id ORDER BY p.number`,
    )
  ).map(({ line }) => line);

describe('the board', () => {
  it('records one decision for many ticked proposals and goes back to where they were ticked', async () => {
    const list = await proposals(
      db,
      call,
      Array.from({ length: 250 }, () => ({ status: 'under_review' as const })),
    );
    const reply = await post('/decisions', [
      ...list.map(({ proposalId }): [string, string] => ['proposalIds', proposalId]),
      ['outcome', 'waitlisted'],
      ['rationale', 'By rank.'],
      ['back', `${base}/ranking?page=2`],
    ]);
    expect([reply.status, reply.to]).toEqual([303, `${base}/ranking?page=2&done=decisions_recorded`]);
    expect(await outcomes()).toEqual(list.map(({ number }) => `${number} waitlisted`));
    expect((await get('/decisions')).title).toBe('All 250 proposals are decided');
  });

  it('never leads to another site', async () => {
    const { proposalId } = await aProposal(db, call, { status: 'under_review' });
    const reply = await post('/decisions', [
      ['proposalIds', proposalId],
      ['outcome', 'accepted'],
      ['back', 'https://evil.test/'],
    ]);
    expect(reply.to).toBe('/?done=decisions_recorded');
  });

  it.each<[string, [string, string][], string]>([
    ['nothing ticked', [['outcome', 'accepted']], 'Tick at least one proposal'],
    ['no outcome', [['proposalIds', '0197a2b0-0000-7000-8000-000000000001']], 'Choose one from the list.'],
    [
      'what cannot be an id',
      [
        ['proposalIds', 'x'],
        ['outcome', 'accepted'],
      ],
      'Choose one from the list.',
    ],
  ])('says what is wrong with %s', async (_, form, sentence) => {
    const { status, body } = await post('/decisions', form);
    expect(status).toBe(422);
    expect(body).toContain(sentence);
    expect(await outcomes()).toEqual([]);
  });

  it('decides one, with conditions and a version', async () => {
    const { proposalId, number } = await aProposal(db, call, { status: 'under_review' });
    const path = `/decisions/${proposalId}`;
    const form = (seen: string): [string, string][] => [
      ['outcome', 'accepted_with_conditions'],
      ['rationale', 'They agreed.'],
      ['conditions', 'Add <b>a</b> farmer.'],
      ['mergeInto', ''],
      ['seen', seen],
    ];
    expect((await post(path, form('0'))).to).toBe(`${base}${path}?done=saved`);
    expect(await outcomes()).toEqual([`${number} accepted_with_conditions`]);
    expect((await get(path)).body).toContain('Add &lt;b>a&lt;/b> farmer.');
    const late = await post(path, form('0'));
    expect(late.status).toBe(422);
    expect(late.body).toContain('Somebody saved a newer version');
  });

  it('shows a chair nothing of a proposal they have a conflict on', async () => {
    const mine = await aProposal(db, call, { status: 'under_review', title: 'Seeds of the chair' });
    const other = await aProposal(db, call, { status: 'under_review' });
    const chair = await aReviewer(db, call);
    await withRole(db, chair, call, 'chair');
    await aConflict(db, { ...mine, reviewerId: chair.reviewerId });
    await signIn(chair.personId);
    const board = await get('/decisions');
    expect(board.title).toBe('One proposal is still open');
    expect(board.body).not.toContain('Seeds of the chair');
    expect((await get(`/decisions/${mine.proposalId}`)).status).toBe(404);
    expect((await get(`/decisions/${other.proposalId}`)).status).toBe(200);
    const reply = await post('/decisions', [
      ['proposalIds', mine.proposalId],
      ['outcome', 'accepted'],
    ]);
    expect(reply.status).toBe(404);
    expect(await outcomes()).toEqual([]);
  });
});

describe('publishing', () => {
  it('says what is missing, then shows the letters, then asks the worker', async () => {
    const a = await aProposal(db, call, { status: 'under_review', title: 'Seeds' });
    const b = await aProposal(db, call, { status: 'under_review' });
    await aDecision(db, a);
    expect((await get('/decisions/publish')).body).toContain(`One proposal is still open: #${b.number}<`);
    expect((await post('/decisions/publish', [])).status).toBe(422);
    await aDecision(db, b, { outcome: 'declined' });
    const ready = await get('/decisions/publish');
    expect(ready.title).toBe('2 decisions are ready to be published');
    expect(ready.body).toContain('your proposal “Seeds” has a place');
    expect((await post('/decisions/publish', [])).to).toBe(
      `${base}/decisions/publish?done=publication_requested`,
    );
    expect((await get('/decisions/publish')).body).toContain('Publication has been asked for');
    expect((await post('/decisions/publish', [])).status).toBe(422);
  });
});

describe('letters', () => {
  it('lists, filters, shows one, and sends a failed one again to a corrected address', async () => {
    const failed = await aLetter(db, call, {
      status: 'failed',
      toEmail: 'awa@exmaple.org',
      lastError: '550 no such mailbox',
    });
    await aLetter(db, call, { status: 'sent' });
    expect((await get('/letters')).title).toBe('One letter could not be delivered');
    const only = (await get('/letters?status=sent')).body;
    expect([only.includes(failed.subject), only.includes('550 no such')]).toEqual([false, false]);
    expect((await get(`/letters/${failed.letterId}`)).body).toContain('550 no such mailbox');
    const wrong = await post(`/letters/${failed.letterId}/retry`, [['toEmail', 'awa']]);
    expect([wrong.status, wrong.body.includes('Write a full e-mail address')]).toEqual([422, true]);
    await post(`/letters/${failed.letterId}/retry`, [['toEmail', 'Awa@example.org']]);
    expect(
      await db.rows('SELECT status, to_email AS "to" FROM letter WHERE id = $1', [failed.letterId]),
    ).toEqual([{ status: 'queued', to: 'awa@example.org' }]);
    expect(
      await db.rows(
        `SELECT payload FROM outbox_event WHERE created_at > now() - interval '1 minute' ORDER BY id DESC LIMIT 1`,
      ),
    ).toEqual([{ payload: { letterId: failed.letterId } }]);
  });

  it('does not know another call’s letters', async () => {
    const other = await aLetter(db, await aCall(db), { status: 'failed' });
    expect((await get(`/letters/${other.letterId}`)).status).toBe(404);
    expect((await post(`/letters/${other.letterId}/retry`, [])).status).toBe(404);
    expect((await get('/letters/x')).status).toBe(404);
  });
});

describe('the number of queries', () => {
  const PAGES = [
    '',
    '/decisions',
    '/decisions?sort=number&outcome=open',
    '/decisions/publish',
    '/letters',
    '/audit',
  ];

  it.each(PAGES)('of %s is the same for 10 and 344 proposals', async (path) => {
    const counts: number[] = [];
    let made = 0;
    await get(path); // what is kept in memory for a while is there now
    for (const size of [10, 344]) {
      const list = await proposals(
        db,
        call,
        Array.from({ length: size - made }, () => ({ status: 'under_review' as const })),
      );
      made = size;
      for (const proposal of list.slice(0, 5)) await aDecision(db, proposal);
      await get(path); // standings are computed once for a version of the grades
      let queries = 0;
      db.onQuery = () => {
        queries += 1;
      };
      const { status } = await get(path);
      db.onQuery = undefined;
      expect(status).toBe(200);
      counts.push(queries);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThanOrEqual(8);
  });
});
