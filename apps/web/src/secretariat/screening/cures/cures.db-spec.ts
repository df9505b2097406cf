import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { browse, type Browser } from '../../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';

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
const cures = (rest = '') => staff(`screening/cures${rest}`);
const until = `${new Date().getUTCFullYear() + 1}-07-01T23:59`;
const valueOf = (name: string, body: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
const heading = (body: string) => /<h1[^>]*>([^<]*)</.exec(body)?.[1];

describe('asking several for a cure, without scripts', () => {
  it('goes from the worklist over what to say and a look at it to what was done', async () => {
    const { proposalId: id, owner } = await aProposal(db, call, {
      number: 7,
      title: 'Kelp',
      policyQuestions: [],
    });
    const list = await browser.get(staff('screening'));
    expect([
      list.body.includes(`name="ids" value="${id}"`),
      list.body.includes(`action="${cures()}"`),
    ]).toEqual([true, true]);
    const chosen = await browser.post(cures(), { ids: id });
    expect([chosen.status, heading(chosen.body)]).toEqual([200, 'Ask 1 proposal for a cure']);
    const without = await browser.post(cures('/preview'), { ids: id, cureUntil: '', reason: 'Please.' });
    expect([without.status, without.body.includes('Say by when the proposal has to be put right.')]).toEqual([
      422,
      true,
    ]);
    expect(without.body.includes('Please.</textarea>')).toBe(true);

    const look = await browser.post(cures('/preview'), { ids: id, cureUntil: until, reason: 'Please.' });
    expect([look.status, heading(look.body)]).toEqual([200, '1 proposal would be asked for a cure']);
    expect([look.body.includes(owner.email), look.body.includes('Policy questions')]).toEqual([true, true]);
    expect(await db.rows('SELECT 1 FROM screening')).toEqual([]);

    const sent = await browser.post(cures('/send'), {
      proposals: valueOf('proposals', look.body),
      cureUntil: valueOf('cureUntil', look.body),
      reason: valueOf('reason', look.body),
    });
    expect(sent.status).toBe(303);
    const done = await browser.get(sent.location);
    expect([heading(done.body), done.body.includes('#7 Kelp')]).toEqual([
      '1 proposal has been asked for a cure',
      true,
    ]);
    const row = await db.row<{ reason: string }>('SELECT reason FROM screening');
    expect(row!.reason).toMatch(/^– .*Policy questions.*\n\nPlease\.$/);
    // a second time it is told apart, not asked again
    const again = await browser.post(cures('/send'), {
      proposals: valueOf('proposals', look.body),
      cureUntil: until,
      reason: 'Please.',
    });
    expect(heading((await browser.get(again.location)).body)).toBe('No cure was asked for');
  });

  it('takes those of the list of proposals, ticked or the whole of it as it is narrowed', async () => {
    await proposals(db, call, [
      { number: 1, title: 'Apples', themeId: call.themes[0]!.id },
      { number: 2, title: 'Cables', themeId: call.themes[1]!.id },
      { number: 3, title: 'Drafted', status: 'draft' },
    ]);
    const list = await browser.get(staff('proposals'));
    expect(list.body.includes(`formaction="${cures()}"`)).toBe(true);
    const narrowed = await browser.post(cures(), { all: 'yes', query: `theme=${call.themes[1]!.id}` });
    expect([
      heading(narrowed.body),
      narrowed.body.includes('Cables'),
      narrowed.body.includes('Apples'),
    ]).toEqual(['Ask 1 proposal for a cure', true, false]);
    const nothing = await browser.post(cures(), {});
    expect([nothing.status, heading(nothing.body)]).toEqual([422, 'No proposal is selected']);
    const stranger = await browser.post(cures(), { ids: '01890000-0000-7000-8000-000000000000' });
    expect(stranger.status).toBe(404);
  });
});
