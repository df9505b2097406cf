import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { aCall, AFTER_DEADLINE, type TestCall } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, withRole } from '../../../../../test/factories/person.js';
import { aProposal, type ProposalTraits, type TestProposal } from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { ScreeningLetterJob } from '../../jobs/screening-letter.job.js';
import { CurePreviewQuery } from '../../queries/cure-preview.query.js';
import { ScreeningBatchQuery } from '../../queries/screening-batch.query.js';
import type { Finding } from '../../rules/eligibility/finding.js';
import { AskForCures, type AskForCuresInput } from './ask-for-cures.js';
import { ScreenProposal } from './screen-proposal.js';
import { TakeProposal } from './take-proposal.js';

let db: Database;
let call: TestCall;
let amina: Actor;
let boris: Actor;
const clock = new FixedClock(AFTER_DEADLINE);
const UNTIL = new Date(AFTER_DEADLINE.getTime() + 5 * 86_400_000);

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  amina = await withRole(db, await aPerson(db, { name: 'Amina' }), call, 'secretariat');
  boris = await withRole(db, await aPerson(db, { name: 'Boris' }), call, 'secretariat');
});
afterAll(() => closeDatabase(db));

const inWords = ({ code, field }: Finding): string => `${code} ${field ?? ''}`.trim();
const words = { reason: 'Please mend this.', reasonCodes: [] as string[], inWords };

async function several(traits: readonly ProposalTraits[]): Promise<TestProposal[]> {
  const made: TestProposal[] = [];
  for (const one of traits) made.push(await aProposal(db, call, one));
  return made;
}
const preview = (reader: Actor, list: readonly TestProposal[], said = words) =>
  new CurePreviewQuery(db).run(call, reader.personId!, AFTER_DEADLINE, {
    ids: list.map(({ proposalId }) => proposalId),
    ...said,
  });
const ask = (actor: Actor, proposals: AskForCuresInput['proposals'], more: Partial<AskForCuresInput> = {}) =>
  new AskForCures(db, clock).run(actor, {
    callId: call.callId,
    proposals,
    cureUntil: UNTIL,
    ...words,
    ...more,
  });
const results = () =>
  db.rows(
    `SELECT p.number, p.status, s.reason, s.cure_until AS until, a.name AS by, b.name AS second
       FROM screening s JOIN proposal p ON p.id = s.proposal_id JOIN person a ON a.id = s.screened_by
       LEFT JOIN person b ON b.id = s.seconded_by ORDER BY p.number`,
  );
/** Its owner and both contacts. */
const addressesOf = ({ owner, people }: TestProposal): string[] =>
  [owner.email, ...people.filter(({ contact }) => contact !== null).map(({ email }) => email)].toSorted();
const statuses = async () =>
  (await db.rows<{ status: string }>('SELECT status FROM proposal ORDER BY number')).map(
    ({ status }) => status,
  );

