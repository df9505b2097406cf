import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { AFTER_DEADLINE, aCall, type TestCall, WHILE_OPEN } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../../test/factories/person.js';
import { aNamedPerson, aProposal, completeContent } from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { SaveProposal } from './save-proposal.js';
import { StartProposal } from './start-proposal.js';

let db: Database;
let call: TestCall;
const clock = new FixedClock(WHILE_OPEN);
let start: StartProposal;
let save: SaveProposal;

beforeAll(async () => {
  db = await openDatabase();
  start = new StartProposal(db, clock);
  save = new SaveProposal(db, clock);
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(WHILE_OPEN);
  call = await aCall(db);
});
afterAll(() => closeDatabase(db));

const acts = async () =>
  (await db.rows<{ act: string }>('SELECT act FROM audit_entry ORDER BY at')).map(({ act }) => act).slice(1);
const versions = () =>
  db.rows<object>("SELECT number, act, content ->> 'title' AS title FROM proposal_version ORDER BY number");

describe('starting a proposal', () => {
  it('makes a draft with the proposer as first organiser and primary contact', async () => {
    const awa = await aPerson(db, {
      name: 'Awa',
      email: 'awa@people.test',
      organisation: 'Sahel',
      country: 'ML',
    });
    const { proposalId } = await start.run(actorOf(awa), call);
    const stored = await db.transaction((tx) =>
      lockProposal(tx, actorOf(awa), { callId: call.callId, proposalId }),
    );
    expect([stored.status, stored.number, stored.isProposer, stored.version]).toEqual([
      'draft',
      null,
      true,
      1,
    ]);
    expect(stored.people).toEqual([
      {
        ...aNamedPerson('organiser'),
        id: stored.people[0]!.id,
        name: 'Awa',
        email: 'awa@people.test',
        organisation: 'Sahel',
        country: 'ML',
        stakeholderGroup: null,
        regionalGroup: null,
        gender: null,
        attendance: null,
        confirmed: false,
        contact: 'primary',
      },
    ]);
    expect(await acts()).toEqual(['proposal.started']);
  });

  it('is refused outside the time of the call, and beyond twenty drafts', async () => {
    const actor = actorOf(await aPerson(db));
    clock.set(AFTER_DEADLINE);
    expect(await refusalOf(start.run(actor, call))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'call_closed', closedAt: '2019-04-14T23:59:00.000Z' }],
    });
    clock.set(WHILE_OPEN);
    for (let drafts = 0; drafts < 20; drafts += 1) await start.run(actor, call);
    expect((await refusalOf(start.run(actor, call))).blockers).toEqual([
      { code: 'too_many_drafts', max: 20 },
    ]);
    expect((await acts()).length).toBe(20);
  });
});

