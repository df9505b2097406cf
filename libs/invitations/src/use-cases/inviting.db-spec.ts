import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { actorOf, aPerson } from '../../../../test/factories/person.js';
import { aNotice } from '../../../../test/factories/notice.js';
import { aNamedPerson, aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { type IdentityConfig, invitationToken, SYSTEM } from '#libs/identity';
import { FixedClock, newId } from '#libs/kernel';
import { NoteReturnedLetter } from '#libs/notifications';
import { InvitedPageQuery } from '../queries/invited-page.query.js';
import { ProposalInvitationsQuery } from '../queries/proposal-invitations.query.js';
import type { Answer } from '../rules/invitation-status.js';
import { AnswerInvitation } from './answer-invitation.js';
import { AskAgain } from './ask-again.js';
import { CorrectOwnEntry } from './correct-own-entry.js';
import { InvitePeople } from './invite-people.js';
import { RemindWaiting } from './remind-waiting.js';
import { RemoveOwnData } from './remove-own-data.js';
import { TellOfChangedParts } from './tell-of-changed-parts.js';

const DAY = 86_400_000;
const config: IdentityConfig = { secret: 'a secret of this test', demo: false };
const clock = new FixedClock(WHILE_OPEN);
const after = (days: number) => new Date(WHILE_OPEN.getTime() + days * DAY);

let db: Database;
let call: TestCall;
let proposal: TestProposal;
const amina = aNamedPerson('speaker', { name: 'Amina Diallo', email: 'Amina.Diallo@example.org' });
const lin = aNamedPerson('rapporteur', { name: 'Lin Haoyun', email: 'lin@example.org' });

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(WHILE_OPEN);
  call = await aCall(db);
  proposal = await aProposal(db, call, {
    status: 'draft',
    title: 'Seeds of Trust',
    owner: await aPerson(db, { name: 'Awa Sissonan' }),
    people: [amina, { ...lin }, aNamedPerson('onsite_moderator', { ...amina, role: 'onsite_moderator' })],
  });
});
afterAll(() => closeDatabase(db));

const target = () => ({ callId: call.callId, proposalId: proposal.proposalId });
const owner = () => actorOf(proposal.owner);
const inviteAll = (actor = owner(), one = target()) => new InvitePeople(db, clock, config).run(actor, one);
const invitations = () =>
  db.rows<{ id: string; email: string | null; status: string; roles: string[] }>(
    'SELECT id, email, status, roles FROM invitation ORDER BY email',
  );
const letters = (kind: string) =>
  db.rows<{ toEmail: string; subject: string; body: string; status: string; cause: string }>(
    'SELECT to_email AS "toEmail", subject, body, status, cause FROM letter WHERE kind = $1 ORDER BY to_email',
    [kind],
  );
const tokenOf = async (email: string): Promise<string> => {
  const row = await db.row<{ id: string }>('SELECT id FROM invitation WHERE email = $1', [email]);
  return invitationToken(row?.id ?? '', config.secret);
};
const answer = async (email: string, what: Answer, note = '') =>
  new AnswerInvitation(db, clock).run({
    callId: call.callId,
    token: await tokenOf(email),
    answer: what,
    note,
  });