describe('asking several for a cure', () => {
  it('names in each letter what was found in that proposal, with one date and reason for all', async () => {
    const [one, two] = await several([
      { number: 1, title: '' },
      { number: 2, policyQuestions: [] },
    ]);
    const looked = await preview(amina, [one!, two!]);
    expect(looked.map(({ text, leftOut }) => [text, leftOut])).toEqual([
      ['– field_missing title\n\nPlease mend this.', null],
      ['– too_few policyQuestions\n\nPlease mend this.', null],
    ]);
    expect(looked.map(({ recipients }) => recipients.map(({ email }) => email))).toEqual([
      addressesOf(one!),
      addressesOf(two!),
    ]);
    const done = await ask(amina, looked);
    expect(done).toEqual({ batchId: expect.any(String), asked: 2, leftOut: [] });
    expect(await results()).toEqual(
      looked.map(({ number, text }) => ({
        number,
        status: 'cure_requested',
        reason: text,
        until: UNTIL,
        by: 'Amina',
        second: null,
      })),
    );
    expect(
      await db.rows(
        `SELECT act, subject_id AS id, facts ->> 'outcome' AS outcome FROM audit_entry WHERE act <> 'call.created' ORDER BY at, id`,
      ),
    ).toEqual(looked.map(({ id }) => ({ act: 'proposal.screened', id, outcome: 'cure_requested' })));
    const events = await db.rows<{ payload: Record<string, string> }>('SELECT payload FROM outbox_event');
    for (const { payload } of events)
      await new ScreeningLetterJob(db).run({
        id: 'd',
        payload,
        attempt: 1,
        last: false,
        begin: async () => true,
        finish: async () => {},
      });
    const letters = await db.rows<{ email: string; body: string }>(
      'SELECT to_email AS email, body FROM letter ORDER BY created_at, id',
    );
    expect(
      looked.map(
        ({ text, recipients }) =>
          letters.filter(({ email, body }) => email === recipients[0]!.email && body.includes(text)).length,
      ),
    ).toEqual([1, 1]);
    const batch = await new ScreeningBatchQuery(db).run(call.callId, boris.personId, done.batchId);
    expect([batch?.outcome, batch?.said.map(({ number }) => number)]).toEqual(['cure_requested', [1, 2]]);
  });

  it('leaves out what is not as it was looked at, and says which and why; the others stand', async () => {
    const [good, changed, found, taken, theirs, clean] = await several([
      { number: 1 },
      { number: 2 },
      { number: 3 },
      { number: 4 },
      { number: 5, status: 'under_review' },
      { number: 6 },
    ]);
    const list = [good!, changed!, found!, taken!, theirs!, clean!];
    const looked = await preview(amina, list);
    await db.rows('UPDATE proposal SET version = version + 1 WHERE number = 2');
    // the rules find something new without a change of the proposal: its letter would not be the one looked at
    await db.rows(`UPDATE proposal SET title = '' WHERE number = 3`);
    await new TakeProposal(db, clock).run(boris, { callId: call.callId, proposalId: taken!.proposalId });
    const done = await ask(amina, looked);
    expect([done.asked, done.leftOut.map(({ number, reason }) => [number, reason])]).toEqual([
      2,
      [
        [2, 'changed'],
        [3, 'changed'],
        [4, 'in_hand'],
        [5, 'not_waiting'],
      ],
    ]);
    expect(await statuses()).toEqual([
      'cure_requested',
      'submitted',
      'submitted',
      'submitted',
      'under_review',
      'cure_requested',
    ]);
    const again = await ask(boris, await preview(boris, list));
    expect(again.leftOut.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'not_waiting'],
      [5, 'not_waiting'],
      [6, 'not_waiting'],
    ]);
  });

  it('says nothing where nothing was found and no reason is given', async () => {
    const [clean] = await several([{ number: 1 }]);
    const silent = { ...words, reason: '' };
    const looked = await preview(amina, [clean!], silent);
    expect(looked.map(({ text, leftOut }) => [text, leftOut])).toEqual([['', 'nothing_to_say']]);
    expect((await ask(amina, looked, silent)).asked).toBe(0);
    expect(await statuses()).toEqual(['submitted']);
  });

  it.each<[string, Partial<AskForCuresInput>, string]>([
    ['without a date', { cureUntil: null }, 'cure_date_missing'],
    ['with a date that has passed', { cureUntil: AFTER_DEADLINE }, 'cure_date_past'],
    ['with a reason the call does not have', { reasonCodes: ['nonsense'] }, 'reason_unknown'],
    ['of nothing', { proposals: [] }, 'nothing_chosen'],
  ])('is refused whole %s', async (_, more, code) => {
    const list = await several([{ number: 1 }]);
    const refusal = await refusalOf(ask(amina, await preview(amina, list), more));
    expect([refusal.kind, refusal.blockers.map((one) => one.code)]).toEqual(['blocked', [code]]);
    expect([await results(), await statuses()]).toEqual([[], ['submitted']]);
  });

  it('is for the secretariat, and never of what they have a conflict of interest with or wrote themselves', async () => {
    const [hers, own, one] = await several([
      { number: 1 },
      { number: 2, owner: { personId: amina.personId!, name: amina.name, email: amina.email } },
      { number: 3 },
    ]);
    const looked = await preview(boris, [hers!, own!, one!]);
    const chair = await withRole(db, await aPerson(db), call, 'chair');
    for (const actor of [chair, actorOf(await aPerson(db))])
      expect((await refusalOf(ask(actor, looked))).kind).toBe('forbidden');
    const { reviewerId } = await aReviewer(db, call, { person: hers!.owner });
    await db.rows('UPDATE reviewer SET person_id = $2 WHERE id = $1', [reviewerId, amina.personId]);
    await aConflict(db, { ...hers!, reviewerId });
    expect((await preview(amina, [hers!, own!, one!])).map(({ number }) => number)).toEqual([3]);
    expect(await ask(amina, looked)).toEqual({ batchId: expect.any(String), asked: 1, leftOut: [] });
    expect(await statuses()).toEqual(['submitted', 'submitted', 'cure_requested']);
  });
});

describe('where every result needs two', () => {
  beforeEach(() =>
    db.rows(`UPDATE call SET settings = jsonb_set(settings, '{screening,secondPerson}', '"all"')`),
  );

  it('the first is said, and in force once somebody else says the same; the proposal returns to the first', async () => {
    const list = await several([{ number: 1 }, { number: 2 }, { number: 3 }]);
    const looked = await preview(amina, list);
    const first = await ask(amina, looked);
    expect([first.asked, first.leftOut.map(({ reason }) => reason)]).toEqual([
      0,
      ['waits', 'waits', 'waits'],
    ]);
    expect(await db.rows('SELECT 1 FROM outbox_event')).toEqual([]);
    // the same person twice is still one
    expect((await ask(amina, looked)).leftOut.map(({ reason }) => reason)).toEqual([
      'judged',
      'judged',
      'judged',
    ]);
    const passes = { outcome: 'passed', reason: '', cureUntil: null, callId: call.callId } as const;
    const { proposalId } = list[2]!;
    await new ScreenProposal(db, clock).run(boris, { ...passes, proposalId });
    const second = await ask(boris, await preview(boris, list));
    expect([second.asked, second.leftOut.map(({ number, reason }) => [number, reason])]).toEqual([
      2,
      [[3, 'judged']],
    ]);
    expect(await results()).toEqual(
      [1, 2].map((number) => ({
        number,
        status: 'cure_requested',
        reason: 'Please mend this.',
        until: UNTIL,
        by: 'Amina',
        second: 'Boris',
      })),
    );
  });
});
