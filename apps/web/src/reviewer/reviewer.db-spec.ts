import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse, type Browser } from '../../../../test/browsing.js';
import { anAssignment, type TestAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, aReviewer, type TestReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let me: TestReviewer;
let proposal: TestProposal;
let seat: TestAssignment;
let browser: Browser;
let path: string;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'reviewing' });
  await db.rows(`UPDATE call SET review_ends_at = now() + interval '3 days'`); // the site goes by the real clock
  me = await aReviewer(db, call);
  proposal = await aProposal(db, call, { status: 'under_review', title: '<b>Seeds</b> & trust' });
  seat = await anAssignment(db, proposal, me);
  browser = await browse(site.app, db, me.personId);
  path = `${call.path}/reviews/${seat.assignmentId}`;
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const mark = (at: number) => `scores[${call.criteria[at]!.id}]`;
const checked = (body: string) => [...body.matchAll(/value="(\d)" checked/g)].map(([, value]) => value);
const errors = (body: string) =>
  [...(/<div class="error-summary".*?<\/div>/s.exec(body)?.[0] ?? '').matchAll(/<a href="([^"]+)"/g)].map(
    ([, href]) => href,
  );

describe('what a reviewer reads', () => {
  it('holds answers to the questions of the call’s own, and the way to its subject where the call opens it', async () => {
    const questions = [
      {
        key: 'q_pilot',
        label: 'Is it a pilot?',
        kind: 'yes_no',
        section: 'goals',
        help: '',
        on: true,
        required: false,
      },
      {
        key: 'q_old',
        label: 'No longer asked',
        kind: 'short_text',
        section: 'goals',
        help: '',
        on: false,
        required: false,
      },
    ];
    const retag = `${call.path}/tagging/${proposal.proposalId}`;
    expect((await browser.get(path)).body.includes(retag)).toBe(false);
    await db.rows(`UPDATE call SET settings = settings || $1`, [
      { questions, tagging: { ...call.settings.tagging, reviewersRetag: true } },
    ]);
    await db.rows(`UPDATE proposal SET answers = answers || '{"q_pilot": "yes", "q_old": "kept"}'`);
    const { body } = await browser.get(path);
    expect([body.includes('Is it a pilot?</h2><p>Yes</p>'), body.includes('No longer asked')]).toEqual([
      true,
      false,
    ]);
    expect(body.includes(retag)).toBe(true);
    expect((await browser.get(retag)).status).toBe(200);
  });
});

