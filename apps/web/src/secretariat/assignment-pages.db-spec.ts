import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SolveAssignmentJob } from '#libs/assignment';
import type { Database } from '#libs/database';
import { DatabaseClock, newId } from '#libs/kernel';
import { browse, type Browser } from '../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aReviewer, reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { pageFaults } from '../../../../test/pages/page-faults.js';
import { startApp, type TestApp } from '../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let base: string;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'reviewing', reviewsPerProposal: 2, loadMax: 1000, places: 2 });
  const { personId } = await aSecretary(db, call);
  browser = await browse(site.app, db, personId ?? '');
  base = `${call.path}/secretariat/assignment`;
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

/** Asks for a run as the page does, and lets a worker solve it. */
async function run(form: Record<string, string> = { mode: 'full' }, path = '/run'): Promise<string> {
  const { status, location } = await browser.post(`${base}${path}`, form);
  expect([status, location.startsWith(`${base}/runs/`)]).toEqual([303, true]);
  await work(location);
  return location;
}

const work = (page: string) =>
  new SolveAssignmentJob(db, new DatabaseClock()).run({
    id: newId(),
    payload: { runId: page.split('/').at(-1)!, forumId: call.forumId, callId: call.callId },
    attempt: 1,
    last: false,
    begin: () => Promise.resolve(true),
    finish: () => Promise.resolve(),
  });

/** The page as somebody reads it; a page with faults fails. */
async function read(path: string): Promise<string> {
  const { body } = await browser.get(path);
  expect(pageFaults(body, { lang: 'en', dir: 'ltr' })).toEqual([]);
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}
const says = (text: string, ...sentences: string[]) =>
  expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);

