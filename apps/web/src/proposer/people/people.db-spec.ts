import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { anInvitation } from '../../../../../test/factories/invitation.js';
import { aPerson } from '../../../../../test/factories/person.js';
import { aNamedPerson, aProposal, type TestProposal } from '../../../../../test/factories/proposal.js';
import { emptyDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let site: TestApp;
let db: Database;
let call: TestCall;
let proposal: TestProposal;
let owner: Browser;
let path: string;

const lin = aNamedPerson('speaker', { name: 'Lin Haoyun', email: 'lin@example.org', confirmed: true });
const ruta = aNamedPerson('speaker', { name: 'Ruta', email: 'ruta@example.org' });

beforeAll(async () => {
  site = await startApp();
  db = site.app.get(Database);
});
beforeEach(async () => {
  await emptyDatabase(db);
  const year = new Date().getUTCFullYear();
  call = await aCall(db, { opensAt: '2019-01-01T00:00:00Z', closesAt: `${year + 1}-01-01T00:00:00Z` });
  await db.rows('UPDATE call SET event_ends_on = current_date + 90');
  const awa = await aPerson(db, { name: 'Awa Sissonan' });
  proposal = await aProposal(db, call, { owner: awa, status: 'draft', people: [lin, ruta] });
  owner = await browse(site.app, db, awa.personId);
  path = `${call.path}/proposals/${proposal.proposalId}`;
});
afterAll(() => site.app.close());

const letters = () =>
  db.rows<{ to: string }>(`SELECT to_email AS "to" FROM letter WHERE kind = 'invitation' ORDER BY 1`);
const plain = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('asking people', () => {
  it('asks one from the part of the form, after saving what was typed', async () => {
    const edit = await owner.get(`${path}/edit?section=people`);
    const id = /value="invite:([0-9a-f-]{36})"/.exec(edit.body)?.[1] ?? '';
    const rows = await db.rows<{ id: string; role: string; name: string; email: string }>(
      'SELECT id, role, name, email FROM proposal_person ORDER BY position',
    );
    const typed = Object.fromEntries(
      rows.flatMap((row, at) => [
        [`people[${at}][id]`, row.id],
        [`people[${at}][role]`, row.role],
        [`people[${at}][name]`, `${row.name} (Dr)`],
        [`people[${at}][email]`, row.email],
      ]),
    );
    const sent = await owner.post(`${path}/save`, { section: 'people', do: `invite:${id}`, ...typed });
    expect(sent.location).toBe(`${path}/edit?section=people&done=people_invited`);
    expect(await letters()).toEqual([{ to: rows.find((row) => row.id === id)?.email }]);
    expect(await db.rows('SELECT name FROM proposal_person ORDER BY position')).toEqual([
      { name: 'Lin Haoyun (Dr)' },
      { name: 'Ruta (Dr)' },
    ]);
  });

  it('asks everybody from the page of the proposal, and says so when nobody is left', async () => {
    expect((await owner.post(`${path}/invitations`)).location).toBe(`${path}?done=people_invited`);
    expect((await owner.post(`${path}/invitations`)).location).toBe(`${path}?done=nobody_invited`);
    expect(await letters()).toEqual([{ to: 'lin@example.org' }, { to: 'ruta@example.org' }]);
  });

  it('shows how each stands, in a word, and offers what can be done', async () => {
    await anInvitation(db, proposal, { email: lin.email, status: 'confirmed' });
    const { invitationId } = await anInvitation(db, proposal, { email: ruta.email, status: 'declined' });
    const { body } = await owner.get(path);
    expect(plain(body)).toContain('1 agreed, 0 asked, 0 not asked, 1 no longer taking part');
    expect(body).toContain(`action="${path}/invitations/${invitationId}/again"`);
    expect(body).not.toContain('Ask everybody not asked yet');
    const edit = await owner.get(`${path}/edit?section=people`);
    expect(edit.body.match(/is-(done|declined)">(Takes part|Cannot take part)/g)).toEqual([
      'is-done">Takes part',
      'is-declined">Cannot take part',
    ]);
    expect(/id="people-[01]-confirmed"/.exec(edit.body)).toBe(null);
  });

  it('shows nothing of it to anybody else', async () => {
    await db.rows(`UPDATE call SET settings = settings || '{"publishReceived": true}'`);
    await db.rows(`UPDATE proposal SET status = 'submitted', number = 5, submitted_at = now()`);
    const public1 = (await (await browse(site.app)).get(path)).body;
    await anInvitation(db, proposal, { email: ruta.email });
    const public2 = (await (await browse(site.app)).get(path)).body;
    const same = (body: string) => body.replaceAll(/name="_csrf" value="[^"]+"/g, '');
    expect(same(public2)).toBe(same(public1));
  });
});

describe('the page of a personal link', () => {
  const visitor = () => browse(site.app);

  it('changes nothing by being opened, and takes one click', async () => {
    const { token } = await anInvitation(db, proposal, { email: lin.email });
    const link = `${call.path}/invited/${token}`;
    const somebody = await visitor();
    await somebody.get(link);
    const { body } = await somebody.get(link);
    expect(plain(body)).toContain('Awa Sissonan has named you in a proposal and asks whether you agree.');
    expect(await db.rows('SELECT status FROM invitation')).toEqual([{ status: 'invited' }]);
    const sent = await somebody.post(link, { answer: 'confirmed' });
    expect([sent.status, sent.location]).toEqual([303, `${link}?done=invitation_confirmed`]);
    expect(await db.rows('SELECT status, roles FROM invitation')).toEqual([
      { status: 'confirmed', roles: ['speaker'] },
    ]);
  });

  it('confirms nothing by a form that forgot to say', async () => {
    const { token } = await anInvitation(db, proposal, { email: lin.email });
    expect((await (await visitor()).post(`${call.path}/invited/${token}`, { note: 'Hm' })).status).toBe(422);
    expect(await db.rows('SELECT status FROM invitation')).toEqual([{ status: 'invited' }]);
  });

  it('shows nothing of the proposal to whom it was not meant for', async () => {
    const { token } = await anInvitation(db, proposal, { email: lin.email });
    const link = `${call.path}/invited/${token}`;
    const somebody = await visitor();
    await somebody.post(link, { answer: 'not_me' });
    const { body } = await somebody.get(link);
    expect(
      [proposal.title, 'Lin Haoyun', 'lin@example.org', 'Awa'].filter((word) => body.includes(word)),
    ).toEqual([]);
    expect((await somebody.post(link, { answer: 'confirmed' })).status).toBe(422);
  });

  it('takes what is put right, and shows what is wrong beside its field', async () => {
    const { token } = await anInvitation(db, proposal, { email: lin.email });
    const link = `${call.path}/invited/${token}`;
    const somebody = await visitor();
    const wrong = await somebody.post(`${link}/entry`, { name: 'Lin H.', country: 'Singapore' });
    expect([
      wrong.status,
      wrong.body.includes('value="Lin H."'),
      wrong.body.includes('details open'),
    ]).toEqual([422, true, true]);
    const right = await somebody.post(`${link}/entry`, {
      name: 'Lin H.',
      country: 'sg',
      stakeholderGroup: 'government',
    });
    expect(right.location).toBe(`${link}?done=entry_corrected`);
    expect(
      await db.rows(
        `SELECT name, country, stakeholder_group AS "group", email FROM proposal_person WHERE position = 0`,
      ),
    ).toEqual([{ name: 'Lin H.', country: 'SG', group: 'government', email: 'lin@example.org' }]);
  });

  it('is gone with the data', async () => {
    const { token } = await anInvitation(db, proposal, { email: lin.email });
    const link = `${call.path}/invited/${token}`;
    const somebody = await visitor();
    expect((await somebody.post(`${link}/removal`)).location).toBe(`${call.path}?done=data_removed`);
    const gone = await somebody.get(link);
    const never = await somebody.get(`${call.path}/invited/never-was`);
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect(gone.body.replaceAll(token, '')).toBe(never.body.replaceAll('never-was', ''));
    expect(plain((await owner.get(path)).body)).toContain('A person who asked to be removed');
  });

  describe('two worlds, of which the reader may know no difference', () => {
    /** The page with everything that may differ by chance made equal. */
    const pageOf = async (token: string) => {
      const { body } = await (await visitor()).get(`${call.path}/invited/${token}`);
      return body.replaceAll(/name="_csrf" value="[^"]+"/g, '');
    };
    const CHANGES: [string, string][] = [
      [
        'the text of a draft',
        `UPDATE proposal SET answers = '{"description": "Another secret text."}', sdgs = '{1}'`,
      ],
      [
        'who else is named in a draft',
        `UPDATE proposal_person SET name = 'Somebody else' WHERE name = 'Ruta'`,
      ],
      [
        'the address of another',
        `UPDATE proposal_person SET email = 'other@example.org' WHERE name = 'Ruta'`,
      ],
      [
        'the particulars of another',
        `UPDATE proposal_person SET organisation = 'Other', country = 'NO', gender = NULL WHERE name = 'Ruta'`,
      ],
      ['another call', `UPDATE call SET places = 3`],
    ];
    it.each(CHANGES)('%s', async (_, change) => {
      const { token } = await anInvitation(db, proposal, { email: lin.email });
      const before = await pageOf(token);
      await db.rows(change);
      expect(await pageOf(token)).toBe(before);
    });

    it.each<[string, string]>([
      [
        'the particulars of another',
        `UPDATE proposal_person SET email = 'x@y.org', organisation = 'Other', country = 'NO', gender = NULL WHERE name = 'Ruta'`,
      ],
      ['the result of screening', `UPDATE proposal SET status = 'passed'`],
      ['a screening decline', `UPDATE proposal SET status = 'screened_out'`],
      ['a decision nobody has announced', `UPDATE proposal SET status = 'decided'`],
    ])('of a submitted proposal: %s', async (_, change) => {
      await db.rows(`UPDATE proposal SET status = 'submitted', number = 5, submitted_at = now()`);
      const { token } = await anInvitation(db, proposal, { email: lin.email });
      const before = await pageOf(token);
      await db.rows(change);
      expect(await pageOf(token)).toBe(before);
    });
  });
});
