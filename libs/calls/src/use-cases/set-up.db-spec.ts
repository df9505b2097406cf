import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, found } from '#libs/kernel';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../test/factories/person.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { CallExtensionsQuery } from '../queries/call-extensions.query.js';
import { CallSetupQuery } from '../queries/call-setup.query.js';
import { SetCallDates, type SetCallDatesInput } from './set-call-dates.js';
import { SetCallLimits, type SetCallLimitsInput } from './set-call-limits.js';
import { SetCallSwitches, type SetCallSwitchesInput } from './set-call-switches.js';

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
const limits = (changes: Partial<SetCallLimitsInput> = {}): SetCallLimitsInput => ({
  callId: call.callId,
  places: 60,
  reviewsPerProposal: 5,
  loadMin: 0,
  loadMax: 40,
  themePlaces: {},
  weights: {},
  ...changes,
});
const switches = (changes: Partial<SetCallSwitchesInput> = {}): SetCallSwitchesInput => ({
  callId: call.callId,
  switches: {
    publishReceived: true,
    confirmedByThemselves: false,
    reviewersSeeNames: false,
    committeeReadsAll: false,
    reviewersSeeOthersReviews: false,
    reviewersSeeReviewers: false,
    reviewersSeeStanding: false,
  },
  ruleModes: {},
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
      },
    ]);
    expect(
      (await db.row<{ facts: object }>(`SELECT facts FROM audit_entry WHERE act = 'call.dates_set'`))?.facts,
    ).toEqual({
      moved: [{ name: 'closesAt', from: call.closesAt!.toISOString(), to: later.toISOString() }],
      reason: 'Holidays in many countries.',
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
    expect(await act(dates({ closesAt: later }))).toEqual({ moved: [] });
  });
});

describe('places, reviews and weights', () => {
  const act = (input: SetCallLimitsInput) => new SetCallLimits(db).run(secretary, input);

  it('are set together, and another call’s themes stay as they are', async () => {
    const elsewhere = await aCall(db);
    const [one, two] = call.themes;
    const themePlaces = { [one!.id]: 12, [two!.id]: null, [elsewhere.themes[0]!.id]: 1 };
    await act(
      limits({ version: call.version, places: 30, themePlaces, weights: { [call.criteria[0]!.id]: 2.5 } }),
    );
    const after = await setup();
    expect([after.places, after.reviewsPerProposal, after.loadMax, after.version]).toEqual([
      30,
      5,
      40,
      call.version + 1,
    ]);
    expect(after.themes.map(({ places }) => places)).toEqual([12, null, 20]);
    expect(after.criteria.map(({ weight }) => weight)).toEqual([2.5, 1, 1, 1, 1]);
    const other = found(await new CallSetupQuery(db).run(elsewhere.callId));
    expect(other.themes.map(({ places }) => places)).toEqual([20, 20, 20]);
    expect((await refusalOf(act(limits({ version: call.version })))).kind).toBe('stale');
  });

  it('are refused with every reason, and nothing is stored', async () => {
    const before = await setup();
    const [theme] = call.themes;
    const [criterion] = call.criteria;
    const refusal = await refusalOf(
      act(
        limits({
          places: -1,
          loadMin: 9,
          loadMax: 3,
          reviewsPerProposal: 51,
          themePlaces: { [theme!.id]: 1.5 },
          weights: { [criterion!.id]: 0 },
        }),
      ),
    );
    expect(refusal.blockers).toEqual([
      { code: 'isInt', field: 'places' },
      { code: 'reviews_wrong', field: 'reviewsPerProposal' },
      { code: 'load_max_below_min', field: 'loadMax' },
      { code: 'isInt', field: `themePlaces[${theme!.id}]` },
      { code: 'weight_wrong', field: `weights[${criterion!.id}]` },
    ]);
    expect(await setup()).toEqual(before);
  });
});

describe('switches and rules', () => {
  it('are set; the numbers of the rules stay', async () => {
    await new SetCallSwitches(db).run(
      secretary,
      switches({ ruleModes: { confirmedSpeakers: 'warn', onsite: 'block' } }),
    );
    const { settings } = await setup();
    expect([settings.publishReceived, settings.reviewersSeeNames]).toEqual([true, false]);
    expect([settings.rules.confirmedSpeakers, settings.rules.onsite, settings.rules.perPerson]).toEqual([
      { mode: 'warn', min: 3 },
      { mode: 'block', moderators: 1, speakers: 2 },
      { mode: 'block', max: 3 },
    ]);
  });

  it('are refused for a rule there is not', async () => {
    const ruleModes = { weather: 'block' } as unknown as SetCallSwitchesInput['ruleModes'];
    const refusal = await refusalOf(new SetCallSwitches(db).run(secretary, switches({ ruleModes })));
    expect(refusal.blockers).toEqual([{ code: 'isIn', field: 'ruleModes[weather]' }]);
    expect((await setup()).settings).toEqual(call.settings);
  });
});