describe('the assignment', () => {
  it('is worked out, looked at, given out and changed by hand', async () => {
    const proposal = await aProposal(db, call, { status: 'passed' });
    const [a, b, c] = await reviewers(db, call, 3);
    says(await read(base), 'One proposal waits for its reviewers', 'Work out the panels');
    const asked = await browser.post(`${base}/run`, { mode: 'full' });
    says(
      await read(asked.location),
      'The panels wait to be worked out',
      'Waiting for its turn.',
      'Look again',
      'Stop this run',
    );
    says(await read(base), 'A run is waiting.');
    const twice = await browser.post(`${base}/run`, { mode: 'full' });
    expect([twice.status, twice.body.includes('A run is at work already.')]).toEqual([422, true]);
    await work(asked.location);
    says(
      await read(asked.location),
      'The panels are ready to be given out',
      'Nobody has been told yet.',
      '2: 2 new, 0 taken back, 0 as they were',
      'Seed of the random numbers',
      'Most reviews a member',
    );
    says(await read(base), 'A result waits to be looked at.');
    const applied = await browser.post(`${asked.location}/apply`, { kind: 'fresh' });
    expect([applied.status, applied.location]).toEqual([303, `${base}?done=assignment_run`]);
    says(await read(base), 'One proposal has its reviewers', 'The panels in force', 'Given out');
    const panel = `${base}/${proposal.proposalId}`;
    says(await read(panel), 'by affinity.', 'is ahead by');
    const held = await db.rows<{ id: string; reviewer_id: string }>(
      'SELECT id, reviewer_id FROM assignment ORDER BY id',
    );
    const free = [a!, b!, c!].find((one) => held.every((seat) => seat.reviewer_id !== one.reviewerId))!;
    await browser.post(`${panel}/take`, { assignmentId: held[0]!.id });
    await browser.post(`${panel}/give`, { reviewerId: free.reviewerId });
    says(await read(panel), '2 of 2 reviewers', 'Given by hand', 'Taken back by hand');
  });

  it('says with names why there is none, and gives up what stands in the way at one press', async () => {
    const proposal = await aProposal(db, call, { status: 'passed', title: 'Seeds' });
    const member = await aReviewer(db, call);
    const failed = await run();
    says(
      await read(failed),
      'There is no such assignment',
      `#${proposal.number} Seeds needs 2 reviewers, but only 1 may judge it.`,
      member.name,
      `#${proposal.number} Seeds: one review`,
      'Give this up and run again',
    );
    says(await read(base), 'The last run found no assignment.');
    const relaxed = await browser.post(`${failed}/relax`, { relaxation: '0' });
    const again = relaxed.location.split('?')[0]!;
    await work(again);
    says(await read(again), 'The panels are ready to be given out');
    says(await read(`${base}/rules`), 'Proposals with exceptions', 'One review.');
    await browser.post(`${base}/rules/no-exceptions`, { proposalId: proposal.proposalId });
    expect((await read(`${base}/rules`)).includes('Proposals with exceptions')).toBe(false);
  });

  it('is stopped, and set aside', async () => {
    await aProposal(db, call, { status: 'passed' });
    await reviewers(db, call, 2);
    const asked = await browser.post(`${base}/run`, { mode: 'full' });
    expect((await browser.post(`${asked.location}/cancel`)).location).toBe(`${base}?done=assignment_stopped`);
    await work(asked.location);
    says(await read(asked.location), 'This run was stopped');
    const aside = await run();
    await browser.post(`${aside}/cancel`);
    says(await read(aside), 'These panels were set aside');
    expect((await browser.post(`${aside}/apply`, { kind: 'fresh' })).status).toBe(422);
    expect(await db.rows('SELECT 1 FROM assignment')).toEqual([]);
  });

  it('keeps rules and weights that are set, and says which cannot be', async () => {
    const [a, b] = await reviewers(db, call, 2);
    const page = `${base}/rules`;
    const { weights } = { weights: { ...call.settings.affinity } };
    const fields = Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, String(value)]));
    const wrong = await browser.post(page, { ...fields, jitter: '0.5', mostPerGroup: 'two', fair: 'on' });
    expect([
      wrong.status,
      wrong.body.includes('Chance may move affinity by no more than 0.1.'),
      wrong.body.includes('value="two"'),
    ]).toEqual([422, true, true]);
    const right = { ...fields, text: '0,25', mostPerGroup: '1', 'leastPerGender[female]': '1', fair: 'on' };
    expect((await browser.post(page, right)).status).toBe(303);
    const [{ settings }] = (await db.rows<{ settings: TestCall['settings'] }>(
      'SELECT settings FROM call WHERE id = $1',
      [call.callId],
    )) as [{ settings: TestCall['settings'] }];
    expect([settings.affinity.text, settings.panels, settings.reviewersBid]).toEqual([
      0.25,
      {
        mostPerGroup: 1,
        mostPerRegion: null,
        leastPerGender: { female: 1 },
        themeExpert: false,
        floor: null,
        fair: true,
      },
      false,
    ]);
    const pair = { reviewerId: a!.reviewerId, otherId: b!.reviewerId };
    await browser.post(`${page}/apart`, pair);
    says(await read(page), 'Let them sit together', `${a!.name} and ${b!.name}`);
    await browser.post(`${page}/together`, pair);
    expect((await read(page)).includes('Let them sit together')).toBe(false);
    expect((await browser.post(`${page}/apart`, { ...pair, otherId: a!.reviewerId })).status).toBe(422);
  });

  it('plans for a member who drops out, and applies the plan that is chosen', async () => {
    const proposal = await aProposal(db, call, { status: 'passed', title: 'Seeds' });
    const [a, , c] = [
      await aReviewer(db, call, { themeIds: [proposal.themeId!] }),
      await aReviewer(db, call, { themeIds: [proposal.themeId!] }),
      await aReviewer(db, call),
    ];
    await browser.post(`${await run()}/apply`, { kind: 'fresh' });
    says(await read(`${base}/plans`), 'What if?', a.name);
    const plans = await run({ kind: 'reviewer_out', reviewerId: a.reviewerId }, '/plans');
    says(
      await read(plans),
      'Three plans to choose from',
      `${a.name} takes no more reviews`,
      'Change as little as can be',
      'As if assigned afresh',
      `#${proposal.number} Seeds: ${a.name} leaves`,
      `#${proposal.number} Seeds: ${c.name} joins`,
    );
    await browser.post(`${plans}/apply`, { kind: 'minimal' });
    says(await read(`${base}/${proposal.proposalId}`), '2 of 2 reviewers');
    const unknown = await browser.post(`${base}/plans`, {
      kind: 'force',
      reviewerId: a.reviewerId,
      number: '999',
      loadMin: '',
      loadMax: '',
    });
    expect(unknown.status).toBe(422);
  });
});
