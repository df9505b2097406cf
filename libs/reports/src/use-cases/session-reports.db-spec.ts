import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId } from '#libs/kernel';
import { ChecklistQuery, ScreenProposal } from '#libs/proposals';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aForum, type TestForum } from '../../../../test/factories/forum.js';
import { aPlacedSession, wasHeld } from '../../../../test/factories/held-session.js';
import { actorOf, aPerson, aSecretary, type TestPerson } from '../../../../test/factories/person.js';
import {
  aNamedPerson,
  aProposal,
  completeContent,
  type TestProposal,
} from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { ReportReminderLetterJob } from '../jobs/report-reminder-letter.job.js';
import { OwedReportsQuery } from '../queries/owed-reports.query.js';
import { SessionReportsQuery } from '../queries/session-reports.query.js';
import { emptyReport, type ReportContent } from '../rules/report-content.js';
import { ConfirmClaimedReport } from './confirm-claimed-report.js';
import { KeepPastWorkshop } from './keep-past-workshop.js';
import { RecordReport } from './record-report.js';
import { RemindOfReports } from './remind-of-reports.js';
import { SaveReport } from './save-report.js';

const clock = new FixedClock(new Date('2018-12-01T12:00:00Z'));
let db: Database;
let forum: TestForum;
let call: TestCall;
let awa: TestPerson;
let proposal: TestProposal;
let sessionId: string;
let secretary: Actor;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));
beforeEach(async () => {
  await emptyDatabase(db);
  forum = await aForum(db);
  call = await aCall(db, { forum, status: 'published' });
  awa = await aPerson(db, { email: 'awa@people.test' });
  proposal = await aProposal(db, call, {
    owner: awa,
    title: 'Seeds',
    people: [
      aNamedPerson('organiser', { email: 'lin@people.test', contact: 'primary' }),
      aNamedPerson('speaker', { name: 'Мария', organisation: 'Институт' }),
      aNamedPerson('rapporteur', { email: 'rapporteur@people.test', name: 'Sam', organisation: '' }),
    ],
  });
  ({ sessionId } = await aPlacedSession(db, proposal));
  await wasHeld(db, call);
  secretary = await aSecretary(db, call);
});

const written = (changes: Partial<ReportContent> = {}): ReportContent =>
  emptyReport({
    title: 'Seeds',
    date: '2018-11-12',
    organisers: 'Lin',
    keyIssues: 'Who holds data.',
    discussion: 'Two views.',
    nextSteps: 'Meet again.',
    ...changes,
  });
const save = (content: ReportContent, file: boolean, version?: number, actor = actorOf(awa)) =>
  new SaveReport(db, clock).run(actor, {
    callId: call.callId,
    proposalId: proposal.proposalId,
    content,
    file,
    version,
  });
const reports = () => new SessionReportsQuery(db);
const toWrite = async () => (await reports().toWrite(call.callId, proposal.proposalId, awa.personId))!;
const published = () => reports().published(call.callId, sessionId);
const acts = async () =>
  (
    await db.rows<{ act: string }>(`SELECT act FROM audit_entry WHERE act LIKE 'report%' ORDER BY at, id`)
  ).map(({ act }) => act);