describe('InvitePeople', () => {
  it('asks each address once, whatever parts it plays, and never again', async () => {
    expect(await inviteAll()).toEqual({ invited: 2 });
    expect(await inviteAll()).toEqual({ invited: 0 });
    expect((await invitations()).map(({ email, status }) => ({ email, status }))).toEqual([
      { email: 'amina.diallo@example.org', status: 'invited' },
      { email: 'lin@example.org', status: 'invited' },
    ]);
    const [first, second] = await letters('invitation');
    expect([first?.toEmail, second?.toEmail]).toEqual(['amina.diallo@example.org', 'lin@example.org']);
    expect(first?.subject).toBe(`${call.name}: Awa Sissonan asks you to take part in “Seeds of Trust”`);
    expect(first?.body).toContain('as speaker, onsite moderator, and asks');
    expect(first?.body).toContain(`{{site}}${call.path}/invited/{{personalKey}}`);
  });

  it('stores no secret, neither in the invitation nor in the letter', async () => {
    await inviteAll();
    const token = await tokenOf('lin@example.org');
    const rows = await db.rows<{ text: string }>(
      'SELECT i::text AS text FROM invitation i UNION ALL SELECT l::text FROM letter l UNION ALL SELECT a::text FROM audit_entry a',
    );
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });

  it('asks one person alone', async () => {
    const rows = await db.rows<{ id: string }>(`SELECT id FROM proposal_person WHERE name = 'Lin Haoyun'`);
    const namedId = rows[0]?.id ?? '';
    expect(await new InvitePeople(db, clock, config).run(owner(), { ...target(), namedId })).toEqual({
      invited: 1,
    });
    expect((await invitations()).map(({ email }) => email)).toEqual(['lin@example.org']);
  });

  it('is for the proposal’s own people, and for somebody it names', async () => {
    const stranger = actorOf(await aPerson(db));
    expect(await refusalOf(inviteAll(stranger))).toEqual({ kind: 'not_found', blockers: [] });
    const elsewhere = await aProposal(db, call, { owner: proposal.owner });
    const rows = await db.rows<{ id: string }>(
      'SELECT id FROM proposal_person WHERE proposal_id = $1 LIMIT 1',
      [elsewhere.proposalId],
    );
    const foreign = { ...target(), namedId: rows[0]?.id ?? '' };
    expect(await refusalOf(new InvitePeople(db, clock, config).run(owner(), foreign))).toEqual({
      kind: 'not_found',
      blockers: [],
    });
    expect(await invitations()).toEqual([]);
  });

  it('fills nobody’s mailbox', async () => {
    for (let n = 0; n < 10; n++) {
      const one = await aProposal(db, call, { owner: proposal.owner, status: 'draft', people: [lin] });
      await inviteAll(owner(), { callId: call.callId, proposalId: one.proposalId });
    }
    await db.rows('UPDATE letter SET created_at = $1', [WHILE_OPEN]);
    expect(await refusalOf(inviteAll())).toEqual({ kind: 'too_many', blockers: [] });
    expect((await letters('invitation')).length).toBe(10);
  });

  it('writes to nobody who asked to be left alone', async () => {
    await inviteAll();
    await new RemoveOwnData(db, clock).run({ callId: call.callId, token: await tokenOf('lin@example.org') });
    const later = await aProposal(db, call, { owner: proposal.owner, status: 'draft', people: [lin] });
    await inviteAll(owner(), { callId: call.callId, proposalId: later.proposalId });
    const written = (await letters('invitation')).filter(({ toEmail }) => toEmail === 'lin@example.org');
    expect(written.map(({ status }) => status)).toEqual(['suppressed']);
  });
});

describe('AnswerInvitation', () => {
  beforeEach(async () => {
    await inviteAll();
  });

  it('notes a yes for every part, and can be changed to a no that the proposer hears of', async () => {
    await answer('amina.diallo@example.org', 'confirmed');
    expect((await invitations())[0]).toMatchObject({
      status: 'confirmed',
      roles: ['onsite_moderator', 'speaker'],
    });
    expect(await letters('invitation_declined')).toEqual([]);
    await answer('amina.diallo@example.org', 'declined', 'I am in Lima that week.');
    expect((await invitations())[0]).toMatchObject({ status: 'declined', roles: [] });
    const [letter] = await letters('invitation_declined');
    expect(letter?.toEmail).toBe(proposal.owner.email);
    expect(letter?.body).toContain('Amina Diallo has told us that they cannot take part');
    expect(letter?.body).toContain('I am in Lima that week.');
  });

  it('asks nothing more of somebody for whom it was not meant', async () => {
    await answer('lin@example.org', 'not_me');
    expect(await refusalOf(answer('lin@example.org', 'confirmed'))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'invitation_answered', status: 'not_me' }],
    });
  });

  it('opens nothing by a token of another call, a made-up one, or after the event', async () => {
    const token = await tokenOf('lin@example.org');
    const other = await aCall(db);
    const act = new AnswerInvitation(db, clock);
    const nothing = { kind: 'not_found', blockers: [] };
    const say = { answer: 'confirmed' as const };
    expect(await refusalOf(act.run({ callId: other.callId, token, ...say }))).toEqual(nothing);
    expect(await refusalOf(act.run({ callId: call.callId, token: newId(), ...say }))).toEqual(nothing);
    await db.rows(
      `UPDATE call SET event_starts_on = '2019-11-25', event_ends_on = '2019-11-29' WHERE id = $1`,
      [call.callId],
    );
    clock.set(new Date('2019-12-14T12:00:00Z'));
    expect(await refusalOf(act.run({ callId: call.callId, token, ...say }))).toEqual(nothing);
    expect(await new InvitedPageQuery(db).run(call.callId, token, new Date('2019-12-14T12:00:00Z'))).toBe(
      undefined,
    );
    clock.set(new Date('2019-12-13T12:00:00Z'));
    await act.run({ callId: call.callId, token, ...say });
    expect((await invitations())[1]?.status).toBe('confirmed');
  });
});

