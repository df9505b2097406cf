import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aPerson, actorOf, withRole } from '../../../../test/factories/person.js';
import {
  aNamedPerson,
  aProposal,
  completeContent,
  type TestProposal,
} from '../../../../test/factories/proposal.js';
import { emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { programmeCalendar } from '../exports/calendar.js';
import { programmeSchedule } from '../exports/schedule.js';
import { ProgrammeBoardQuery } from '../queries/programme-board.query.js';
import { PublishedProgrammeQuery } from '../queries/published-programme.query.js';
import { AddRoom } from './add-room.js';
import { AddSession } from './add-session.js';
import { AddSlot } from './add-slot.js';
import { FillTimetable } from './fill-timetable.js';
import { GatherSessions } from './gather-sessions.js';
import { PlaceSession } from './place-session.js';
import { PublishProgramme } from './publish-programme.js';
import { RemoveRoom } from './remove-room.js';
import { RemoveSlot } from './remove-slot.js';
import { UnplaceSession } from './unplace-session.js';

const clock = new FixedClock(new Date('2019-06-10T09:00:00Z'));
let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'decided' });
  await db.rows(`UPDATE call SET time_zone = 'Europe/Berlin' WHERE id = $1`, [call.callId]);
  secretary = await withRole(
    db,
    await aPerson(db),
    { forumId: call.forumId, callId: call.callId },
    'secretariat',
  );
});
afterAll(() => db.source.destroy());

const blocked = (...blockers: object[]) => new Refusal('blocked', blockers as never);

async function decide(
  proposal: TestProposal,
  facts: { outcome?: string; published?: boolean; response?: string } = {},
) {
  await db.rows(
    `INSERT INTO decision (id, call_id, proposal_id, outcome, recorded_by, recorded_at, published_at, response, responded_at)
     VALUES ($1, $2, $3, $4, $5, now(), CASE WHEN $6 THEN now() END, $7, CASE WHEN $7::text IS NOT NULL THEN now() END)`,
    [
      newId(),
      call.callId,
      proposal.proposalId,
      facts.outcome ?? 'accepted',
      secretary.personId,
      facts.published ?? true,
      facts.response ?? null,
    ],
  );
}

const gather = () => new GatherSessions(db, clock).run(secretary, call);
const addRoom = (name = 'Saal A') =>
  new AddRoom(db).run(secretary, { callId: call.callId, name, capacity: 80, layout: '' });
const addSlot = (start = '09:30', minutes = 90, date = '2019-11-27') =>
  new AddSlot(db).run(secretary, { callId: call.callId, date, start, minutes });
const addSession = (title: string, minutes = 60) =>
  new AddSession(db, clock).run(secretary, {
    callId: call.callId,
    type: 'open_forum',
    title,
    abstract: 'What it is about.',
    themeId: null,
    minutes,
    organiser: 'Lakes Commission',
  });
const place = (sessionId: string, roomId: string, slotId: string, actor = secretary) =>
  new PlaceSession(db, clock).run(actor, { callId: call.callId, sessionId, roomId, slotId });
const publish = (withoutUnplaced = false, changelog = '') =>
  new PublishProgramme(db, clock).run(secretary, { callId: call.callId, changelog, withoutUnplaced });
const board = () => new ProgrammeBoardQuery(db).run(call.callId);
const published = () => new PublishedProgrammeQuery(db).run(call.callId);