describe('the report of a session', () => {
  it('begins with what is known of the session', async () => {
    const { content, version, status, isProposer, isRapporteur } = await toWrite();
    expect({ content, version, status, isProposer, isRapporteur }).toEqual({
      content: emptyReport({
        title: 'Seeds',
        date: '2018-11-12',
        organisers: proposal.people[0]!.name + ', ' + proposal.people[0]!.organisation,
        speakers: 'Мария, Институт',
        rapporteur: 'Sam',
      }),
      version: 0,
      status: null,
      isProposer: true,
      isRapporteur: false,
    });
  });

  it('is kept as a draft, filed, and corrected; every state of it stays', async () => {
    await save(written({ nextSteps: '' }), false, 0);
    expect([await published(), (await toWrite()).status]).toEqual([undefined, 'draft']);
    expect((await refusalOf(save(written({ nextSteps: '' }), true, 1))).blockers).toEqual([
      { code: 'isNotEmpty', field: 'nextSteps' },
    ]);
    expect(await save(written(), true, 1)).toEqual({ version: 2 });
    const filedAt = (await published())!.filedAt;
    await new Promise((done) => setTimeout(done, 5));
    expect((await refusalOf(save(written(), false, 2))).blockers).toEqual([{ code: 'report_is_filed' }]);
    await save(written({ discussion: 'Three views.' }), true, 2);
    expect(await published()).toEqual({ content: written({ discussion: 'Three views.' }), filedAt });
    const { versions } = await toWrite();
    expect(versions.map(({ number, act, content }) => [number, act, content.discussion])).toEqual([
      [3, 'filed', 'Three views.'],
      [2, 'filed', 'Two views.'],
      [1, 'saved', 'Two views.'],
    ]);
    expect(await acts()).toEqual(['report.saved', 'report.filed', 'report.corrected']);
  });

  it('is not overwritten by who read an older state of it', async () => {
    await save(written(), false, 0);
    expect((await refusalOf(save(written({ title: 'Other' }), false, 0))).kind).toBe('stale');
    expect((await toWrite()).content.title).toBe('Seeds');
  });

  it('is owed by its organisers and its rapporteur until it is filed, and by nobody else', async () => {
    const owedBy = async (email: string) => {
      const { personId } = await aPerson(db, { email });
      return new OwedReportsQuery(db).run(personId);
    };
    const owed = {
      sessionId,
      proposalId: proposal.proposalId,
      number: `${(await db.row<{ prefix: string }>(`SELECT settings ->> 'numberPrefix' AS prefix FROM call`))!.prefix}${proposal.number}`,
      title: 'Seeds',
      path: `${call.path}/proposals/${proposal.proposalId}/report`,
      begun: false,
      dueOn: '2018-11-28',
      overdue: true,
    };
    const byOwner = () => new OwedReportsQuery(db).run(awa.personId);
    expect(await byOwner()).toEqual([owed]);
    expect(await owedBy('lin@people.test')).toEqual([owed]);
    expect(await owedBy('rapporteur@people.test')).toEqual([owed]);
    expect(await owedBy('other@people.test')).toEqual([]);
    expect(await new OwedReportsQuery(db).run(null)).toEqual([]);
    await save(written({ nextSteps: '' }), false, 0);
    expect(await byOwner()).toEqual([{ ...owed, begun: true }]);
    await save(written(), true, 1);
    expect(await byOwner()).toEqual([]);
  });

  it('is not overdue while its day is to come', async () => {
    await db.rows(`UPDATE call SET event_ends_on = current_date`);
    const [report] = await new OwedReportsQuery(db).run(awa.personId);
    expect(report?.overdue).toBe(false);
  });

  it('is owed by nobody before the event', async () => {
    await db.rows(`UPDATE call SET status = 'published'`);
    expect(await new OwedReportsQuery(db).run(awa.personId)).toEqual([]);
  });

  it('is written by its organisers and its rapporteur, and by nobody else', async () => {
    const rapporteur = await aPerson(db, { email: 'rapporteur@people.test' });
    const lin = await aPerson(db, { email: 'lin@people.test' });
    await save(written(), false, 0, actorOf(rapporteur));
    await save(written(), false, 1, actorOf(lin));
    const speaker = await aPerson(db, { email: proposal.people[1]!.email });
    for (const actor of [actorOf(speaker), actorOf(await aPerson(db)), secretary])
      expect((await refusalOf(save(written(), false, 2, actor))).kind).toBe('not_found');
    expect((await toWrite()).versions.length).toBe(2);
  });

  it('is asked for once the session was held, of no other', async () => {
    await db.rows(`UPDATE call SET status = 'published' WHERE id = $1`, [call.callId]);
    expect((await refusalOf(save(written(), false, 0))).kind).toBe('not_found');
    expect([await reports().toWrite(call.callId, proposal.proposalId, awa.personId)]).toEqual([undefined]);
    expect(await reports().list(call.callId)).toEqual([]);
  });

  it('can be the address of one published elsewhere, unless it is that of another session', async () => {
    const other = await aProposal(db, call, { owner: awa, title: 'Other' });
    const placed = await aPlacedSession(db, other);
    const { forumId, callId } = call;
    await new RecordReport(db, clock).run(secretary, {
      forumId,
      callId,
      sessionId: placed.sessionId,
      address: ' https://r.test/other ',
    });
    const elsewhere = (address: string) => save(written({ kind: 'address', address }), true, 0);
    expect((await refusalOf(elsewhere('http://www.r.test/other/'))).blockers).toEqual([
      { code: 'report_of_another', field: 'address', title: 'Other', edition: expect.any(String) },
    ]);
    expect((await refusalOf(elsewhere('not one'))).blockers).toEqual([
      { code: 'report_address_wrong', field: 'address' },
    ]);
    await elsewhere('https://r.test/seeds');
    expect((await published())!.content.address).toBe('https://r.test/seeds');
    expect(
      (await reports().list(callId)).map(({ title, status, address }) => [title, status, address]),
    ).toEqual(
      expect.arrayContaining([
        ['Seeds', 'filed', 'https://r.test/seeds'],
        ['Other', 'filed', 'https://r.test/other'],
      ]),
    );
  });
});

