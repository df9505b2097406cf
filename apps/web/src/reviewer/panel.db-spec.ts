import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { browse, type Browser } from '../../../../test/browsing.js';
import { anAssignment } from '../../../../test/factories/assignment.js';
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
let other: TestReviewer;
let proposal: TestProposal;
let rival: TestProposal;
let browser: Browser;

const SWITCHES = ['reviewersSeeReviewers', 'reviewersSeeOthersReviews', 'reviewersSeeStanding'] as const;
type Switch = (typeof SWITCHES)[number];

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'reviewing' });
  await db.rows(`UPDATE call SET review_ends_at = now() + interval '3 days'`); // the site goes by the real clock
  me = await aReviewer(db, call);
  other = await aReviewer(db, call);
  proposal = await aProposal(db, call, { status: 'under_review' });
  rival = await aProposal(db, call, { status: 'under_review' });
  browser = await browse(site.app, db, me.personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const says = (...on: Switch[]) =>
  db.rows(`UPDATE call SET settings = settings || $1`, [
    Object.fromEntries(SWITCHES.map((one) => [one, on.includes(one)])),
  ]);
const setName = (name: string) =>
  db.rows(`UPDATE person SET name = $2 WHERE id = $1`, [other.personId, name]);
const judges = (reviewer: TestReviewer, mark: number, words = '') =>
  aReview(db, call, proposal, reviewer, {
    marks: call.criteria.map(() => mark),
    comment: words && `Comment ${words}`,
    confidentialRemark: words && `Remark ${words}`,
    reasons: words ? [{ criterionId: call.criteria[0]!.id, code: 'too_broad' }] : [],
  });
/** The pages of one reviewer, without what differs from request to request. */
async function pages(assignmentId: string): Promise<string[]> {
  const all = [
    await browser.get(`${call.path}/reviews/${assignmentId}`),
    await browser.get(`${call.path}/reviews`),
  ];
  return all.map(({ status, body }) => `${status} ${body.replaceAll(/_csrf" value="[^"]*"/g, '')}`);
}
const textOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('what the call tells a reviewer of the panel once their own review is in', () => {
  it('is mean, rank and calibrated score, on the proposal and on their list', async () => {
    await says('reviewersSeeStanding');
    await aReview(db, call, rival, other, { marks: call.criteria.map(() => 5) });
    await judges(other, 2, 'of another');
    const { assignmentId } = await judges(me, 3);
    for (const page of await pages(assignmentId)) {
      expect(textOf(page)).toContain('2.50, of 2 reviews');
      expect(textOf(page)).toContain('2 of 2');
      expect(textOf(page)).toContain('With kindness taken out');
      expect(page.includes('of another')).toBe(false);
    }
  });

  it('is what others said, without their names unless it tells those', async () => {
    await setName('Mariam Known');
    await judges(other, 2, 'of another');
    const { assignmentId } = await judges(me, 3);
    await says('reviewersSeeOthersReviews');
    const [unnamed = ''] = await pages(assignmentId);
    const said = [
      'One other review',
      'Comment of another',
      'Remark of another',
      `${call.criteria[0]!.name}: 2`,
    ];
    expect(said.filter((words) => !textOf(unnamed).includes(words))).toEqual([]);
    expect([unnamed.includes('Mariam Known'), unnamed.includes('Another reviewer')]).toEqual([false, true]);
    await says('reviewersSeeOthersReviews', 'reviewersSeeReviewers');
    const [named = ''] = await pages(assignmentId);
    expect([named.includes('Mariam Known'), named.includes('Another reviewer')]).toEqual([true, false]);
    expect(named.includes('@house')).toBe(false);
  });

  it('is no draft, and no review that counts no more', async () => {
    await says(...SWITCHES);
    const third = await aReviewer(db, call);
    await aReview(db, call, proposal, other, { status: 'draft', comment: 'A draft' });
    const { assignmentId } = await judges(me, 3);
    await judges(third, 1, 'of a third');
    await aConflict(db, { ...proposal, reviewerId: third.reviewerId });
    const [page = ''] = await pages(assignmentId);
    expect(textOf(page)).toContain('No other review is in yet');
    expect(textOf(page)).toContain('3.00, of one review');
    expect([page.includes('A draft'), page.includes('of a third')]).toEqual([false, false]);
  });
});

it('tells who else reviews it before the own review is in', async () => {
  await says('reviewersSeeReviewers');
  await setName('Mariam Known');
  await anAssignment(db, proposal, other);
  const { assignmentId } = await anAssignment(db, proposal, me);
  const [page = '', list = ''] = await pages(assignmentId);
  expect([page.includes('Mariam Known'), list.includes('Mariam Known')]).toEqual([true, false]);
});

describe('worlds that differ in what a reviewer may not know are the same to them, byte for byte', () => {
  const seat = async (): Promise<string> => (await anAssignment(db, proposal, me)).assignmentId;
  const submitted = async (): Promise<string> => (await judges(me, 3)).assignmentId;
  const conflicted = async (): Promise<string> => {
    const { assignmentId } = await judges(me, 3);
    await aConflict(db, { ...proposal, reviewerId: me.reviewerId });
    return assignmentId;
  };
  const drafted = async (): Promise<string> =>
    (await aReview(db, call, proposal, me, { status: 'draft' })).assignmentId;
  const NAMES_KEPT: Switch[] = ['reviewersSeeOthersReviews', 'reviewersSeeStanding'];

  it.each<[string, Switch[], () => Promise<string>]>([
    ['before they have begun', NAMES_KEPT, seat],
    ['with a draft', NAMES_KEPT, drafted],
    ['where the call tells nothing', [], submitted],
    ['in conflict, whatever the call tells', [...SWITCHES], conflicted],
  ])('%s: what others gave, and that they did', async (_, told, mine) => {
    await says(...told);
    const assignmentId = await mine();
    const before = await pages(assignmentId);
    await judges(other, 1, 'of another');
    await setName('Mariam Known');
    expect(await pages(assignmentId)).toEqual(before);
  });

  it('after submitting: who others are, where only what they said is told', async () => {
    await says(...NAMES_KEPT);
    await judges(other, 1, 'of another');
    const assignmentId = await submitted();
    const before = await pages(assignmentId);
    await setName('Mariam Known');
    expect(await pages(assignmentId)).toEqual(before);
  });

  it('after submitting: the standing of what they have a conflict of interest with moves no figure', async () => {
    await says('reviewersSeeStanding');
    const assignmentId = await submitted();
    await judges(other, 2);
    await aConflict(db, { ...rival, reviewerId: me.reviewerId });
    const before = await pages(assignmentId);
    await aReview(db, call, rival, other, { marks: call.criteria.map(() => 5) });
    expect(await pages(assignmentId)).toEqual(before);
  });
});
