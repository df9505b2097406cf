import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { Database } from '#libs/database';
import { newId } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aDecision } from '../../../../../../test/factories/decision.js';
import { anInvitation } from '../../../../../../test/factories/invitation.js';
import { aPerson, aSecretary } from '../../../../../../test/factories/person.js';
import { aProposal, type TestProposal } from '../../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../../test/factories/reviewer.js';
import { Machine } from '../../../../../../test/machine.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';
import type { ProposalAnswer } from '../dto/proposal.dto.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let proposal: TestProposal;
let base: string;
let path: string;
let secretary: { personId: string; name: string; email: string };
let readers: Record<'owner' | 'secretary' | 'chair' | 'member' | 'anybody', Machine>;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  await set('publishReceived', true);
  proposal = await aProposal(db, call, { title: 'Seeds', status: 'passed' });
  base = `/calls${call.path}/proposals`;
  path = `${base}/${proposal.proposalId}`;
  const { personId, name, email } = await aSecretary(db, call);
  secretary = { personId: personId!, name, email };
  const chair = await aPerson(db);
  await db.rows(
    `INSERT INTO role_grant (id, person_id, forum_id, call_id, role, granted_at) VALUES ($1, $2, $3, $4, 'chair', now())`,
    [newId(), chair.personId, call.forumId, call.callId],
  );
  const { personId: member } = await aReviewer(db, call);
  const of = (id: string) => Machine.of(site.app, db, id);
  readers = {
    owner: await of(proposal.owner.personId),
    secretary: await of(secretary.personId),
    chair: await of(chair.personId),
    member: await of(member),
    anybody: await of((await aPerson(db)).personId),
  };
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const set = (name: string, value: unknown) =>
  db.rows(`UPDATE call SET settings = settings || $2::jsonb WHERE id = $1`, [
    call.callId,
    JSON.stringify({ [name]: value }),
  ]);
const write = (sql: string, ...values: unknown[]) => db.rows(sql, [proposal.proposalId, ...values]);

/** What each reader is told of the proposal, read twice; and what the list, which keeps nothing, tells them. */
async function told(): Promise<Record<string, [ProposalAnswer, ProposalAnswer, ProposalAnswer | undefined]>> {
  const answers: Awaited<ReturnType<typeof told>> = {};
  for (const [name, machine] of Object.entries(readers)) {
    const first = await machine.get<ProposalAnswer>(path);
    const second = await machine.get<ProposalAnswer>(path);
    const { items } = (await machine.get<{ items: ProposalAnswer[] }>(base)).body;
    answers[name] = [first.body, second.body, items[0]];
  }
  return answers;
}

describe('a proposal that is read again and again', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['its title', () => write(`UPDATE proposal SET title = 'Roots' WHERE id = $1`)],
    ['an answer', () => write(`UPDATE proposal SET answers = '{"description": "Roots"}' WHERE id = $1`)],
    [
      'a name',
      () => write(`UPDATE proposal_person SET name = 'Awa' WHERE proposal_id = $1 AND position = 1`),
    ],
    ['nobody named', () => write(`DELETE FROM proposal_person WHERE proposal_id = $1`)],
    [
      'the name of its theme',
      () => db.rows(`UPDATE theme SET name = 'Roots' WHERE call_id = $1`, [call.callId]),
    ],
    [
      'of its format',
      () => db.rows(`UPDATE session_format SET name = 'Roots' WHERE call_id = $1`, [call.callId]),
    ],
    ['of its tag', () => db.rows(`UPDATE tag SET name = 'Roots' WHERE call_id = $1`, [call.callId])],
    ['no tag', () => write(`DELETE FROM proposal_tag WHERE proposal_id = $1`)],
    ['somebody’s no', () => anInvitation(db, proposal, { status: 'declined' })],
    ['its state', () => write(`UPDATE proposal SET status = 'under_review' WHERE id = $1`)],
    [
      'a cure',
      () =>
        write(
          `INSERT INTO screening (id, call_id, proposal_id, outcome, from_status, reason, cure_until, screened_by, screened_at)
           SELECT gen_random_uuid(), call_id, id, 'cure_requested', 'submitted', 'Why', now() + interval '1 day', $2, now()
             FROM proposal WHERE id = $1`,
          secretary.personId,
        ),
    ],
    ['its decision', () => aDecision(db, proposal, { outcome: 'accepted', published: true })],
    ['how numbers are written', () => set('numberPrefix', 'Roots ')],
    ['who agrees for whom', () => set('confirmedByThemselves', true)],
  ])('is as it is now: %s', async (_what, change) => {
    const before = await told();
    await change();
    const after = await told();
    for (const [name, [first, second, listed]] of Object.entries(after))
      expect({ name, first, second }).toEqual({ name, first: listed, second: listed });
    expect(after).not.toEqual(before);
  });

  it.each<[string, keyof typeof readers, () => Promise<unknown>]>([
    [
      'a conflict of interest',
      'secretary',
      async () => {
        const { reviewerId } = await aReviewer(db, call, { person: secretary });
        await aConflict(db, { ...proposal, reviewerId });
      },
    ],
    ['a role that ends', 'secretary', () => db.rows('DELETE FROM role_grant')],
    ['a list no longer published', 'anybody', () => set('publishReceived', false)],
    ['a name no longer shown', 'member', () => set('reviewersSeeNames', false)],
    [
      'another owner',
      'owner',
      async () => {
        await write('UPDATE proposal SET owner_id = $2 WHERE id = $1', secretary.personId);
        await write('DELETE FROM proposal_person WHERE proposal_id = $1');
      },
    ],
  ])('shows each what they may see now: %s', async (_what, reader, change) => {
    await set('committeeReadsAll', true);
    const machine = readers[reader];
    const before = await machine.get<ProposalAnswer>(path);
    await change();
    const [after, list] = [
      await machine.get<ProposalAnswer>(path, { 'if-none-match': before.headers['etag']! }),
      await machine.get<{ items: ProposalAnswer[] }>(base),
    ];
    expect([after.status === 200, after.status === 200 ? after.body : undefined]).toEqual([
      list.body.items.length > 0,
      list.body.items[0],
    ]);
    expect(after.text).not.toBe(before.text);
  });

  it('is compressed for those who take it so, and said to vary by it', async () => {
    const plain = await readers.owner.get(path);
    const { headers, rawPayload } = await site.app.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${readers.owner.token}`, 'accept-encoding': 'gzip' },
    });
    expect([
      headers['content-encoding'],
      headers['vary'],
      headers['etag'],
      gunzipSync(rawPayload).toString(),
    ]).toEqual(['gzip', 'authorization, accept-encoding', plain.headers['etag'], plain.text]);
  });

  it('asks the database once', async () => {
    await readers.owner.get(path);
    const asked: string[] = [];
    const database = site.app.get(Database);
    // beside the meter of requests, which adds up once a second whatever is asked for
    database.onQuery = (sql) => {
      if (!sql.includes('rate_limit')) asked.push(sql);
    };
    await readers.owner.get(path);
    database.onQuery = undefined;
    expect(asked).toHaveLength(1);
  });
});
