import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  const { personId } = await aSecretary(db, call);
  browser = await browse(site.app, db, personId!);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const staff = (rest: string) => `${call.path}/secretariat/${rest}`;
const titles = (body: string) =>
  [...body.matchAll(/<th scope="row"><a href="[^"]+">([^<]+)</g)].map(([, title]) => title);

describe('the secretariat', () => {
  it('screens a proposal from the queue; what was typed stays when the result cannot be given', async () => {
    const { proposalId } = await aProposal(db, call, { title: 'Seeds of Trust' });
    const queue = await browser.get(staff('screening'));
    expect([titles(queue.body), queue.body.includes('1 proposal waits to be checked')]).toEqual([
      ['Seeds of Trust'],
      true,
    ]);

    const refused = await browser.post(staff(`screening/${proposalId}`), {
      outcome: 'cure_requested',
      reason: '',
      cureUntil: '2019-03-31T02:30',
    });
    expect(refused.status).toBe(422);
    expect(refused.body.includes('Give the reason; the proposer reads it.')).toBe(true);
    expect(refused.body.includes('Say by when the proposal has to be put right.')).toBe(true);
    expect(/value="cure_requested"[^>]*checked/.test(refused.body)).toBe(true);

    const year = new Date().getUTCFullYear() + 1;
    const sent = await browser.post(staff(`screening/${proposalId}`), {
      outcome: 'cure_requested',
      reason: 'Name a third speaker.',
      cureUntil: `${year}-07-01T23:59`,
    });
    expect([sent.status, sent.location]).toEqual([303, staff('screening?done=proposal_screened')]);
    expect(
      await db.rows(
        'SELECT p.status, s.reason, s.cure_until FROM screening s JOIN proposal p ON p.id = s.proposal_id',
      ),
    ).toEqual([
      {
        status: 'cure_requested',
        reason: 'Name a third speaker.',
        cure_until: new Date(`${year}-07-01T21:59:00Z`),
      },
    ]);
    const cures = await browser.get(staff('screening?status=cure_requested'));
    expect(titles(cures.body)).toEqual(['Seeds of Trust']);
  });

  it('is offered the last day the call has for curing, while that is ahead', async () => {
    const { proposalId } = await aProposal(db, call);
    const offered = async () => {
      const { body } = await browser.get(staff(`screening/${proposalId}`));
      return /name="cureUntil"[^>]*value="([^"]*)"/.exec(body)?.[1];
    };
    const year = new Date().getUTCFullYear() + 1;
    await db.rows('UPDATE call SET cure_ends_at = $1', [`${year}-07-01T21:59:00Z`]);
    expect(await offered()).toBe(`${year}-07-01T23:59`);
    await db.rows(`UPDATE call SET cure_ends_at = '2019-05-01T21:59:00Z'`);
    expect((await offered())! > new Date().toISOString().slice(0, 16)).toBe(true);
  });

  it('narrows and sorts the list by its address, and reads one proposal', async () => {
    const [apples] = await proposals(db, call, [
      { title: 'Apples', number: 1, themeId: call.themes[0]!.id },
      { title: 'Cables', number: 2, themeId: call.themes[1]!.id },
      { title: 'A secret', status: 'draft' },
    ]);
    expect(titles((await browser.get(staff('proposals?sort=-title'))).body)).toEqual(['Cables', 'Apples']);
    const narrowed = await browser.get(staff(`proposals?theme=${call.themes[1]!.id}&q=cables`));
    expect([titles(narrowed.body), narrowed.body.includes('1 proposal fits')]).toEqual([['Cables'], true]);
    expect((await browser.get(staff('proposals?theme=nonsense&page=-4&sort=;drop'))).status).toBe(200);
    const one = await browser.get(staff(`proposals/${apples!.proposalId}`));
    expect([one.status, one.body.includes('IGF 2019 WS #1'), one.body.includes('@people.test')]).toEqual([
      200,
      true,
      true,
    ]);
    const all = await browser.get(staff('proposals'));
    expect([
      all.body.includes('A secret'),
      all.body.includes('A draft, read by its proposers alone'),
    ]).toEqual([false, true]);
  });

  it('takes everything away as a file', async () => {
    await aProposal(db, call, { title: 'Seeds of Trust', number: 180 });
    const file = await browser.get(staff('proposals.csv'));
    expect(file.body.split('\r\n')[1]!.startsWith('180,submitted,Seeds of Trust,Data Governance,')).toBe(
      true,
    );
  });
});

it('asks the database as often for 344 proposals as for 10', async () => {
  const asked: number[][] = [];
  for (const many of [10, 334]) {
    await proposals(
      db,
      call,
      Array.from({ length: many }, () => ({})),
    );
    const counted = site.app.get(Database);
    const queries: number[] = [];
    for (const address of ['proposals', 'proposals?cols=description,sdgs,policyQuestions', 'screening']) {
      let count = 0;
      counted.onQuery = () => (count += 1);
      expect((await browser.get(staff(address))).status).toBe(200);
      counted.onQuery = undefined;
      queries.push(count);
    }
    asked.push(queries);
  }
  expect(asked).toEqual([
    [6, 6, 7],
    [6, 6, 7],
  ]);
});

it('reads the settings of screening once, also for a form that is refused', async () => {
  const asked = site.app.get(Database);
  const reads = async (act: () => Promise<{ status: number }>) => {
    let count = 0;
    asked.onQuery = () => (count += 1);
    const { status } = await act();
    asked.onQuery = undefined;
    return [status, count];
  };
  const path = staff('screening/settings');
  const [, shown] = await reads(() => browser.get(path));
  expect(await reads(() => browser.post(path, { secondPerson: 'nobody knows', cureDays: 'x' }))).toEqual([
    422,
    shown,
  ]);
});
