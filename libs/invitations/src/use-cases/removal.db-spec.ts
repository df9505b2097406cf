import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aToken } from '../../../../test/factories/api-token.js';
import { AFTER_DEADLINE, aCall, type TestCall } from '../../../../test/factories/call.js';
import { aDecision } from '../../../../test/factories/decision.js';
import { anInvitation, type TestInvitation } from '../../../../test/factories/invitation.js';
import { aPerson, aSecretary, type TestPerson } from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { type Actor, MergePersons } from '#libs/identity';
import { FixedClock, newId } from '#libs/kernel';
import { writeLetters } from '#libs/notifications';
import {
  AddRoom,
  AddSlot,
  GatherSessions,
  PlaceSession,
  programmeSchedule,
  PublishedProgrammeQuery,
  PublishProgramme,
} from '#libs/programme';
import { AnswerInvitation } from './answer-invitation.js';
import { CorrectOwnEntry } from './correct-own-entry.js';
import { RemoveOwnData } from './remove-own-data.js';

const clock = new FixedClock(AFTER_DEADLINE);
/** Under which words the person is known: two names, two addresses. */
const KNOWN_BY = ['haoyun', 'lin@example.org', 'h.lin@other.org'];
/** A name in a text that its writer answers for. */
const IN_PROSE = 'mentioned-in-prose';

let db: Database;
let call: TestCall;
let secretary: Actor;
let proposal: TestProposal;
let invitation: TestInvitation;
let member: TestPerson;

/** Every table of which a row says one of the words, whatever column it is in. */
async function tablesSaying(...words: string[]): Promise<string[]> {
  const tables = await db.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const saying = await Promise.all(
    tables.map(({ name }) =>
      db.rows(
        `SELECT 1 FROM "${name}" t WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS word
           WHERE position(word in lower(t::text)) > 0) LIMIT 1`,
        [words],
      ),
    ),
  );
  return tables.map(({ name }) => name).filter((_, at) => saying[at]!.length > 0);
}

const remove = () => new RemoveOwnData(db, clock).run({ callId: call.callId, token: invitation.token });
const programme = () => new PublishedProgrammeQuery(db).run(call.callId);
const publish = () =>
  new PublishProgramme(db, clock).run(secretary, {
    callId: call.callId,
    changelog: '',
    withoutUnplaced: true,
  });

/** A programme of two versions: the person stands in the first under the name they had, in the second under the new one. */
async function twoVersions(): Promise<void> {
  await aDecision(db, proposal, { published: true });
  await new GatherSessions(db, clock).run(secretary, call);
  const roomId = await new AddRoom(db).run(secretary, {
    callId: call.callId,
    name: 'Saal A',
    capacity: 80,
    layout: '',
  });
  const slotId = await new AddSlot(db).run(secretary, {
    callId: call.callId,
    date: '2019-11-27',
    start: '09:30',
    minutes: 90,
  });
  const session = await db.row<{ id: string }>('SELECT id FROM session');
  await new PlaceSession(db, clock).run(secretary, {
    callId: call.callId,
    sessionId: session!.id,
    roomId,
    slotId,
  });
  await publish();
  await new CorrectOwnEntry(db, clock).run({
    callId: call.callId,
    token: invitation.token,
    particulars: {
      name: 'Lin Haoyun',
      organisation: 'Cable Union',
      stakeholderGroup: 'civil_society',
      regionalGroup: 'african',
      country: 'ML',
      gender: null,
    },
  });
  await db.rows(`UPDATE session_person SET name = 'Lin Haoyun' WHERE name = 'Linh Haoyun-Ng'`);
  await publish();
}

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
  member = await aPerson(db, { organisation: 'Cable Union' });
  const lin = { name: 'Linh Haoyun-Ng', email: 'Lin@example.org', organisation: 'Cable Union' };
  proposal = await aProposal(db, call, {
    owner: await aPerson(db, { name: 'Awa Sissonan' }),
    people: [
      aNamedPerson('organiser', { ...lin }),
      aNamedPerson('speaker', { ...lin }),
      aNamedPerson('speaker', { name: 'Amina Diallo', email: 'amina@example.org' }),
    ],
  });
  invitation = await anInvitation(db, proposal, { email: 'lin@example.org' });
});
afterAll(() => closeDatabase(db));

