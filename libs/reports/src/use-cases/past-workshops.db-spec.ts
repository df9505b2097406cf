import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aForum, type TestForum } from '../../../../test/factories/forum.js';
import { aPlacedSession, wasHeld } from '../../../../test/factories/held-session.js';
import { actorOf, aPerson, aSecretary, withRole } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { PastWorkshopsQuery } from '../queries/past-workshops.query.js';
import type { PastWorkshop } from '../rules/past-workshop.js';
import { ApplyPastWorkshops } from './apply-past-workshops.js';
import { DropPastWorkshops } from './drop-past-workshops.js';
import { KeepPastWorkshop } from './keep-past-workshop.js';
import { ReceivePastWorkshops } from './receive-past-workshops.js';
import { RemovePastWorkshop } from './remove-past-workshop.js';

const clock = new FixedClock(new Date('2019-03-01T12:00:00Z'));
let db: Database;
let forum: TestForum;
let call: TestCall;
let owner: Actor;
let forumId: string;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));
beforeEach(async () => {
  await emptyDatabase(db);
  forum = await aForum(db, { acronym: 'IGF' });
  forumId = forum.forumId;
  call = await aCall(db, { forum });
  owner = await withRole(db, await aPerson(db), { forumId, callId: null }, 'secretariat');
});

const workshop = (changes: Partial<PastWorkshop> = {}): PastWorkshop => ({
  year: 2017,
  edition: '',
  number: 12,
  title: 'Семена доверия',
  organisers: [{ name: 'Мария Иванова', email: 'm@x.test', organisation: 'Институт' }],
  reportAddress: '',
  filedOn: '',
  ...changes,
});
const keep = (changes: Partial<PastWorkshop> = {}, actor = owner) =>
  new KeepPastWorkshop(db, clock).run(actor, { forumId, workshop: workshop(changes) });
const list = async (text = '', missing = false) =>
  (await new PastWorkshopsQuery(db).list(forumId, { text, missing, page: 1 })).rows.map(
    ({ number, title, edition, report }) => [number, title, edition, report],
  );
const acts = () =>
  db.rows<{ act: string }>(`SELECT act FROM audit_entry WHERE act LIKE 'past%' ORDER BY at, id`);

