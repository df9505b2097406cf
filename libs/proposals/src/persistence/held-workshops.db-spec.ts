import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CallSettings } from '#libs/calls';
import type { Database } from '#libs/database';
import { newId } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aForum, type TestForum } from '../../../../test/factories/forum.js';
import { aPlacedSession, wasHeld } from '../../../../test/factories/held-session.js';
import { aPerson, type TestPerson } from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal } from '../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { NamedPerson } from '../rules/content/proposal-content.js';
import { standingsOf } from './standing.store.js';

let db: Database;
let forum: TestForum;
let call: TestCall;
let owner: TestPerson;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));
beforeEach(async () => {
  await emptyDatabase(db);
  forum = await aForum(db);
  call = await aCall(db, { forum });
  await db.rows(`UPDATE call SET event_starts_on = '2019-11-25' WHERE id = $1`, [call.callId]);
  owner = await aPerson(db);
});

type Rule = CallSettings['rules']['missingReport'];

/** Titles of what the organisers of a proposal held. */
async function heldBy(organiser: Partial<NamedPerson>, rule: Partial<Rule> = {}, aliases: string[][] = []) {
  const people = [aNamedPerson('organiser', organiser)];
  const proposal = await aProposal(db, call, { owner, people, status: 'draft' });
  const { rules } = call.settings;
  const standings = await standingsOf(
    (sql, values) => db.rows(sql, values),
    call.callId,
    [{ id: proposal.proposalId, ownerId: owner.personId, people }],
    {
      ...rules,
      missingReport: { ...rules.missingReport, ...rule },
      perInstitution: { ...rules.perInstitution, aliases },
    },
  );
  return standings.get(proposal.proposalId)!.heldWorkshops.map(({ title, report }) => [title, report]);
}

