import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, found } from '#libs/kernel';
import { anInvitation } from '../../../../test/factories/invitation.js';
import { aNamedPerson, aProposal } from '../../../../test/factories/proposal.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../test/factories/person.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { DeadlineLettersJob } from '../jobs/deadline-letters.job.js';
import { CallExtensionsQuery } from '../queries/call-extensions.query.js';
import { CallSetupQuery } from '../queries/call-setup.query.js';
import { SetCallDates, type SetCallDatesInput } from './set-call-dates.js';

let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const setup = async () => found(await new CallSetupQuery(db).run(call.callId));
const dates = (changes: Partial<SetCallDatesInput>): SetCallDatesInput => ({
  callId: call.callId,
  opensAt: call.opensAt,
  closesAt: call.closesAt,
  screeningEndsAt: call.screeningEndsAt,
  cureEndsAt: null,
  reviewStartsAt: null,
  reviewEndsAt: call.reviewEndsAt,
  decisionsAt: call.decisionsAt,
  eventStartsOn: call.eventStartsOn,
  eventEndsOn: call.eventEndsOn,
  reason: '',
  ...changes,
});
describe('the dates of a call', () => {
  const act = (input: SetCallDatesInput, actor = secretary) =>
    new SetCallDates(db, new FixedClock(WHILE_OPEN)).run(actor, input);
  const later = new Date('2019-04-16T23:59:00Z');

  it('are extended with a reason that everybody can read', async () => {
    await act(dates({ closesAt: later, reason: 'Holidays in many countries.' }));
    expect((await setup()).closesAt).toEqual(later);
    expect(await new CallExtensionsQuery(db).run(call.callId)).toEqual([
      {
        name: 'closesAt',
        movedFrom: call.closesAt,
        movedTo: later,
        reason: 'Holidays in many countries.',
        movedBy: secretary.name,
        movedAt: WHILE_OPEN,
        announcedAt: null,
      },
    ]);
    expect(
      (await db.row<{ facts: object }>(`SELECT facts FROM audit_entry WHERE act = 'call.dates_set'`))?.facts,
    ).toEqual({
      moved: [{ name: 'closesAt', from: call.closesAt!.toISOString(), to: later.toISOString() }],
      reason: 'Holidays in many countries.',
      announced: false,
    });
  });

  it('are refused out of order, without a reason, or on an older version; and nothing is stored', async () => {
    const before = await setup();
    const early = new Date('2019-02-01T00:00:00Z');
    expect((await refusalOf(act(dates({ closesAt: early, eventEndsOn: '2019-11-01' })))).blockers).toEqual([
      { code: 'date_out_of_order', field: 'closesAt' },
      { code: 'event_ends_first', field: 'eventEndsOn' },
      { code: 'extension_reason_missing', field: 'reason' },
    ]);
    expect((await refusalOf(act(dates({ closesAt: later, reason: 'x', version: 99 })))).kind).toBe('stale');
    const others = [actorOf(await aPerson(db)), await aSecretary(db, await aCall(db))];
    for (const actor of others)
      expect((await refusalOf(act(dates({ closesAt: later, reason: 'x' }), actor))).kind).toBe('forbidden');
    expect(await setup()).toEqual(before);
    expect(await new CallExtensionsQuery(db).run(call.callId)).toEqual([]);
  });

  it('of a draft move without a word', async () => {
    await db.rows(`UPDATE call SET status = 'draft' WHERE id = $1`, [call.callId]);
    expect(await act(dates({ closesAt: later }))).toEqual({
      moved: [],
      announced: false,
      reopened: false,
    });
  });

  it('are announced to everybody who writes, once each, when the secretariat says so', async () => {
    const writer = await aPerson(db);
    const withAccount = async (name: string) => {
      const person = await aPerson(db, { name, email: `${name}@people.test` });
      await db.rows('INSERT INTO account (person_id) VALUES ($1)', [person.personId]);
      return person;
    };
    const organiser = (email: string) => aNamedPerson('organiser', { email });
    const people = (...emails: string[]) => emails.map(organiser);
    await withAccount('signed-in');
    await withAccount('of-both');
    await withAccount('of-a-passed-one');
    await withAccount('not-me');
    await aPerson(db, { email: 'only-named@people.test' });
    const draft = await aProposal(db, call, {
      owner: writer,
      status: 'draft',
      people: [
        ...people('Signed-In@people.test', 'of-both@people.test', 'only-named@people.test'),
        ...people('said-yes@people.test', 'not-me@people.test', 'nobody-yet@people.test'),
        aNamedPerson('speaker', { email: 'of-a-passed-one@people.test' }),
      ],
    });
    await anInvitation(db, draft, { email: 'said-yes@people.test', status: 'confirmed' });
    await anInvitation(db, draft, { email: 'not-me@people.test', status: 'not_me' });
    await aProposal(db, call, { owner: writer, status: 'submitted', people: people('of-both@people.test') });
    await aProposal(db, call, { status: 'withdrawn' });
    await aProposal(db, call, { status: 'passed', people: people('of-a-passed-one@people.test') });
    await aProposal(db, await aCall(db), { status: 'draft' });
    const result = await act(dates({ closesAt: later, reason: 'Holidays.', announce: true }));
    expect([result.announced, result.reopened]).toEqual([true, false]);
    const [event] = await db.rows<{ payload: Record<string, string> }>(
      `SELECT payload FROM outbox_event WHERE type = 'call.deadline_extended'`,
    );
    await new DeadlineLettersJob(db).run({
      id: 'any',
      payload: event!.payload,
      attempt: 1,
      last: false,
      begin: () => Promise.resolve(true),
      finish: () => Promise.resolve(),
    });
    expect(await db.rows('SELECT kind, to_email, subject FROM letter ORDER BY to_email')).toEqual(
      ['of-both@people.test', writer.email, 'said-yes@people.test', 'signed-in@people.test'].map((email) => ({
        kind: 'deadline_extended',
        to_email: email,
        subject: `${call.name}: the deadline has moved`,
      })),
    );
    const [letter] = await db.rows<{ body: string }>('SELECT body FROM letter');
    expect(
      ['2019-04-17 01:59 (Europe/Berlin)', '2019-04-15 01:59 (Europe/Berlin)', 'Holidays.'].map((text) =>
        letter!.body.includes(text),
      ),
    ).toEqual([true, true, true]);
  });

  it('open a closed call again, and only for a deadline yet to come', async () => {
    const status = async () => (await setup()).status;
    await db.rows(`UPDATE call SET status = 'closed' WHERE id = $1`, [call.callId]);
    const afterwards = new SetCallDates(db, new FixedClock(new Date('2019-04-15T12:00:00Z')));
    await afterwards.run(secretary, dates({ closesAt: new Date('2019-04-15T06:00:00Z'), reason: 'x' }));
    expect(await status()).toBe('closed');
    await afterwards.run(secretary, dates({ closesAt: later, reason: 'Holidays.' }));
    expect(await status()).toBe('open');
  });
});