describe('a reviewer without scripts', () => {
  it('saves, submits, and is led to the next one', async () => {
    const second = await anAssignment(db, await aProposal(db, call, { status: 'under_review' }), me);
    const list = await browser.get(`${call.path}/reviews`);
    expect(list.body.includes('2 proposals are left to review')).toBe(true);
    expect((await browser.get(`${call.path}/reviews/next`)).location).toBe(path);
    const saved = await browser.post(`${path}/save`, {
      version: '0',
      [mark(0)]: '2',
      [mark(1)]: '',
      comment: 'Say who.',
    });
    expect([saved.status, saved.location]).toEqual([303, `${path}?done=review_saved`]);
    const form = await browser.get(path);
    expect(checked(form.body)).toEqual(['2']);
    expect(form.body.includes('Say who.')).toBe(true);
    const sent = await browser.post(`${path}/submit`, { version: '1', [mark(0)]: '4', [mark(1)]: '5' });
    expect([sent.status, sent.location]).toEqual([
      303,
      `${call.path}/reviews/${second.assignmentId}?done=review_submitted`,
    ]);
    expect(await db.rows('SELECT value FROM score ORDER BY value')).toEqual([{ value: 4 }, { value: 5 }]);
  });

  it('gets back what was typed, with the field to put right', async () => {
    const refused = await browser.post(`${path}/submit`, {
      version: '0',
      [mark(0)]: '3',
      [mark(1)]: '4',
      confidentialRemark: 'Ask them',
    });
    expect(refused.status).toBe(422);
    expect(errors(refused.body)).toEqual([`#scores-${call.criteria[0]!.id}`]);
    expect(checked(refused.body)).toEqual(['3', '4']);
    expect(refused.body.includes('Ask them')).toBe(true);
    const reason = { [`reasons[${call.criteria[0]!.id}][]`]: 'too_broad' };
    expect((await browser.post(`${path}/submit`, { [mark(0)]: '3', ...reason })).status).toBe(303);
    expect(await db.row('SELECT reasons FROM review')).toEqual({
      reasons: [{ criterionId: call.criteria[0]!.id, code: 'too_broad' }],
    });
  });

  it.each([
    ['a mark off the scale', '9'],
    ['a mark that is no number', 'four'],
  ])('is told about %s, and nothing is stored', async (_, value) => {
    const refused = await browser.post(`${path}/save`, { [mark(0)]: value });
    expect([refused.status, errors(refused.body)]).toEqual([422, [`#scores-${call.criteria[0]!.id}`]]);
    expect(await db.rows('SELECT 1 FROM review')).toEqual([]);
  });

  it('is stopped by what a second window saved meanwhile, and loses nothing', async () => {
    await browser.post(`${path}/save`, { version: '0', [mark(0)]: '4' });
    const stale = await browser.post(`${path}/save`, { version: '0', [mark(0)]: '5', comment: 'Mine' });
    expect([stale.status, stale.body.includes('Mine')]).toEqual([422, true]);
    expect(await db.rows('SELECT value FROM score')).toEqual([{ value: 4 }]);
  });

  it('steps back, and the proposal is gone', async () => {
    const gone = await browser.post(`${path}/abstain`, { kind: 'not_my_field', reason: 'Cables' });
    expect([gone.status, gone.location]).toEqual([303, `${call.path}/reviews?done=abstained`]);
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(`${path}/abstain`, { kind: 'bored' })).status).toBe(404);
  });
});

describe('what a reviewer sees', () => {
  it('is text, not HTML, and never an address', async () => {
    const { body } = await browser.get(path);
    expect([body.includes('&lt;b>Seeds&lt;/b> &amp; trust'), body.includes('<b>Seeds')]).toEqual([
      true,
      false,
    ]);
    expect(body.includes('@people.test')).toBe(false);
  });

  it('is the same, byte for byte, in conflict as if it had never been there', async () => {
    await aConflict(db, seat);
    const hidden = await browser.get(path);
    const never = await browser.get(`${call.path}/reviews/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`);
    const plain = (body: string) => body.replaceAll(/_csrf" value="[^"]*"/g, '').replaceAll(path, '');
    expect([hidden.status, plain(hidden.body)]).toEqual([404, plain(never.body)]);
    const list = await browser.get(`${call.path}/reviews`);
    expect(list.body.includes('Nothing has been given to you yet')).toBe(true);
  });

  it('takes as many reads with ten proposals as with 40, and holds nothing of others', async () => {
    const other = await aReviewer(db, call);
    await aReview(db, call, proposal, other, { comment: 'Written by another' });
    const reads: number[] = [];
    for (const more of [9, 30]) {
      for (let n = 0; n < more; n++)
        await anAssignment(db, await aProposal(db, call, { status: 'under_review' }), me);
      reads.push(
        await readsOf(() => browser.get(path)),
        await readsOf(() => browser.get(`${call.path}/reviews`)),
      );
    }
    expect(reads.slice(0, 2)).toEqual(reads.slice(2));
    expect((await browser.get(path)).body.includes('Written by another')).toBe(false);
  });
});

/** Reads of one request. */
async function readsOf(act: () => Promise<unknown>): Promise<number> {
  const inside = site.app.get(Database);
  let reads = 0;
  inside.onQuery = () => (reads += 1);
  await act();
  inside.onQuery = undefined;
  return reads;
}