describe('gathering sessions', () => {
  it('takes accepted proposals whose letters are out, each once, with their people', async () => {
    const accepted = await aProposal(db, call, { number: 180, status: 'decided' });
    const conditional = await aProposal(db, call, { number: 181, status: 'decided' });
    const secret = await aProposal(db, call, { number: 182, status: 'under_review' });
    const declined = await aProposal(db, call, { number: 183, status: 'decided' });
    const gone = await aProposal(db, call, { number: 184, status: 'decided' });
    await decide(accepted);
    await db.rows(
      `INSERT INTO decision (id, call_id, proposal_id, outcome, conditions, recorded_by, recorded_at, published_at)
       VALUES ($1, $2, $3, 'accepted_with_conditions', 'Add a speaker', $4, now(), now())`,
      [newId(), call.callId, conditional.proposalId, secretary.personId],
    );
    await decide(secret, { published: false });
    await decide(declined, { outcome: 'declined' });
    await decide(gone, { response: 'withdrawn' });

    expect(await gather()).toEqual({ added: 2, removed: 0 });
    expect(await gather()).toEqual({ added: 0, removed: 0 });
    const { sessions } = await board();
    expect(sessions.map(({ type, number, title }) => ({ type, number, title }))).toEqual([
      { type: 'workshop', number: 180, title: accepted.title },
      { type: 'workshop', number: 181, title: conditional.title },
    ]);
    expect(await db.row('SELECT count(*)::int AS people FROM session_person')).toEqual({
      people: accepted.people.length + conditional.people.length,
    });
  });

  it('takes a session out again when its proposer withdraws', async () => {
    const proposal = await aProposal(db, call, { status: 'decided' });
    await decide(proposal);
    await gather();
    await place((await board()).sessions[0]!.id, await addRoom(), await addSlot());
    await db.rows(`UPDATE decision SET response = 'withdrawn', responded_at = now()`);
    expect(await gather()).toEqual({ added: 0, removed: 1 });
    expect((await board()).sessions).toEqual([]);
  });
});

describe('placing a session', () => {
  it('puts it on the wall clock of the call and moves it on a second placing', async () => {
    const [session, room, first, second] = [
      await addSession('A'),
      await addRoom(),
      await addSlot(),
      await addSlot('15:00'),
    ];
    await place(session, room, first);
    await place(session, room, second);
    expect((await board()).sessions[0]).toMatchObject({
      roomId: room,
      startsAt: new Date('2019-11-27T14:00:00Z'),
      endsAt: new Date('2019-11-27T15:00:00Z'),
    });
  });

  it('is refused in a room that is taken', async () => {
    const [room, slot] = [await addRoom(), await addSlot()];
    await place(await addSession('A'), room, slot);
    await expect(place(await addSession('B'), room, slot)).rejects.toEqual(
      blocked({ code: 'room_taken', field: 'room', session: 'A' }),
    );
  });

  it('is refused by the database itself when two are placed past the rules', async () => {
    const [room, slot, a, b] = [
      await addRoom(),
      await addSlot(),
      await addSession('A'),
      await addSession('B'),
    ];
    await place(a, room, slot);
    const direct = db.rows(
      `INSERT INTO placement (session_id, call_id, room_id, starts_at, ends_at, placed_by, placed_at)
       SELECT $1, call_id, room_id, starts_at + interval '30 minutes', ends_at + interval '30 minutes', placed_by, placed_at
         FROM placement`,
      [b],
    );
    await expect(direct).rejects.toMatchObject({ constraint: 'one_session_per_room' });
  });

  it('is refused when a person is in another session then, in whatever role', async () => {
    const amina = await aPerson(db, { email: 'amina@example.org', name: 'Amina Diallo' });
    const named = (role: 'speaker' | 'rapporteur') => [
      ...completeContent(call).people,
      aNamedPerson(role, { name: 'Amina Diallo', email: 'amina@example.org' }),
    ];
    for (const role of ['speaker', 'rapporteur'] as const)
      await decide(
        await aProposal(db, call, { status: 'decided', people: named(role), title: `As ${role}` }),
      );
    await db.rows(`UPDATE proposal_person SET person_id = $1 WHERE email = 'amina@example.org'`, [
      amina.personId,
    ]);
    await gather();
    const { sessions } = await board();
    const slot = await addSlot();
    await place(sessions[0]!.id, await addRoom('I'), slot);
    await expect(place(sessions[1]!.id, await addRoom('II'), slot)).rejects.toEqual(
      blocked({ code: 'person_twice', field: 'slot', person: 'Amina Diallo', session: sessions[0]!.title }),
    );
  });

  it('is refused in a slot that is too short, an unknown room, and another call', async () => {
    const [room, slot, session] = [await addRoom(), await addSlot('09:30', 45), await addSession('A')];
    await expect(place(session, room, slot)).rejects.toEqual(
      blocked({ code: 'slot_too_short', field: 'slot', minutes: 60, slot: 45 }),
    );
    await expect(place(session, newId(), slot)).rejects.toEqual(new Refusal('not_found'));
    const other = await aCall(db);
    await expect(
      new PlaceSession(db, clock).run(secretary, {
        callId: other.callId,
        sessionId: session,
        roomId: room,
        slotId: slot,
      }),
    ).rejects.toEqual(new Refusal('forbidden'));
    expect((await board()).sessions[0]?.roomId).toBe(null);
  });

  it('is for the secretariat alone', async () => {
    const stranger = actorOf(await aPerson(db));
    const [room, slot, session] = [await addRoom(), await addSlot(), await addSession('A')];
    await expect(place(session, room, slot, stranger)).rejects.toEqual(new Refusal('forbidden'));
  });

  it('can be undone', async () => {
    const session = await addSession('A');
    await place(session, await addRoom(), await addSlot());
    const unplace = () => new UnplaceSession(db).run(secretary, { callId: call.callId, sessionId: session });
    await unplace();
    expect((await board()).sessions[0]?.roomId).toBe(null);
    await expect(unplace()).rejects.toEqual(new Refusal('not_found'));
  });
});