describe('one workshop', () => {
  it('is put on record, mended and removed, each on the trail', async () => {
    const { workshopId } = await keep();
    expect(await list()).toEqual([[12, 'Семена доверия', 'IGF 2017', null]]);
    const mended = workshop({
      edition: 'IGF Geneva',
      reportAddress: 'https://r.test/12',
      filedOn: '2018-01-15',
    });
    await new KeepPastWorkshop(db, clock).run(owner, { forumId, workshopId, version: 1, workshop: mended });
    expect(await new PastWorkshopsQuery(db).one(forumId, workshopId)).toEqual({
      ...mended,
      id: workshopId,
      version: 2,
    });
    const stale = { forumId, workshopId, version: 1 };
    expect((await refusalOf(new RemovePastWorkshop(db).run(owner, stale))).kind).toBe('stale');
    await new RemovePastWorkshop(db).run(owner, { ...stale, version: 2 });
    expect(await list()).toEqual([]);
    expect((await acts()).map(({ act }) => act)).toEqual([
      'past_workshop.added',
      'past_workshop.edited',
      'past_workshop.removed',
    ]);
  });

  it('is refused where it is on record, or its report is that of another', async () => {
    await keep({ reportAddress: 'https://www.r.test/12/' });
    expect((await refusalOf(keep({ title: 'Other' }))).blockers).toEqual([
      { code: 'workshop_known', field: 'number' },
    ]);
    expect(
      (await refusalOf(keep({ number: 13, title: 'Other', reportAddress: 'http://r.test/12' }))).blockers,
    ).toEqual([
      { code: 'report_of_another', field: 'reportAddress', title: 'Семена доверия', edition: 'IGF 2017' },
    ]);
    expect((await refusalOf(keep({ year: 17, title: '' }))).blockers).toEqual([
      { code: 'year_wrong', field: 'year' },
      { code: 'isNotEmpty', field: 'title' },
    ]);
    expect((await list()).length).toBe(1);
  });

  it('is refused where it was held here', async () => {
    const last = await aCall(db, { forum });
    const proposal = await aProposal(db, last, { number: 12, title: 'Held here' });
    const { sessionId } = await aPlacedSession(db, proposal);
    await wasHeld(db, last, '2017-12-20');
    const { name } = (await db.row<{ name: string }>('SELECT name FROM call WHERE id = $1', [last.callId]))!;
    expect((await refusalOf(keep({ edition: name }))).blockers).toEqual([
      { code: 'workshop_known', field: 'number' },
    ]);
    expect(await list()).toEqual([[12, 'Held here', name, null]]);
    await db.rows(
      `INSERT INTO session_report (session_id, call_id, status, content, filed_at, updated_at, version)
       VALUES ($1, $2, 'filed', '{"kind":"text","address":""}', now(), now(), 1)`,
      [sessionId, last.callId],
    );
    const path = `${last.path}/programme/sessions/${sessionId}`;
    expect(await list()).toEqual([[12, 'Held here', name, path]]);
    expect((await refusalOf(keep({ reportAddress: `https://rostrum.test${path}` }))).blockers).toEqual([
      { code: 'report_of_another', field: 'reportAddress', title: 'Held here', edition: name },
    ]);
  });

  it('is for whoever runs the whole forum', async () => {
    for (const actor of [
      actorOf(await aPerson(db)),
      await aSecretary(db, call),
      await withRole(db, await aPerson(db), { forumId: (await aForum(db)).forumId, callId: null }, 'owner'),
    ])
      expect((await refusalOf(keep({}, actor))).kind).toBe('forbidden');
    const other = await keep();
    const elsewhere = await aForum(db);
    const there = await withRole(
      db,
      await aPerson(db),
      { forumId: elsewhere.forumId, callId: null },
      'owner',
    );
    const remove = new RemovePastWorkshop(db).run(there, { forumId: elsewhere.forumId, ...other });
    expect((await refusalOf(remove)).kind).toBe('not_found');
    expect((await list()).length).toBe(1);
  });

  it('is found by its words in every script, its number and its people, and by what is missing', async () => {
    await keep();
    await keep({ number: 13, title: '信任的种子', reportAddress: 'https://r.test/13' });
    const first = [12, 'Семена доверия', 'IGF 2017', null];
    const second = [13, '信任的种子', 'IGF 2017', 'https://r.test/13'];
    expect(await list('ДОВЕРИЯ')).toEqual([first]);
    expect(await list('#13')).toEqual([second]);
    expect(await list('种子')).toEqual([second]);
    expect(await list('ИВАНОВА')).toEqual([first, second]);
    expect(await list('', true)).toEqual([first]);
    expect(await list('%')).toEqual([]);
  });

  it('has the rules look again at the proposals of calls that are under way', async () => {
    const { proposalId } = await aProposal(db, call);
    await db.rows('UPDATE proposal_listing SET flags_pending = false');
    await db.rows('DELETE FROM outbox_event');
    await keep();
    expect(
      await db.rows('SELECT flags_pending FROM proposal_listing WHERE proposal_id = $1', [proposalId]),
    ).toEqual([{ flags_pending: true }]);
    expect(await db.rows('SELECT type, payload FROM outbox_event')).toEqual([
      { type: 'proposals.listed_anew', payload: { callId: call.callId } },
    ]);
  });
});