describe('the secrets of links', () => {
  it('open their own invitation in their own call, and nothing else whatever is tried', async () => {
    const other = await aCall(db);
    const elsewhere = await aProposal(db, other, {
      owner: proposal.owner,
      status: 'draft',
      people: [amina, lin],
    });
    await inviteAll();
    await inviteAll(owner(), { callId: other.callId, proposalId: elsewhere.proposalId });
    const all = await db.rows<{ id: string; callId: string }>(
      'SELECT id, call_id AS "callId" FROM invitation',
    );
    const tokens = all.map(({ id }) => invitationToken(id, config.secret));
    const opens = async (callId: string, token: string) =>
      (await new InvitedPageQuery(db).run(callId, token, WHILE_OPEN))?.invitationId;
    for (const { callId } of [call, other])
      for (const [at, token] of tokens.entries())
        expect(await opens(callId, token)).toBe(all[at]!.callId === callId ? all[at]!.id : undefined);
    const tried = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.base64String({ maxLength: 64 }),
      fc.constantFrom(...all.map(({ id }) => id)),
      // a secret with one letter changed, cut short or gone on
      fc
        .tuple(fc.constantFrom(...tokens), fc.nat(42))
        .map(([token, at]) => `${token.slice(0, at)}~${token.slice(at + 1)}`),
      fc.tuple(fc.constantFrom(...tokens), fc.nat(42)).map(([token, at]) => token.slice(0, at)),
      fc.constantFrom(...tokens).map((token) => `${token}A`),
      // made with another installation's secret
      fc.constantFrom(...all.map(({ id }) => invitationToken(id, 'another secret'))),
    );
    await fc.assert(
      fc.asyncProperty(tried, fc.constantFrom(call.callId, other.callId), async (token, callId) => {
        expect(await opens(callId, token)).toBe(undefined);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a link shows', () => {
  const page = async (email: string) =>
    new InvitedPageQuery(db).run(call.callId, await tokenOf(email), WHILE_OPEN);

  it('is the own entry of a draft, and nothing else of it', async () => {
    await inviteAll();
    const seen = await page('lin@example.org');
    expect({ ...seen, own: seen?.own?.name, invitationId: '', endsAt: null }).toEqual({
      invitationId: '',
      status: 'invited',
      answeredAt: null,
      note: '',
      askedBy: 'Awa Sissonan',
      endsAt: null,
      proposal: {
        id: proposal.proposalId,
        title: 'Seeds of Trust',
        number: null,
        state: 'draft',
        content: null,
        themeName: '',
        formatName: '',
        announced: null,
      },
      own: 'Lin Haoyun',
      roles: ['rapporteur'],
      unanswered: [],
      elsewhere: [],
    });
  });

  it('is the text once submitted, and of the others names alone, but of those who said no', async () => {
    await db.rows(`UPDATE proposal SET status = 'submitted', number = 7, submitted_at = now()`);
    await inviteAll();
    const seen = await page('lin@example.org');
    expect(
      seen?.proposal.content?.people.map(({ name, organisation, email }) => [name, organisation, email]),
    ).toEqual([
      ['Amina Diallo', '', ''],
      ['Lin Haoyun', '', ''],
      ['Amina Diallo', '', ''],
    ]);
    await answer('amina.diallo@example.org', 'declined');
    const later = await page('lin@example.org');
    expect(later?.proposal.content?.people.map(({ name }) => name)).toEqual(['Lin Haoyun']);
  });

  it('names other proposals with the same address: asked ones, and submitted ones', async () => {
    await inviteAll();
    const { owner: other } = await aProposal(db, call, {
      title: 'A draft not asked',
      status: 'draft',
      people: [lin],
    });
    await aProposal(db, call, { title: 'Submitted', owner: other, people: [lin] });
    const asked = await aProposal(db, call, {
      title: 'A draft asked',
      owner: other,
      status: 'draft',
      people: [lin],
    });
    await inviteAll(actorOf(other), { callId: call.callId, proposalId: asked.proposalId });
    const seen = await page('lin@example.org');
    expect(seen?.elsewhere.map(({ title, invitationId }) => [title, invitationId !== null])).toEqual([
      ['Submitted', false],
      ['A draft asked', true],
    ]);
  });
});

describe('reminders', () => {
  const remind = () => new RemindWaiting(db, clock, config).run();
  const deadline = new Date('2019-04-14T23:59:00Z');

  it('come after five days and three days before the deadline, and no more', async () => {
    await inviteAll();
    await answer('amina.diallo@example.org', 'confirmed');
    const told: number[] = [];
    for (const at of [
      after(4),
      after(5),
      after(6),
      after(20),
      new Date(deadline.getTime() - 2 * DAY),
      deadline,
    ]) {
      clock.set(at);
      told.push(await remind());
    }
    expect(told).toEqual([0, 1, 0, 0, 1, 0]);
    expect((await letters('invitation_reminder')).map(({ toEmail }) => toEmail)).toEqual([
      'lin@example.org',
      'lin@example.org',
    ]);
  });

  it('do not go to an address the letter came back from, which the proposer sees with the reason', async () => {
    await inviteAll();
    await db.rows(`UPDATE letter SET status = 'sent', sent_at = now()`);
    const [letter] = await db.rows<{ messageId: string }>(
      `SELECT message_id AS "messageId" FROM letter WHERE to_email = 'lin@example.org'`,
    );
    const raw = aNotice({ about: letter!.messageId, to: 'lin@example.org', status: '5.2.2' });
    await new NoteReturnedLetter(db).run(SYSTEM, raw);
    const standing = async () =>
      (await new ProposalInvitationsQuery(db).run(proposal.proposalId)).rows
        .map(({ email, undeliverable, returned }) => [email, undeliverable, returned])
        .toSorted();
    expect(await standing()).toEqual([
      ['amina.diallo@example.org', false, ''],
      ['lin@example.org', true, 'returned_full'],
    ]);
    clock.set(after(6));
    expect(await new RemindWaiting(db, clock, config).run()).toBe(1);
    expect((await letters('invitation_reminder')).map(({ toEmail }) => toEmail)).toEqual([
      'amina.diallo@example.org',
    ]);
    const lins = (await invitations()).find(({ email }) => email === 'lin@example.org');
    await new AskAgain(db, clock, config).run(owner(), { ...target(), invitationId: lins!.id });
    expect((await standing())[1]).toEqual(['lin@example.org', false, '']);
  });

  it('can be sent by hand, not too often, and not to who said that it is not them', async () => {
    await inviteAll();
    const [, second] = await invitations();
    const again = () =>
      new AskAgain(db, clock, config).run(owner(), { ...target(), invitationId: second?.id ?? '' });
    expect((await refusalOf(again())).kind).toBe('blocked');
    clock.set(after(2));
    await again();
    clock.set(after(4));
    expect((await refusalOf(again())).blockers).toEqual([
      { code: 'asked_not_long_ago', from: after(5).toISOString() },
    ]);
    clock.set(after(6));
    await answer('lin@example.org', 'not_me');
    expect((await refusalOf(again())).blockers).toEqual([{ code: 'invitation_answered', status: 'not_me' }]);
    expect((await letters('invitation_reminder')).length).toBe(1);
  });
});

describe('TellOfChangedParts', () => {
  const tell = () => new TellOfChangedParts(db, clock).run();
  const change = async (sql: string) => {
    await db.rows(sql);
    await db.rows('UPDATE proposal SET updated_at = $1', [after(2)]);
  };
  const MINUTES = 60_000;

  beforeEach(async () => {
    await inviteAll();
    await answer('lin@example.org', 'confirmed');
  });

  it('tells who said yes of another part, and of none, once and a while later', async () => {
    await change(`UPDATE proposal_person SET role = 'speaker' WHERE name = 'Lin Haoyun'`);
    clock.set(new Date(after(2).getTime() + 5 * MINUTES));
    expect(await tell()).toBe(0);
    clock.set(new Date(after(2).getTime() + 15 * MINUTES));
    expect([await tell(), await tell()]).toEqual([1, 0]);
    expect((await letters('invitation_part_changed'))[0]?.body).toContain('now names you as speaker');
    await db.rows(`DELETE FROM proposal_person WHERE name = 'Lin Haoyun'`);
    await db.rows('UPDATE proposal SET updated_at = $1', [after(3)]);
    clock.set(after(4));
    expect([await tell(), await tell()]).toEqual([1, 0]);
    expect((await letters('invitation_part_ended')).map(({ toEmail }) => toEmail)).toEqual([
      'lin@example.org',
    ]);
  });

  it('says nothing when all was put back, nor to who has not answered', async () => {
    await change(`UPDATE proposal_person SET role = 'rapporteur' WHERE name = 'Lin Haoyun'`);
    await change(`UPDATE proposal_person SET role = 'speaker' WHERE name = 'Amina Diallo'`);
    clock.set(after(3));
    expect(await tell()).toBe(0);
  });
});

describe('CorrectOwnEntry', () => {
  const particulars = {
    name: 'Lin Hao-yun',
    organisation: 'Lakes Institute',
    stakeholderGroup: 'technical_community',
    regionalGroup: 'asia_pacific',
    country: 'SG',
    gender: 'female',
  };

  it('puts every part of the person right, and keeps it as a version', async () => {
    await inviteAll();
    await new CorrectOwnEntry(db, clock).run({
      callId: call.callId,
      token: await tokenOf('lin@example.org'),
      particulars,
    });
    expect(
      await db.rows(
        `SELECT name, organisation, country, email FROM proposal_person WHERE role = 'rapporteur'`,
      ),
    ).toEqual([
      { name: 'Lin Hao-yun', organisation: 'Lakes Institute', country: 'SG', email: 'lin@example.org' },
    ]);
    expect(
      await db.rows(
        `SELECT v.number, v.act, v.content #>> '{people,2,name}' AS name, p.version
           FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id ORDER BY 1 DESC LIMIT 1`,
      ),
    ).toEqual([{ number: 2, act: 'corrected', name: 'Lin Hao-yun', version: 2 }]);
  });

  it('refuses what the call’s lists do not know, and changes nothing', async () => {
    await inviteAll();
    const wrong = { ...particulars, name: ' ', regionalGroup: 'moon' };
    const act = new CorrectOwnEntry(db, clock).run({
      callId: call.callId,
      token: await tokenOf('lin@example.org'),
      particulars: wrong,
    });
    expect(await refusalOf(act)).toEqual({
      kind: 'blocked',
      blockers: [
        { code: 'isNotEmpty', field: 'name' },
        { code: 'isIn', field: 'regionalGroup' },
      ],
    });
    expect(await db.rows(`SELECT 1 FROM proposal_person WHERE organisation = 'Lakes Institute'`)).toEqual([]);
  });
});

describe('RemoveOwnData', () => {
  const everywhere = async (word: string) => {
    const tables = [
      'person',
      'proposal',
      'proposal_person',
      'proposal_version',
      'invitation',
      'letter',
      'audit_entry',
    ];
    const found = await Promise.all(
      tables.map(async (table) => ({
        table,
        rows: await db.rows(`SELECT 1 FROM ${table} t WHERE lower(t::text) LIKE '%' || $1 || '%'`, [word]),
      })),
    );
    return found.filter(({ rows }) => rows.length > 0).map(({ table }) => table);
  };

  it('leaves nothing of the person in any table, versions included, and everybody else as they are', async () => {
    await inviteAll();
    await answer('lin@example.org', 'declined', 'I, Lin Haoyun, cannot come.');
    const other = await aProposal(db, call, { people: [lin, amina] });
    expect(await everywhere('haoyun')).toEqual([
      'person',
      'proposal_person',
      'proposal_version',
      'invitation',
      'letter',
    ]);
    const done = await new RemoveOwnData(db, clock).run({
      callId: call.callId,
      token: await tokenOf('lin@example.org'),
    });
    expect(done).toEqual({ proposals: 2 });
    expect([await everywhere('haoyun'), await everywhere('lin@example.org')]).toEqual([[], []]);
    expect(await everywhere('amina')).toEqual([
      'person',
      'proposal_person',
      'proposal_version',
      'invitation',
      'letter',
    ]);
    expect(
      await db.rows(
        `SELECT role, name, removed FROM proposal_person WHERE proposal_id = $1 ORDER BY position`,
        [other.proposalId],
      ),
    ).toEqual([
      { role: 'rapporteur', name: '', removed: true },
      { role: 'speaker', name: 'Amina Diallo', removed: false },
    ]);
    const page = await new ProposalInvitationsQuery(db).run(proposal.proposalId);
    expect(page.rows.map(({ email, status }) => [email, status])).toEqual([
      ['amina.diallo@example.org', 'invited'],
      [null, 'removed'],
    ]);
  });

  it('keeps versions as they were in everything else', async () => {
    const before = await db.rows<{ content: { people: object[] } }>('SELECT content FROM proposal_version');
    await inviteAll();
    await new RemoveOwnData(db, clock).run({ callId: call.callId, token: await tokenOf('lin@example.org') });
    const [first] = await db.rows<{ content: { people: { role: string }[] } }>(
      'SELECT content FROM proposal_version ORDER BY number',
    );
    expect({ ...first?.content, people: [] }).toEqual({ ...before[0]?.content, people: [] });
    expect(first?.content.people.filter(({ role }) => role !== 'rapporteur')).toEqual(
      before[0]?.content.people.filter((person) => (person as { role: string }).role !== 'rapporteur'),
    );
    for (const sql of [
      `UPDATE proposal_version SET act = 'other'`,
      `UPDATE proposal_version SET content = content || '{"title": "Other"}'`,
      `UPDATE proposal_version SET content = jsonb_set(content, '{people,0,name}', '"Other"')`,
      `UPDATE proposal_version SET content = jsonb_set(content, '{people}', '[]')`,
      'DELETE FROM proposal_version',
    ])
      await expect(db.rows(sql)).rejects.toThrow('proposal_version is append-only');
  });

  it('leaves the account and the own proposals of somebody who has some', async () => {
    const lins = await aPerson(db, { name: 'Lin Haoyun', email: 'lin@example.org' });
    await aProposal(db, call, { owner: lins, title: 'Of my own', people: [lin] });
    await inviteAll();
    await new RemoveOwnData(db, clock).run({ callId: call.callId, token: await tokenOf('lin@example.org') });
    expect(await db.rows(`SELECT email, name FROM person WHERE id = $1`, [lins.personId])).toEqual([
      { email: 'lin@example.org', name: 'Lin Haoyun' },
    ]);
    expect(
      await db.rows(
        `SELECT n.name FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id WHERE p.title = 'Of my own'`,
      ),
    ).toEqual([{ name: 'Lin Haoyun' }]);
  });
});