describe('the secretariat', () => {
  const record = (address: string, actor = secretary) =>
    new RecordReport(db, clock).run(actor, {
      forumId: call.forumId,
      callId: call.callId,
      sessionId,
      address,
    });

  it('records a report on behalf; a draft stays among its states', async () => {
    await save(written(), false, 0);
    expect((await refusalOf(record(''))).blockers).toEqual([
      { code: 'report_address_missing', field: 'address' },
    ]);
    await record('https://r.test/seeds');
    const { content, versions } = await toWrite();
    expect([content.kind, content.discussion, versions.map(({ act }) => act)]).toEqual([
      'address',
      'Two views.',
      ['recorded', 'saved'],
    ]);
    expect((await refusalOf(record('https://r.test/again'))).blockers).toEqual([
      { code: 'report_on_record', field: 'address' },
    ]);
    expect((await refusalOf(record('https://r.test/x', actorOf(awa)))).kind).toBe('forbidden');
  });

  const remind = (pressId: string, sessionIds = [sessionId], actor = secretary) =>
    new RemindOfReports(db, clock).run(actor, {
      forumId: call.forumId,
      callId: call.callId,
      pressId,
      sessionIds,
    });
  const sendAsked = async () => {
    const asked = await db.rows<{ id: string; payload: Record<string, string> }>(
      `SELECT id, payload FROM outbox_event WHERE type = 'report.reminder_asked' ORDER BY id`,
    );
    const job = new ReportReminderLetterJob(db);
    for (const { payload } of asked)
      await db.transaction((tx) =>
        (job as unknown as { act(on: typeof tx, of: typeof payload): Promise<void> }).act(tx, payload),
      );
    return db.rows<{ toEmail: string; body: string }>(
      `SELECT to_email AS "toEmail", body FROM letter WHERE kind = 'report_reminder' ORDER BY to_email`,
    );
  };

  it('reminds the organisers and the rapporteur, once for each press', async () => {
    const press = newId();
    expect([await remind(press), await remind(press)]).toEqual([1, 0]);
    const letters = await sendAsked();
    expect(letters.map(({ toEmail }) => toEmail)).toEqual([
      'awa@people.test',
      'lin@people.test',
      'rapporteur@people.test',
    ]);
    expect(letters[0]!.body).toContain('It is due on 2018-11-28.');
    expect(letters[0]!.body).toContain(`${call.path}/proposals/${proposal.proposalId}/report`);
    expect((await sendAsked()).length).toBe(3);
    expect(await remind(newId())).toBe(1);
    expect((await sendAsked()).length).toBe(6);
    expect(await acts()).toEqual(['reports.reminded', 'reports.reminded']);
  });

  it('writes to nobody whose report has been filed, nor for sessions of others', async () => {
    await remind(newId());
    await save(written(), true, 0);
    expect(await sendAsked()).toEqual([]);
    expect((await refusalOf(remind(newId()))).blockers).toEqual([
      { code: 'no_report_missing', field: 'sessions' },
    ]);
    expect((await refusalOf(remind(newId(), []))).blockers).toEqual([
      { code: 'no_session_chosen', field: 'sessions' },
    ]);
    expect((await refusalOf(remind(newId(), [sessionId], actorOf(awa)))).kind).toBe('forbidden');
  });
});