describe('saving a proposal', () => {
  it('stores what changed, keeps the rest, and keeps every version', async () => {
    const owner = await aPerson(db);
    const { proposalId } = await aProposal(db, call, { owner, status: 'draft', title: 'First' });
    const target = { callId: call.callId, proposalId };
    const one = await save.run(actorOf(owner), {
      ...target,
      version: 1,
      changes: {
        title: '  Second \u0000 title ',
        tags: ['Privacy', ' Herds '],
        answers: { onlineTools: 'A pad\r\nand a line' },
      },
    });
    const two = await save.run(actorOf(owner), { ...target, version: 2, changes: { sdgs: [9, 3, 9] } });
    expect([one, two]).toEqual([
      { version: 2, overlaps: [] },
      { version: 3, overlaps: [] },
    ]);
    const stored = await db.transaction((tx) => lockProposal(tx, actorOf(owner), target));
    expect([stored.title, stored.tags, stored.sdgs, stored.version]).toEqual([
      'Second title',
      ['Privacy', 'Herds'],
      [3, 9],
      3,
    ]);
    expect([stored.answers.onlineTools, stored.answers.facilitation, stored.people.length]).toEqual([
      'A pad\nand a line',
      'Three rounds in a circle with one empty seat.',
      8,
    ]);
    expect(await versions()).toEqual([
      { number: 1, act: 'started', title: 'First' },
      { number: 2, act: 'saved', title: 'Second title' },
      { number: 3, act: 'saved', title: 'Second title' },
    ]);
    expect(await db.rows('SELECT name, origin FROM tag WHERE name = $1', ['Herds'])).toEqual([
      { name: 'Herds', origin: 'written_in' },
    ]);
  });

  it('knows the people named by their ids, however they are changed and moved', async () => {
    const owner = await aPerson(db);
    const { proposalId } = await aProposal(db, call, { owner, status: 'draft' });
    const target = { callId: call.callId, proposalId };
    const read = () => db.transaction((tx) => lockProposal(tx, actorOf(owner), target));
    const before = (await read()).people;
    const [first, second, ...rest] = before;
    const people = [
      second!,
      { ...first!, name: 'Renamed', email: 'renamed@people.test' },
      ...rest.slice(1),
      aNamedPerson('speaker', { name: 'New' }),
    ];
    await save.run(actorOf(owner), { ...target, changes: { people } });
    const after = (await read()).people;
    expect(after.map(({ id, name }) => [id, name])).toEqual([
      [second!.id, second!.name],
      [first!.id, 'Renamed'],
      ...rest.slice(1, 3).map(({ id, name }) => [id, name]),
      [after[4]!.id, 'New'],
      ...rest.slice(3).map(({ id, name }) => [id, name]),
    ]);
    expect(before.some(({ id }) => id === after[4]!.id)).toBe(false);
    expect(
      await db.rows(
        'SELECT content -> $2 AS people FROM proposal_version WHERE proposal_id = $1 AND number = 2',
        [proposalId, 'people'],
      ),
    ).toEqual([{ people: after }]);
  });

  it('never takes over somebody named in another proposal', async () => {
    const owner = await aPerson(db);
    const theirs = await aProposal(db, call, { status: 'draft' });
    const { proposalId } = await aProposal(db, call, { owner, status: 'draft' });
    const [taken] = await db.rows<{ id: string }>(
      'SELECT id FROM proposal_person WHERE proposal_id = $1 ORDER BY position',
      [theirs.proposalId],
    );
    const everybody = () =>
      db.rows<object>('SELECT id, proposal_id, name FROM proposal_person ORDER BY proposal_id, position');
    const before = await everybody();
    const people = [aNamedPerson('organiser', { id: taken!.id, name: 'Grabbed' })];
    expect(
      await refusalOf(save.run(actorOf(owner), { callId: call.callId, proposalId, changes: { people } })),
    ).toEqual({ kind: 'not_found', blockers: [] });
    expect(await everybody()).toEqual(before);
  });

  it('is open to a co-organiser who signs in with the address named, and to nobody else', async () => {
    const other = await aPerson(db);
    const speaker = await aPerson(db);
    const { proposalId } = await aProposal(db, call, {
      status: 'draft',
      people: [
        aNamedPerson('organiser', { email: other.email.toUpperCase() }),
        aNamedPerson('speaker', { email: speaker.email }),
      ],
    });
    const input = { callId: call.callId, proposalId, changes: { title: 'Theirs' } };
    expect(await save.run(actorOf(other), input)).toEqual({ version: 2, overlaps: [] });
    for (const actor of [actorOf(speaker), actorOf(await aPerson(db)), await aSecretary(db, call)])
      expect(await refusalOf(save.run(actor, input))).toEqual({ kind: 'not_found', blockers: [] });
    const elsewhere = await aCall(db);
    expect((await refusalOf(save.run(actorOf(other), { ...input, callId: elsewhere.callId }))).kind).toBe(
      'not_found',
    );
    expect((await versions()).length).toBe(2);
  });

  it('refuses a version that somebody has overtaken', async () => {
    const owner = await aPerson(db);
    const { proposalId } = await aProposal(db, call, { owner, status: 'draft' });
    const input = { callId: call.callId, proposalId, version: 1 };
    await save.run(actorOf(owner), { ...input, changes: { title: 'Mine' } });
    expect(await refusalOf(save.run(actorOf(owner), { ...input, changes: { title: 'Late' } }))).toEqual({
      kind: 'stale',
      blockers: [{ code: 'changed_meanwhile' }],
    });
    expect((await versions()).at(-1)).toEqual({ number: 2, act: 'saved', title: 'Mine' });
  });

  it('refuses HTML, texts beyond every limit and choices of another call, and stores nothing', async () => {
    const owner = await aPerson(db);
    const elsewhere = await aCall(db);
    const { proposalId, title } = await aProposal(db, call, { owner, status: 'draft' });
    const refusal = await refusalOf(
      save.run(actorOf(owner), {
        callId: call.callId,
        proposalId,
        changes: {
          title: '<b>Bold</b>',
          themeId: elsewhere.themes[0]!.id,
          answers: { description: 'x'.repeat(20_001), facilitation: 'a < b and c > d is fine' },
          people: [aNamedPerson('speaker', { name: '<img src=x onerror=alert(1)>', country: 'Mali' })],
        },
      }),
    );
    expect(refusal).toEqual({
      kind: 'blocked',
      blockers: [
        { code: 'html_not_accepted', field: 'title', found: '<b>' },
        { code: 'too_many_characters', field: 'description', max: 20_000, over: 1 },
        { code: 'html_not_accepted', field: 'people[0].name', found: '<img src=x onerror=alert(1)>' },
        { code: 'isIn', field: 'theme' },
        { code: 'country_wrong', field: 'people[0].country' },
      ],
    });
    expect(await versions()).toEqual([{ number: 1, act: 'started', title }]);
  });

  it('keeps a submitted proposal within the rules, until the deadline', async () => {
    const owner = await aPerson(db);
    const { proposalId } = await aProposal(db, call, { owner });
    const input = { callId: call.callId, proposalId };
    await save.run(actorOf(owner), { ...input, changes: { title: 'A better title' } });
    const refusal = await refusalOf(save.run(actorOf(owner), { ...input, changes: { title: '' } }));
    expect(refusal.blockers).toEqual([{ code: 'field_missing', field: 'title', severity: 'block' }]);
    clock.set(AFTER_DEADLINE);
    expect(
      (await refusalOf(save.run(actorOf(owner), { ...input, changes: { title: 'Late' } }))).blockers,
    ).toEqual([{ code: 'call_closed', closedAt: '2019-04-14T23:59:00.000Z' }]);
    expect((await versions()).at(-1)).toEqual({ number: 2, act: 'saved', title: 'A better title' });
  });

  it('lets a draft be written even after the deadline, so that nothing is lost', async () => {
    const owner = await aPerson(db);
    const { proposalId } = await aProposal(db, call, { owner, status: 'draft' });
    clock.set(AFTER_DEADLINE);
    const changes = { ...completeContent(call), title: 'Too late, but kept' };
    expect(await save.run(actorOf(owner), { callId: call.callId, proposalId, changes })).toEqual({
      version: 2,
      overlaps: [],
    });
  });
});