describe('a file of workshops', () => {
  const receive = (text: string) =>
    new ReceivePastWorkshops(db, clock).run(owner, {
      forumId,
      fileName: '2017.csv',
      file: Buffer.from(text),
    });
  const HEADER = 'year,number,title,organisers,report_address';
  const good = `${HEADER}\n2017,1,One,Awa | a@x.test,\n2017,2,Two,Lin | l@x.test,https://r.test/2\n`;

  it('is looked at, then brought in as a whole', async () => {
    const { importId, rows } = await receive(good);
    expect([rows, await list()]).toEqual([2, []]);
    const seen = await new PastWorkshopsQuery(db).received(forumId, importId, owner.personId);
    expect([seen!.fileName, seen!.rows.map(({ title }) => title)]).toEqual(['2017.csv', ['One', 'Two']]);
    expect(await new ApplyPastWorkshops(db, clock).run(owner, { forumId, importId })).toEqual({ added: 2 });
    expect(await list()).toEqual([
      [1, 'One', 'IGF 2017', null],
      [2, 'Two', 'IGF 2017', 'https://r.test/2'],
    ]);
    const again = new ApplyPastWorkshops(db, clock).run(owner, { forumId, importId });
    expect((await refusalOf(again)).kind).toBe('not_found');
    expect((await acts()).map(({ act }) => act)).toEqual([
      'past_workshops.received',
      'past_workshops.imported',
    ]);
  });

  it('is refused with every bad cell, and nothing of it is kept', async () => {
    await keep({ number: 1, reportAddress: 'https://r.test/1' });
    expect((await refusalOf(receive(`${good}17,,,nobody@,x\n`))).blockers).toEqual([
      { line: 4, column: 'year', code: 'year_wrong', value: '17' },
      { line: 4, column: 'title', code: 'isNotEmpty', value: '' },
      { line: 4, column: 'report_address', code: 'report_address_wrong', value: 'x' },
    ]);
    const known = `${HEADER}\n2017,1,One,Awa | a@x.test,\n2017,2,Two,Lin | l@x.test,http://r.test/1/\n2017,3,Three,Lin,https://r.test/3\n2017,4,Four,Lin,https://r.test/3#x\n`;
    expect((await refusalOf(receive(known))).blockers).toEqual([
      { code: 'workshop_known', line: 2, column: 'number' },
      { code: 'report_of_another', line: 5, column: 'report_address', title: 'Three', edition: 'IGF 2017' },
      {
        code: 'report_of_another',
        line: 3,
        column: 'report_address',
        title: 'Семена доверия',
        edition: 'IGF 2017',
      },
    ]);
    expect((await refusalOf(receive('{"talks": []}'))).kind).toBe('blocked');
    expect((await refusalOf(receive(`${HEADER}\n`))).blockers).toEqual([
      { code: 'csv_empty', line: 1, column: '' },
    ]);
    expect(await db.rows('SELECT 1 FROM past_workshop_import')).toEqual([]);
  });

  it('is refused as a whole when one of it has come on record meanwhile', async () => {
    const { importId } = await receive(good);
    await keep({ number: 2, title: 'Two' });
    const applying = new ApplyPastWorkshops(db, clock).run(owner, { forumId, importId });
    expect((await refusalOf(applying)).blockers).toEqual([
      { code: 'workshop_known', line: 3, column: 'number' },
    ]);
    expect((await list()).map(([, title]) => title)).toEqual(['Two']);
  });

  it('can be put aside, by who sent it alone', async () => {
    const { importId } = await receive(good);
    const other = await withRole(db, await aPerson(db), { forumId, callId: null }, 'owner');
    expect((await refusalOf(new DropPastWorkshops(db).run(other, { forumId, importId }))).kind).toBe(
      'not_found',
    );
    const taken = new ApplyPastWorkshops(db, clock).run(other, { forumId, importId });
    expect((await refusalOf(taken)).kind).toBe('not_found');
    await new DropPastWorkshops(db).run(owner, { forumId, importId });
    expect(await db.rows('SELECT 1 FROM past_workshop_import')).toEqual([]);
    const unknown = new DropPastWorkshops(db).run(owner, { forumId, importId: newId() });
    expect((await refusalOf(unknown)).kind).toBe('not_found');
  });
});
