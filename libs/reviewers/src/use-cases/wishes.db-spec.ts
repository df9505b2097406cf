import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { ReviewerProfileQuery } from '../queries/reviewer-profile.query.js';
import { WishesQuery } from '../queries/wishes.query.js';
import { DescribeOneself } from './describe-oneself.js';
import { MakeWishes, type MakeWishesInput } from './make-wishes.js';

const clock = new FixedClock(WHILE_OPEN);
let db: Database;
let call: TestCall;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, {
    status: 'reviewing',
    settings: (preset) => ({ ...preset, reviewersBid: true }),
  });
});
afterAll(() => closeDatabase(db));

type Member = Awaited<ReturnType<typeof aReviewer>>;
const wish = (member: Pick<Member, 'actor'>, wishes: MakeWishesInput['wishes']) =>
  new MakeWishes(db, clock).run(member.actor, call, { wishes });
const wishesOf = async (member: Member) =>
  (await new WishesQuery(db).run(call.callId, member.reviewerId)).map((row) => [row.title, row.wish]);

describe('a wish', () => {
  it('is kept, changed and taken back by the member alone; what they may not see is not there', async () => {
    const [seen, hidden] = [
      await aProposal(db, call, { status: 'passed', title: 'Seen' }),
      await aProposal(db, call, { status: 'passed', title: 'Hidden' }),
    ];
    await aProposal(db, call, { status: 'submitted', title: 'Not checked yet' });
    const elsewhere = await aProposal(db, await aCall(db), { status: 'passed' });
    const [member, other] = [await aReviewer(db, call), await aReviewer(db, call)];
    await aConflict(db, { ...hidden, reviewerId: member.reviewerId });
    await wish(
      member,
      new Map([
        [seen.proposalId, 'eager'],
        [hidden.proposalId, 'eager'],
        [elsewhere.proposalId, 'eager'],
        [newId(), 'eager'],
      ]),
    );
    expect(await wishesOf(member)).toEqual([['Seen', 'eager']]);
    expect(await wishesOf(other)).toEqual([
      ['Seen', null],
      ['Hidden', null],
    ]);
    expect(await db.rows('SELECT bid FROM bid')).toEqual([{ bid: 'eager' }]);
    await wish(member, new Map([[seen.proposalId, 'reluctant']]));
    expect(await wishesOf(member)).toEqual([['Seen', 'reluctant']]);
    await wish(member, new Map([[seen.proposalId, null]]));
    expect(await wishesOf(member)).toEqual([['Seen', null]]);
  });

  it('is refused where the call asks for none, and to who has no seat', async () => {
    const proposal = await aProposal(db, call, { status: 'passed' });
    const member = await aReviewer(db, call);
    const wishes = new Map([[proposal.proposalId, 'willing' as const]]);
    await db.rows(`UPDATE call SET settings = settings || '{"reviewersBid": false}' WHERE id = $1`, [
      call.callId,
    ]);
    await expect(wish(member, wishes)).rejects.toEqual(new Refusal('blocked', [{ code: 'bids_closed' }]));
    expect(await wishesOf(member)).toEqual([]);
    const secretary = await aSecretary(db, call);
    await expect(wish({ actor: secretary }, wishes)).rejects.toEqual(new Refusal('not_found'));
    expect(await db.rows('SELECT 1 FROM bid')).toEqual([]);
  });
});

describe('what a member says they know', () => {
  it('is stored, and no longer than it may be', async () => {
    const member = await aReviewer(db, call);
    const describeOneself = (profile: string) => new DescribeOneself(db).run(member.actor, call, { profile });
    await describeOneself('  Data about harvests. ');
    expect((await new ReviewerProfileQuery(db).run(call.callId, member.reviewerId))?.profile).toBe(
      'Data about harvests.',
    );
    await expect(describeOneself('x'.repeat(5001))).rejects.toEqual(
      new Refusal('blocked', [{ code: 'maxLength', field: 'profile' }]),
    );
  });
});
