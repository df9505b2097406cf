import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { aCall, AFTER_DEADLINE, type TestCall } from '../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { NearDuplicatesQuery } from '../../queries/near-duplicates.query.js';
import { CompareProposals } from './compare-proposals.js';
import { JudgeAlike } from './judge-alike.js';

let db: Database;
let call: TestCall;
let secretary: Actor;
const clock = new FixedClock(AFTER_DEADLINE);

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  now = AFTER_DEADLINE;
  clock.set(now);
  call = await aCall(db, { status: 'screening' });
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const CABLES =
  'Repair ships wait for permits while landing stations flood and islands lose every link they have.';
let now = AFTER_DEADLINE;
function wait(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1000);
  clock.set(now);
}
const compare = () => new CompareProposals(db, clock).run();
const pairs = async (view: 'open' | 'same' | 'different' = 'open', reader = secretary) => {
  const list = await new NearDuplicatesQuery(db).list(call.callId, reader.personId, view);
  return { shown: list.pairs.map(({ a, b }) => [a.number, b.number].toSorted()), counts: list.counts };
};
const text = (title: string, description: string, number?: number) =>
  aProposal(db, call, { title, number, tags: [], policyQuestions: [], answers: { description } });
const others = () =>
  Promise.all(
    ['open standards for maps', 'elections and false news', 'children in rural schools'].map((words) =>
      text(words, words),
    ),
  );

describe('texts of a call', () => {
  it('are compared when they have changed, not more often than every quarter of a minute', async () => {
    await others();
    expect(await compare()).toEqual({ texts: 3 });
    expect(await compare()).toBeNull();
    wait(60);
    expect(await compare()).toBeNull(); // nothing has changed
    await text('Cables', CABLES, 101);
    expect(await compare()).toEqual({ texts: 4 });
    await text('Cables again', CABLES, 102);
    expect(await compare()).toBeNull(); // so soon after the last
    expect((await pairs()).shown).toEqual([]);
    wait(16);
    expect(await compare()).toEqual({ texts: 5 });
    expect((await pairs()).shown).toEqual([[101, 102]]);
  });

  it('say which tags they call for', async () => {
    const [tag] = call.tags;
    const bears = await aProposal(db, call, {
      title: '',
      policyQuestions: [],
      tags: [tag!.name],
      answers: { description: CABLES },
    });
    const lacks = await text('Ships', `${CABLES} Who pays?`);
    await others();
    await compare();
    expect(await db.rows('SELECT proposal_id AS p, tag_id AS t FROM tag_suggestion')).toEqual([
      { p: lacks.proposalId, t: tag!.id },
    ]);
    expect(bears.tags).toEqual([tag!.name]);
  });

  it('are compared in a thread when there are many', async () => {
    await proposals(
      db,
      call,
      Array.from({ length: 120 }, (_, at) => ({
        title: `Title ${at}`,
        answers: { description: `word${at} other${at}` },
      })),
    );
    expect(await compare()).toEqual({ texts: 120 });
    const [row] = await db.rows<{ texts: number }>('SELECT texts FROM text_comparison');
    expect(row).toEqual({ texts: 120 });
  });
});

describe('a pair', () => {
  const judge = (ids: readonly [string, string], verdict: 'different' | 'same' | 'open', actor = secretary) =>
    new JudgeAlike(db, clock).run(actor, {
      callId: call.callId,
      proposalIds: ids,
      verdict,
      note: 'Read both.',
    });

  it('that is kept apart is not shown again; one that is to be merged is told to selection', async () => {
    await others();
    const [a, b] = [await text('Cables', CABLES, 101), await text('Cables again', CABLES, 102)];
    await compare();
    await judge([b.proposalId, a.proposalId], 'different');
    expect(await pairs()).toEqual({ shown: [], counts: { open: 0, different: 1, same: 0 } });
    await db.rows(`UPDATE proposal SET version = 2 WHERE number = 101`);
    wait(60);
    await compare();
    expect((await pairs()).shown).toEqual([]);
    await judge([a.proposalId, b.proposalId], 'same');
    const query = new NearDuplicatesQuery(db);
    expect(await query.mergeSuggestions(call.callId)).toEqual([]); // neither has passed
    await db.rows(`UPDATE proposal SET status = 'passed'`);
    const [cluster] = await query.mergeSuggestions(call.callId);
    expect(cluster?.toSorted()).toEqual([a.proposalId, b.proposalId].toSorted());
    await judge([a.proposalId, b.proposalId], 'open');
    expect(await pairs()).toEqual({ shown: [[101, 102]], counts: { open: 1, different: 0, same: 0 } });
  });

  it('goes when its texts are alike no longer', async () => {
    await others();
    await text('Cables', CABLES, 101);
    await text('Cables again', CABLES, 102);
    await compare();
    await db.rows(
      `UPDATE proposal SET version = 2, title = 'Maps', answers = '{"description":"Maps of fields"}' WHERE number = 102`,
    );
    wait(60);
    await compare();
    expect((await pairs()).counts).toEqual({ open: 0, different: 0, same: 0 });
  });

  it('is neither shown to nor judged by who has a conflict of interest with one of the two', async () => {
    await others();
    const [a, b] = [await text('Cables', CABLES, 101), await text('Cables again', CABLES, 102)];
    await compare();
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...b, reviewerId });
    expect(await pairs()).toEqual({ shown: [], counts: { open: 0, different: 0, same: 0 } });
    expect((await refusalOf(judge([a.proposalId, b.proposalId], 'same'))).kind).toBe('not_found');
    expect((await refusalOf(judge([a.proposalId, a.proposalId], 'same'))).blockers).toEqual([
      { code: 'same_proposal' },
    ]);
    const other = await aSecretary(db, call);
    expect((await pairs('open', other)).shown).toEqual([[101, 102]]);
  });
});