describe('a report that the proposer says is elsewhere', () => {
  let next: TestCall;
  let proposed: TestProposal;
  let screener: Actor;
  beforeEach(async () => {
    next = await aCall(db, {
      forum,
      status: 'screening',
      settings: (preset) => ({
        ...preset,
        rules: { ...preset.rules, missingReport: { ...preset.rules.missingReport, mode: 'block' } },
      }),
    });
    await db.rows(`UPDATE call SET event_starts_on = '2019-11-25' WHERE id = $1`, [next.callId]);
    const content = completeContent(next);
    proposed = await aProposal(db, next, {
      ...content,
      owner: awa,
      answers: { ...content.answers, reportLinks: 'It is here: https://r.test/seeds' },
    });
    screener = await aSecretary(db, next);
  });
  const findings = async () => {
    const { proposalId: id } = proposed;
    const content = (await db.row<{ content: TestProposal }>(
      'SELECT content FROM proposal_version WHERE proposal_id = $1 ORDER BY number DESC LIMIT 1',
      [id],
    ))!.content;
    const found = await new ChecklistQuery(db).run(next, [{ id, ownerId: awa.personId, content }]);
    return found
      .get(id)!
      .filter(({ code }) => code.startsWith('report'))
      .map(({ severity, code, title }) => [severity, code, title]);
  };
  const confirm = (workshopId: string, address = 'https://r.test/seeds', actor = screener) =>
    new ConfirmClaimedReport(db, clock).run(actor, {
      callId: next.callId,
      proposalId: proposed.proposalId,
      workshopId,
      address,
    });

  it('is put on record by one press, and is a finding no more', async () => {
    expect(await findings()).toEqual([['warn', 'report_claimed', 'Seeds']]);
    await confirm(sessionId);
    expect(await findings()).toEqual([]);
    expect((await published())!.content.address).toBe('https://r.test/seeds');
    expect((await refusalOf(confirm(sessionId))).blockers).toEqual([{ code: 'report_not_claimed' }]);
    expect(await acts()).toEqual(['report.confirmed']);
  });

  it('is put on the record of a workshop that was held before, too', async () => {
    await save(written(), true, 0);
    const { workshopId } = await new KeepPastWorkshop(db, clock).run(
      { ...screener, grants: [{ forumId: forum.forumId, callId: null, role: 'owner' }] },
      {
        forumId: forum.forumId,
        workshop: {
          year: 2017,
          edition: '',
          number: 3,
          title: 'Roots',
          organisers: [{ name: '', email: awa.email, organisation: '' }],
          reportAddress: '',
          filedOn: '',
        },
      },
    );
    expect(await findings()).toEqual([['warn', 'report_claimed', 'Roots']]);
    await confirm(workshopId);
    expect([
      await findings(),
      await db.rows('SELECT report_address, filed_on::text, version FROM past_workshop'),
    ]).toEqual([[], [{ report_address: 'https://r.test/seeds', filed_on: '2018-12-01', version: 2 }]]);
  });

  it('is nothing for who may not screen it, and only what the proposal says', async () => {
    expect((await refusalOf(confirm(sessionId, 'https://r.test/other'))).blockers).toEqual([
      { code: 'report_not_claimed' },
    ]);
    expect((await refusalOf(confirm(newId()))).blockers).toEqual([{ code: 'report_not_claimed' }]);
    expect((await refusalOf(confirm(sessionId, undefined, actorOf(await aPerson(db))))).kind).toBe(
      'forbidden',
    );
    const seat = await aReviewer(db, next, {
      person: { personId: screener.personId!, name: 'Screener', email: screener.email },
    });
    await aConflict(db, { ...proposed, reviewerId: seat.reviewerId });
    expect((await refusalOf(confirm(sessionId))).kind).toBe('not_found');
    expect(await published()).toBeUndefined();
  });

  it('is kept with what the screener was shown', async () => {
    await new ScreenProposal(db, clock).run(screener, {
      callId: next.callId,
      proposalId: proposed.proposalId,
      outcome: 'passed',
      reason: 'Looked it up.',
      cureUntil: null,
    });
    const [{ flags }] = (await db.rows<{ flags: { code: string }[] }>('SELECT flags FROM screening')) as [
      { flags: { code: string }[] },
    ];
    expect(flags.map(({ code }) => code)).toEqual(['report_claimed']);
  });
});