/** Names the person in every place where the house may come to hold a name or an address. */
async function namedEverywhere(): Promise<void> {
  await new AnswerInvitation(db, clock).run({
    callId: call.callId,
    token: invitation.token,
    answer: 'declined',
    note: 'I, Lin Haoyun, cannot come.',
  });
  await new AnswerInvitation(db, clock).run({
    callId: call.callId,
    token: invitation.token,
    answer: 'confirmed',
    note: '',
  });
  await twoVersions();
  // a proposal that named them once, and does not any more
  const former = await aProposal(db, call, {
    people: [aNamedPerson('rapporteur', { name: 'Lin Haoyun', email: 'lin@example.org' })],
  });
  await db.rows('DELETE FROM proposal_person WHERE proposal_id = $1', [former.proposalId]);
  // a second record of theirs, merged into the first
  const alias = await aPerson(db, { name: 'H. Haoyun', email: 'h.lin@other.org' });
  const aliased = await aProposal(db, call, {
    people: [aNamedPerson('speaker', { name: 'Somebody', email: 'somebody@example.org' })],
  });
  const lins = await db.row<{ id: string }>(`SELECT id FROM person WHERE email = 'lin@example.org'`);
  await db.rows(`UPDATE proposal_person SET person_id = $2 WHERE proposal_id = $1`, [
    aliased.proposalId,
    alias.personId,
  ]);
  await new MergePersons(db).run(secretary, {
    forumId: call.forumId,
    callId: call.callId,
    keptId: lins!.id,
    goneId: alias.personId,
  });
  await db.rows('DELETE FROM proposal_person WHERE proposal_id = $1', [aliased.proposalId]);
  await db.transaction((tx) =>
    writeLetters(tx, [
      {
        kind: 'sign_in',
        cause: 'sign-in:1',
        forumId: null,
        callId: null,
        recipientId: lins!.id,
        toEmail: 'lin@example.org',
        toName: 'Lin Haoyun',
        locale: 'en',
        params: { minutes: 15 },
      },
    ]),
  );
  const { proposalId } = proposal;
  const { reviewerId } = await aReviewer(db, call, { person: member });
  await aConflict(db, { ...proposal, reviewerId });
  await db.rows(
    `UPDATE conflict SET kind = 'same_person', evidence = '{"role": "speaker", "name": "Lin Haoyun", "match": "Lin@example.org"}'`,
  );
  await db.rows(
    `INSERT INTO screening (id, call_id, proposal_id, outcome, flags, screened_by, screened_at)
     VALUES ($1, $2, $3, 'passed', '[{"code": "field_missing", "person": "Lin Haoyun", "field": "people[0].name"}]', $4, now())`,
    [newId(), call.callId, proposalId, secretary.personId],
  );
  await db.rows(
    `INSERT INTO proposal_writer (proposal_id, client, person_id, sequence, sent, sent_at)
     VALUES ($1, $2, $3, 1, '{"people": [{"name": "Lin Haoyun"}]}', now())`,
    [proposalId, newId(), proposal.owner.personId],
  );
  await db.rows(
    `INSERT INTO proposal_origin (proposal_id, call_id, system, external_id, raw, imported_by, imported_at)
     VALUES ($1, $2, 'pretalx', '1', '{"bio": "Lin Haoyun has laid cables."}', $3, now())`,
    [proposalId, call.callId, secretary.personId],
  );
  await db.rows(
    `INSERT INTO import_draft (id, call_id, owner_id, file_name, system, content, mapping, created_at)
     VALUES ($1, $2, $3, 'talks.csv', 'sheet', '{"rows": [["Lin@example.org"]]}', '{}', now())`,
    [newId(), call.callId, secretary.personId],
  );
  await db.rows(
    `INSERT INTO saved_view (id, call_id, owner_id, name, address, created_at)
     VALUES ($1, $2, $3, 'About one', '?q=Lin+Haoyun', now()), ($4, $2, $3, 'About all', '?q=cables', now())`,
    [newId(), call.callId, secretary.personId, newId()],
  );
  await aToken(db, secretary.personId!);
  await db.rows(
    `INSERT INTO kept_answer (token_id, key, request_hash, status, body)
     SELECT id, 'k', '\\x00', 201, '{"id":1,"name":"Lin Haoyun","email":"Lin@example.org"}' FROM api_token`,
  );
  await db.rows(
    `INSERT INTO outbox_delivery (id, event_id, job, last_error)
     SELECT gen_random_uuid(), e.id, 'send-letter', '550 <lin@example.org> has no mailbox'
       FROM outbox_event e WHERE e.type = 'letter.queued' AND e.payload ->> 'letterId' IN
         (SELECT l.id::text FROM letter l WHERE l.to_email = 'lin@example.org')`,
  );
  await db.rows(
    `INSERT INTO selection_run (id, call_id, number, plan, requested_by, requested_at, finished_at, status, result)
     VALUES ($1, $2, 1, '{}', $3, now(), now(), 'done',
       '{"names": {"speaker:1": "Lin Haoyun", "speaker:lin@example.org": "Lin Haoyun", "speaker:lin haoyun|cables": ""},
         "conflict": ["speaker:lin@example.org", "theme:1"]}')`,
    [newId(), call.callId, secretary.personId],
  );
  await db.rows(
    `INSERT INTO session_report (session_id, call_id, status, content, filed_at, updated_at, version)
     SELECT id, call_id, 'filed', '{"organisers": "Awa Sissonan", "speakers": "Lin Haoyun, Cable Union; Amina Diallo",
       "moderators": "", "rapporteur": ""}', now(), now(), 1 FROM session`,
  );
  await db.rows(
    `INSERT INTO session_report_version (session_id, number, act, saved_at, content)
     SELECT session_id, 1, 'filed', now(), content FROM session_report`,
  );
  const pastId = newId();
  await db.rows(
    `INSERT INTO past_workshop (id, forum_id, year, edition, title, added_at) VALUES ($1, $2, 2017, '2017', 'Kelp', now())`,
    [pastId, call.forumId],
  );
  await db.rows(
    `INSERT INTO past_workshop_organiser (workshop_id, position, name, email, organisation)
     VALUES ($1, 0, 'Lin Haoyun', 'Lin@example.org', 'Cable Union'), ($1, 1, 'Lin Haoyun', 'lin@example.org', '')`,
    [pastId],
  );
  await db.rows(
    `INSERT INTO past_workshop_import (id, forum_id, owner_id, file_name, rows, created_at)
     VALUES ($1, $2, $3, 'past.csv', '[["Lin@example.org"]]', now())`,
    [newId(), call.forumId, secretary.personId],
  );
  await db.rows(
    `INSERT INTO sign_in_link (id, token_hash, email, created_at, expires_at) VALUES ($1, '\\x01', 'lin@example.org', now(), now())`,
    [newId()],
  );
  await db.rows(
    `INSERT INTO call_late_link (id, call_id, email, token_hash, reason, submit_until, given_by, given_at)
     VALUES ($1, $2, 'lin@example.org', '\\x02', 'Ill', now(), $3, now())`,
    [newId(), call.callId, secretary.personId],
  );
}