async function onRecord(
  title: string,
  organiser: { name?: string; email?: string; organisation?: string },
  { year = 2018, report = null as string | null, forumId = forum.forumId } = {},
) {
  const id = newId();
  await db.rows(
    `INSERT INTO past_workshop (id, forum_id, year, edition, title, report_address, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, forumId, year, `IGF ${year}`, title, report],
  );
  const { name = '', email = '', organisation = '' } = organiser;
  await db.rows(
    `INSERT INTO past_workshop_organiser (workshop_id, position, name, email, organisation) VALUES ($1, 0, $2, $3, $4)`,
    [id, name, email, organisation],
  );
}

describe('workshops on the record of the forum', () => {
  it.each<[string, { name?: string; email?: string; organisation?: string }, Partial<NamedPerson>, boolean]>([
    ['one mailbox', { email: 'awa@people.test' }, { email: 'AWA@people.test' }, true],
    ['one mailbox with a mark', { email: 'awa+igf@people.test' }, { email: 'awa@people.test' }, true],
    ['dots of Gmail', { email: 'a.wa@gmail.com' }, { email: 'awa@googlemail.com' }, true],
    ['another mailbox', { email: 'awa@people.test' }, { email: 'lin@people.test' }, false],
    [
      'name and institution, Cyrillic',
      { name: 'Иванова Мария', organisation: 'Институт «Сеть»' },
      { name: 'МАРИЯ ИВАНОВА', organisation: 'Институт Сеть' },
      true,
    ],
    [
      'name and institution, Arabic',
      { name: 'مُحَمَّد أَحْمَد', organisation: 'جامعة القاهرة' },
      { name: 'محمد احمد', organisation: 'جامعه القاهره' },
      true,
    ],
    [
      'name and institution, Chinese',
      { name: '李小龙', organisation: '清华大学' },
      { name: '李 小龙', organisation: '清华 大学' },
      true,
    ],
    [
      'a name alone is no proof',
      { name: 'Мария Иванова', organisation: 'Институт «Сеть»' },
      { name: 'Мария Иванова', organisation: 'Другой институт' },
      false,
    ],
    [
      'nor is one part of a name',
      { name: 'Мария', organisation: 'Институт' },
      { name: 'Мария', organisation: 'Институт' },
      false,
    ],
    [
      'nor a name without an institution',
      { name: 'Мария Иванова' },
      { name: 'Мария Иванова', organisation: '' },
      false,
    ],
  ])('%s', async (_, recorded, proposing, same) => {
    await onRecord('Held', recorded);
    expect(await heldBy({ email: 'somebody@people.test', ...proposing })).toEqual(
      same ? [['Held', null]] : [],
    );
  });

  it('are those of an account under all the addresses its records had', async () => {
    const kept = await aPerson(db, { email: 'new@people.test' });
    const gone = await aPerson(db, { email: 'old@elsewhere.test' });
    await db.rows('UPDATE person SET merged_into = $1 WHERE id = $2', [kept.personId, gone.personId]);
    await onRecord('Held', { email: 'old@elsewhere.test' });
    expect(await heldBy({ email: 'new@people.test' })).toEqual([['Held', null]]);
    await onRecord('Held by the other', { email: 'new@people.test' });
    expect(await heldBy({ email: 'old@elsewhere.test' })).toEqual([
      ['Held', null],
      ['Held by the other', null],
    ]);
  });

  it('are those of the owner who is no organiser', async () => {
    await onRecord('Held', { email: owner.email });
    expect(await heldBy({ email: 'lin@people.test' })).toEqual([['Held', null]]);
  });

  it('count for an institution, under all its names, where the call says so alone', async () => {
    await onRecord('Held', { organisation: 'Всемирный институт' });
    await onRecord('Theirs', { organisation: 'World Institute' });
    const organiser = { organisation: 'всемирный  институт' };
    expect(await heldBy(organiser)).toEqual([]);
    expect(await heldBy(organiser, { institution: true })).toEqual([['Held', null]]);
    expect(
      await heldBy(organiser, { institution: true }, [['Всемирный институт', 'World Institute']]),
    ).toEqual([
      ['Held', null],
      ['Theirs', null],
    ]);
  });

  it('are looked at as far back as the call says, and in its forum', async () => {
    const email = 'awa@people.test';
    await onRecord('In 2018', { email }, { report: 'https://r.test/2018' });
    await onRecord('In 2017', { email }, { year: 2017 });
    await onRecord('In 2014', { email }, { year: 2014 });
    await onRecord('Of this year', { email }, { year: 2020 });
    await onRecord('Elsewhere', { email }, { forumId: (await aForum(db)).forumId });
    const in2018 = ['In 2018', 'https://r.test/2018'];
    expect(await heldBy({ email }, { editions: 1 })).toEqual([in2018]);
    expect(await heldBy({ email })).toEqual([in2018, ['In 2017', null]]);
    // years without an edition do not count
    expect(await heldBy({ email }, { editions: 3 })).toEqual([in2018, ['In 2017', null], ['In 2014', null]]);
  });
});

describe('workshops held here', () => {
  const before = async () => {
    const last = await aCall(db, { forum });
    const awa = await aPerson(db);
    const proposal = await aProposal(db, last, {
      owner: awa,
      title: 'Held here',
      people: [aNamedPerson('organiser', { organisation: 'Институт' })],
    });
    return { last, awa, proposal, ...(await aPlacedSession(db, proposal)) };
  };

  it('count once the call was held, by the person and where the call says so by the institution', async () => {
    const { last, awa } = await before();
    expect(await heldBy({ email: awa.email })).toEqual([]);
    await wasHeld(db, last);
    expect(await heldBy({ email: awa.email })).toEqual([['Held here', null]]);
    expect(await heldBy({ organisation: 'ИНСТИТУТ' })).toEqual([]);
    expect(await heldBy({ organisation: 'ИНСТИТУТ' }, { institution: true })).toEqual([['Held here', null]]);
  });

  it('have a report once it is filed: on their page, or where it is published', async () => {
    const { last, awa, sessionId } = await before();
    await wasHeld(db, last);
    const keep = (status: string, content: object) =>
      db.rows(
        `INSERT INTO session_report (session_id, call_id, status, content, filed_at, updated_at, version)
         VALUES ($1, $2, $3, $4, CASE WHEN $3 = 'filed' THEN now() END, now(), 1)
         ON CONFLICT (session_id) DO UPDATE SET status = excluded.status, content = excluded.content, filed_at = excluded.filed_at`,
        [sessionId, last.callId, status, JSON.stringify(content)],
      );
    await keep('draft', { address: '' });
    expect(await heldBy({ email: awa.email })).toEqual([['Held here', null]]);
    await keep('filed', { address: '' });
    expect(await heldBy({ email: awa.email })).toEqual([
      ['Held here', `${last.path}/programme/sessions/${sessionId}`],
    ]);
    await keep('filed', { address: 'https://r.test/1' });
    expect(await heldBy({ email: awa.email })).toEqual([['Held here', 'https://r.test/1']]);
  });

  it('do not count where they have no place in the programme', async () => {
    const { last, awa, sessionId } = await before();
    await wasHeld(db, last);
    await db.rows('DELETE FROM placement WHERE session_id = $1', [sessionId]);
    expect(await heldBy({ email: awa.email })).toEqual([]);
  });
});