describe('filling the timetable', () => {
  const fill = () => new FillTimetable(db, clock).run(secretary, { callId: call.callId });

  it('needs rooms and slots', async () => {
    await addSession('A');
    await expect(fill()).rejects.toEqual(blocked({ code: 'no_rooms_or_slots' }));
  });

  it('places what has no place, leaves what has one, and names what finds none', async () => {
    const [room, , slot] = [await addRoom('I'), await addRoom('II'), await addSlot()];
    const [kept, second, ...rest] = [await addSession('A'), await addSession('B'), await addSession('C')];
    await place(kept!, room, slot);
    const { placed, unplaced } = await fill();
    expect({ placed, unplaced: unplaced.length }).toEqual({ placed: 1, unplaced: 1 });
    const { sessions } = await board();
    expect(sessions.find((session) => session.id === kept)?.roomId).toBe(room);
    expect(
      sessions.filter((session) => [second, ...rest].includes(session.id) && session.roomId !== null),
    ).toHaveLength(1);
  });

  it('never puts a person into two sessions at once', async () => {
    const amina = await aPerson(db, { email: 'amina@example.org' });
    for (const title of ['One', 'Two'])
      await decide(
        await aProposal(db, call, {
          status: 'decided',
          title,
          minutes: 60,
          people: [aNamedPerson('speaker', { email: 'amina@example.org' })],
        }),
      );
    await db.rows('UPDATE proposal_person SET person_id = $1', [amina.personId]);
    await gather();
    await addRoom('I');
    await addRoom('II');
    await addSlot('09:30');
    expect((await fill()).placed).toBe(1);
    await addSlot('15:00');
    expect((await fill()).placed).toBe(1);
  });
});

describe('filling the timetable with sessions that say alike', () => {
  const titles = ['A', 'B', 'C', 'D'];
  const pairs = titles.flatMap((a, at) => titles.slice(at + 1).map((b) => [a, b] as const));

  it.each(pairs)('puts %s and %s beside one another, when each is like both of the others', async (a, b) => {
    const ids = new Map<string, string>();
    for (const title of titles) {
      const proposal = await aProposal(db, call, { status: 'decided', title, minutes: 60, people: [] });
      ids.set(title, proposal.proposalId);
      await decide(proposal);
    }
    for (const one of [a, b])
      for (const other of titles.filter((title) => title !== a && title !== b)) {
        const [first, second] = [ids.get(one)!, ids.get(other)!].toSorted();
        await db.rows(
          `INSERT INTO near_duplicate (call_id, a_id, b_id, similarity, copied, found_at) VALUES ($1, $2, $3, 0.6, 0.2, now())`,
          [call.callId, first, second],
        );
      }
    await gather();
    for (const room of ['I', 'II']) await addRoom(room);
    for (const start of ['09:30', '15:00']) await addSlot(start);
    await new FillTimetable(db, clock).run(secretary, { callId: call.callId });
    const { sessions } = await board();
    const startOf = (wanted: string) => sessions.find(({ title }) => title === wanted)?.startsAt;
    expect(startOf(a)).toEqual(startOf(b));
  });
});