describe('removal at somebody’s word', () => {
  it('leaves name and address in no table, wherever they stood', async () => {
    await namedEverywhere();
    expect(await tablesSaying(...KNOWN_BY)).toEqual([
      'call_late_link',
      'conflict',
      'import_draft',
      'invitation',
      'kept_answer',
      'letter',
      'outbox_delivery',
      'past_workshop_import',
      'past_workshop_organiser',
      'person',
      'programme_version',
      'proposal_listing',
      'proposal_origin',
      'proposal_person',
      'proposal_search',
      'proposal_version',
      'proposal_writer',
      'saved_view',
      'screening',
      'selection_run',
      'session_person',
      'session_report',
      'session_report_version',
      'sign_in_link',
    ]);
    await remove();
    expect(await tablesSaying(...KNOWN_BY)).toEqual([]);
    expect(await db.rows('SELECT name FROM saved_view')).toEqual([{ name: 'About all' }]);
    expect(await db.rows(`SELECT content ->> 'speakers' AS speakers FROM session_report`)).toEqual([
      { speakers: 'Amina Diallo' },
    ]);
    expect(await db.rows('SELECT organisation FROM past_workshop_organiser')).toEqual([
      { organisation: 'Cable Union' },
    ]);
    expect(await db.rows('SELECT body FROM kept_answer')).toEqual([
      { body: '{"id":1,"name":"","email":""}' },
    ]);
    expect(await db.rows('SELECT result FROM selection_run')).toEqual([
      {
        result: {
          names: { 'speaker:1': '', 'speaker:': '', 'speaker:|cables': '' },
          conflict: ['speaker:', 'theme:1'],
        },
      },
    ]);
    expect(await db.rows('SELECT evidence FROM conflict')).toEqual([
      { evidence: { role: 'speaker', name: '', match: '' } },
    ]);
  });

  it('leaves what others wrote in prose to those who wrote it', async () => {
    await db.rows(
      `UPDATE proposal SET answers = answers || jsonb_build_object('description', $2::text) WHERE id = $1`,
      [proposal.proposalId, `With ${IN_PROSE}.`],
    );
    await twoVersions();
    await remove();
    expect(await tablesSaying(IN_PROSE)).toEqual([
      'programme_version',
      'proposal',
      'proposal_search',
      'proposal_version',
      'session',
    ]);
  });

  it('takes somebody out of every published version, in every process, and changes what names it', async () => {
    await twoVersions();
    const other = new PublishedProgrammeQuery(db);
    const before = await other.run(call.callId);
    await remove();
    const after = await other.run(call.callId);
    expect([before?.removals, after?.removals]).toEqual([0, 1]);
    expect(after).toEqual(await programme());
    expect(after?.versionId).toBe(before?.versionId);
    const names = (one: typeof before) => one?.content.sessions[0]?.people.map(({ name }) => name);
    expect([names(before), names(after)]).toEqual([
      ['Lin Haoyun', 'Lin Haoyun', 'Amina Diallo'],
      ['Amina Diallo'],
    ]);
    expect({ ...after, removals: 0, content: before?.content }).toEqual(before);
    expect(JSON.stringify(programmeSchedule(after!, '')).toLowerCase()).not.toContain('haoyun');
    expect(
      await db.rows(`SELECT facts FROM audit_entry WHERE act = 'person.removed' AND subject_id = $1`, [
        proposal.proposalId,
      ]),
    ).toEqual([{ facts: { versions: 2 } }]);
  });

  it('is the only change a published version can undergo', async () => {
    await twoVersions();
    const set = (path: string, value: string) =>
      `UPDATE programme_version SET removals = removals + 1, content = jsonb_set(content, '${path}', '${value}')`;
    for (const sql of [
      'UPDATE programme_version SET removals = removals + 1, number = number + 10',
      `UPDATE programme_version SET content = jsonb_set(content, '{sessions,0,people}', '[]')`,
      set('{sessions,0,title}', '"Other"'),
      set('{sessions,0,people,0,name}', '"Other"'),
      set('{sessions}', '[]'),
      set('{call,place}', '"Elsewhere"'),
      `UPDATE programme_version SET removals = removals + 1, content = content #- '{sessions,0,people}'`,
      `UPDATE programme_version SET removals = removals + 1,
         content = jsonb_set(content, '{sessions,0,people}', (content #> '{sessions,0,people}') || '[{"name": "One more"}]')`,
      `UPDATE programme_version SET removals = removals + 1, content = jsonb_set(content, '{sessions,0,people}',
         jsonb_build_array(content #> '{sessions,0,people,2}', content #> '{sessions,0,people,0}'))`,
      'DELETE FROM programme_version',
    ])
      await expect(db.rows(sql)).rejects.toThrow('programme_version is append-only');
  });

  it('changes nothing at all when a step of it fails', async () => {
    await namedEverywhere();
    const before = await tablesSaying(...KNOWN_BY);
    await db.rows(
      `CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`,
    );
    await db.rows(
      'CREATE TRIGGER fail_here BEFORE INSERT ON unwritten_address FOR EACH ROW EXECUTE FUNCTION fail_here()',
    );
    try {
      await expect(remove()).rejects.toThrow('no room');
    } finally {
      await db.rows('DROP TRIGGER fail_here ON unwritten_address');
      await db.rows('DROP FUNCTION fail_here');
    }
    expect(await tablesSaying(...KNOWN_BY)).toEqual(before);
    expect((await programme())?.removals).toBe(0);
  });

  it('waits for a programme that is being published, and takes the person out of that, too', async () => {
    await twoVersions();
    let removed: Promise<unknown> = Promise.resolve();
    await db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme:${call.callId}`]);
      removed = remove();
      await tx.query(
        `INSERT INTO programme_version (id, call_id, number, published_by, published_at, content)
         SELECT $1, call_id, 3, published_by, published_at, content FROM programme_version WHERE number = 2`,
        [newId()],
      );
    });
    await removed;
    expect((await programme())?.number).toBe(3);
    expect(await tablesSaying(...KNOWN_BY)).toEqual([]);
  });
});

it('takes nobody else of the same name out of a session', async () => {
  const namesake = await aProposal(db, call, {
    people: [aNamedPerson('speaker', { name: 'Linh Haoyun-Ng', email: 'namesake@example.org' })],
  });
  await aDecision(db, namesake, { published: true });
  await twoVersions();
  await remove();
  expect(
    await db.rows(
      `SELECT w.name FROM session_person w JOIN session s ON s.id = w.session_id WHERE s.proposal_id = $1`,
      [namesake.proposalId],
    ),
  ).toEqual([{ name: 'Lin Haoyun' }]);
});
