import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database, Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, Refusal } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../test/factories/person.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { TimetableRunQuery } from '../queries/timetable-run.query.js';
import { AddRoom } from '../use-cases/add-room.js';
import { AddSession } from '../use-cases/add-session.js';
import { AddSlot } from '../use-cases/add-slot.js';
import { CancelTimetable } from '../use-cases/cancel-timetable.js';
import { FillTimetable } from '../use-cases/fill-timetable.js';
import { RequestTimetable } from '../use-cases/request-timetable.js';
import { FillTimetableJob } from './fill-timetable.job.js';

const clock = new FixedClock(new Date('2019-07-01T10:00:00Z'));

let db: Database;
let call: TestCall;
let secretary: Actor;
let finished: number;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'decided' });
  secretary = await aSecretary(db, call);
  finished = 0;
});
afterAll(() => closeDatabase(db));

const scope = () => ({ callId: call.callId });
const aRoom = () =>
  new AddRoom(db).run(secretary, { ...scope(), name: 'Saal A', capacity: null, layout: '' });
const aSlot = (start: string) =>
  new AddSlot(db).run(secretary, { ...scope(), date: '2019-11-27', start, minutes: 60 });
const aSession = (title: string, minutes = 60) =>
  new AddSession(db, clock).run(secretary, {
    ...scope(),
    type: 'other',
    title,
    abstract: '',
    themeId: null,
    minutes,
    organiser: '',
  });
const request = (actor = secretary) => new RequestTimetable(db, clock).run(actor, scope());
const job = () => new FillTimetableJob(db, new FillTimetable(db, clock));
const work = (runId: string) =>
  job().run({
    id: runId,
    payload: { runId },
    attempt: 1,
    last: false,
    begin: () => Promise.resolve(true),
    finish: (_: Tx) => Promise.resolve(void (finished += 1)),
  });
const run = () => new TimetableRunQuery(db).run(call.callId);
const placed = () => db.rows('SELECT 1 FROM placement');

describe('a timetable filled by the worker', () => {
  it('places what fits, and says why the rest has no place and what would have to move', async () => {
    await aRoom();
    await aSlot('09:00');
    await aSession('A');
    await aSession('B');
    const long = await aSession('Long', 90);
    const runId = await request();
    expect(await run()).toMatchObject({ status: 'queued', placed: null, unplaced: [] });
    await work(runId);
    const { status, placed: count, unplaced } = (await run())!;
    expect([status, count, finished, (await placed()).length]).toEqual(['done', 1, 1, 1]);
    expect(unplaced.map(({ reason }) => reason).toSorted()).toEqual(['no_room_free', 'no_slot_long_enough']);
    expect(unplaced.find(({ sessionId }) => sessionId === long)?.nearest).toBe(null);
    const other = unplaced.find(({ sessionId }) => sessionId !== long);
    expect(other?.nearest).toEqual({
      room: 'Saal A',
      startsAt: new Date('2019-11-27T08:00:00Z'),
      inTheWay: [expect.stringMatching(/^[AB]$/)],
    });
  });

  it('is asked for once at a time, with rooms and slots, by the secretariat', async () => {
    const blocked = (code: string) => new Refusal('blocked', [{ code }]);
    await expect(request()).rejects.toEqual(blocked('no_rooms_or_slots'));
    await aRoom();
    await aSlot('09:00');
    await request();
    await expect(request()).rejects.toEqual(blocked('timetable_under_way'));
    await expect(request(actorOf(await aPerson(db)))).rejects.toEqual(new Refusal('forbidden'));
  });

  it('stores nothing when it was stopped, before or meanwhile', async () => {
    await aRoom();
    await aSlot('09:00');
    await aSession('A');
    const runId = await request();
    const cancel = () => new CancelTimetable(db, clock).run(secretary, scope());
    await cancel();
    await work(runId);
    expect([(await run())?.status, (await placed()).length, finished]).toEqual(['cancelled', 0, 1]);
    await expect(cancel()).rejects.toEqual(new Refusal('blocked', [{ code: 'run_over' }]));
    const second = await request();
    const filling = new FillTimetable(db, clock).run(secretary, {
      ...scope(),
      onProgress: () => undefined,
      // somebody stops it at the very end
      finish: async (tx) => {
        await tx.query(`UPDATE timetable_run SET status = 'cancelled', finished_at = now() WHERE id = $1`, [
          second,
        ]);
        return false;
      },
    });
    await expect(filling).rejects.toEqual(new Refusal('blocked', [{ code: 'run_over' }]));
    expect(await placed()).toEqual([]);
  });

  it('works on the draft anew when somebody changes it meanwhile', async () => {
    await aRoom();
    await aSlot('09:00');
    await aSession('A');
    let changes = 0;
    const filled = await new FillTimetable(db, clock).run(secretary, {
      ...scope(),
      onProgress: () => {
        if (changes++ === 0) void aSlot('11:00').then(() => aSession('B'));
      },
    });
    const sessions = await db.rows('SELECT 1 FROM session');
    expect([filled.placed, (await placed()).length]).toEqual([sessions.length, sessions.length]);
  });

  it('says why it failed', async () => {
    await aRoom();
    await aSlot('09:00');
    const runId = await request();
    await db.rows('DELETE FROM slot');
    await work(runId);
    expect(await run()).toMatchObject({ status: 'failed', failure: 'no_rooms_or_slots' });
    expect(finished).toBe(1);
  });
});