describe('rooms and slots', () => {
  it('are told apart, and stay while they are used', async () => {
    const [room, slot] = [await addRoom(), await addSlot()];
    await expect(addRoom(' saal a ')).rejects.toEqual(blocked({ code: 'room_exists', field: 'name' }));
    await expect(addSlot()).rejects.toEqual(blocked({ code: 'slot_exists', field: 'start' }));
    await expect(addSlot('25:00')).rejects.toEqual(blocked({ code: 'no_such_time', field: 'date' }));
    const session = await addSession('A');
    await place(session, room, slot);
    const removeRoom = () => new RemoveRoom(db).run(secretary, { callId: call.callId, roomId: room });
    const removeSlot = () => new RemoveSlot(db).run(secretary, { callId: call.callId, slotId: slot });
    await expect(removeRoom()).rejects.toEqual(
      blocked({ code: 'room_in_use', field: 'room', room: 'Saal A', count: 1 }),
    );
    await expect(removeSlot()).rejects.toEqual(blocked({ code: 'slot_in_use', field: 'slot', count: 1 }));
    await new UnplaceSession(db).run(secretary, { callId: call.callId, sessionId: session });
    await removeRoom();
    await removeSlot();
    expect(await board()).toMatchObject({ rooms: [], slots: [] });
  });
});

describe('publishing', () => {
  it('freezes numbered versions; the draft goes on', async () => {
    const [session, room, slot] = [await addSession('A'), await addRoom(), await addSlot()];
    await expect(publish()).rejects.toEqual(blocked({ code: 'nothing_placed' }));
    await place(session, room, slot);
    await addSession('B');
    await expect(publish()).rejects.toEqual(
      blocked({ code: 'sessions_unplaced', field: 'without_unplaced', count: 1 }),
    );
    expect(await published()).toBe(undefined);

    expect(await publish(true, 'First version')).toBe(1);
    await expect(publish(true)).rejects.toEqual(blocked({ code: 'nothing_changed' }));
    await place(session, room, await addSlot('15:00'));
    expect((await published())?.content.sessions[0]?.startsAt).toBe('2019-11-27T08:30:00.000Z');
    expect(await publish(true, 'A moved')).toBe(2);
    expect(await published()).toMatchObject({ number: 2, changelog: 'A moved' });
    expect((await published())?.content.sessions[0]?.startsAt).toBe('2019-11-27T14:00:00.000Z');
    expect(await db.rows(`SELECT type FROM outbox_event WHERE type LIKE 'programme%'`)).toEqual([
      { type: 'programme.published' },
      { type: 'programme.published' },
    ]);
  });

  it('cannot be changed afterwards', async () => {
    await place(await addSession('A'), await addRoom(), await addSlot());
    await publish();
    await expect(db.rows(`UPDATE programme_version SET changelog = 'x'`)).rejects.toThrow('append-only');
  });
});

describe('exports', () => {
  it('say when and where, for calendars and for conference apps', async () => {
    const session = await addSession('Who answers, and to whom?');
    await place(session, await addRoom(), await addSlot());
    await publish();
    const programme = (await published())!;
    const calendar = programmeCalendar(programme, 'https://forum.test/igf/2019/programme').replaceAll(
      '\r\n ',
      '',
    );
    expect(calendar.split('\r\n')).toEqual(
      expect.arrayContaining([
        'DTSTART:20191127T083000Z',
        'DTEND:20191127T093000Z',
        'SUMMARY:OF #1 Who answers\\, and to whom?',
        `UID:${session}@rostrum`,
      ]),
    );
    expect(programmeSchedule(programme, 'https://forum.test/igf/2019/programme')).toMatchObject({
      schedule: {
        version: '1',
        conference: {
          daysCount: 1,
          time_zone_name: 'Europe/Berlin',
          days: [
            {
              date: '2019-11-27',
              rooms: {
                'Saal A': [
                  { date: '2019-11-27T09:30:00+01:00', start: '09:30', duration: '01:00', guid: session },
                ],
              },
            },
          ],
        },
      },
    });
  });
});
