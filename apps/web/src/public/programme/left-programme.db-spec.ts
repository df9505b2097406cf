import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { RemoveOwnData } from '#libs/invitations';
import { FixedClock, newId } from '#libs/kernel';
import { PublishProgramme } from '#libs/programme';
import { AFTER_DEADLINE, aCall } from '../../../../../test/factories/call.js';
import { aDecision } from '../../../../../test/factories/decision.js';
import { anInvitation } from '../../../../../test/factories/invitation.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { aNamedPerson, aProposal } from '../../../../../test/factories/proposal.js';
import { emptyDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

const clock = new FixedClock(AFTER_DEADLINE);
let site: TestApp;
let db: Database;

beforeAll(async () => {
  site = await startApp();
  db = site.app.get(Database);
  await emptyDatabase(db);
});
afterAll(() => site.app.close());

it('names nobody who asked to be taken out, under no address of a published programme, nor says that it is unchanged', async () => {
  const call = await aCall(db, { status: 'published' });
  const secretary = await aSecretary(db, call);
  const proposal = await aProposal(db, call, {
    people: [
      aNamedPerson('speaker', { name: 'Lin Haoyun', email: 'lin@example.org' }),
      aNamedPerson('speaker'),
    ],
  });
  const { token } = await anInvitation(db, proposal, { email: 'lin@example.org', status: 'confirmed' });
  await aDecision(db, proposal, { published: true });
  const [sessionId, roomId] = [newId(), newId()];
  await db.rows(
    `INSERT INTO session (id, call_id, proposal_id, type, number, title, theme_id, minutes, created_at)
     SELECT $1, call_id, id, 'workshop', number, title, theme_id, 60, now() FROM proposal WHERE id = $2`,
    [sessionId, proposal.proposalId],
  );
  await db.rows(
    `INSERT INTO session_person (id, session_id, person_id, role, position, name)
     SELECT gen_random_uuid(), $1, person_id, role, position, name FROM proposal_person WHERE proposal_id = $2`,
    [sessionId, proposal.proposalId],
  );
  await db.rows(`INSERT INTO room (id, call_id, name, position) VALUES ($1, $2, 'Saal A', 0)`, [
    roomId,
    call.callId,
  ]);
  await db.rows(
    `INSERT INTO placement (session_id, call_id, room_id, starts_at, ends_at, placed_by, placed_at)
     VALUES ($1, $2, $3, '2019-11-27T09:00Z', '2019-11-27T10:00Z', $4, now())`,
    [sessionId, call.callId, roomId, secretary.personId],
  );
  await new PublishProgramme(db, clock).run(secretary, {
    callId: call.callId,
    changelog: '',
    withoutUnplaced: false,
  });

  // whatever addresses the programme has, today and later
  const theme = await db.row<{ slug: string }>('SELECT slug FROM theme WHERE id = $1', [proposal.themeId]);
  const addresses = site.routes
    .filter((route) => route.startsWith('GET /:forum/:call/programme'))
    .map((route) =>
      route.replace('GET /:forum/:call', call.path).replace(':theme', theme!.slug).replace(/:\w+/, sessionId),
    );
  const read = async (address: string, known?: string) => {
    const { statusCode, headers, body } = await site.app.inject({
      method: 'GET',
      url: address,
      ...(known && { headers: { 'if-none-match': known } }),
    });
    return { address, status: statusCode, etag: headers['etag'] as string | undefined, body };
  };
  const before = await Promise.all(addresses.map((address) => read(address)));
  const naming = before.filter(({ body }) => body.includes('Lin Haoyun'));
  expect(naming.map(({ address }) => address.slice(call.path.length))).toEqual(
    expect.arrayContaining([`/programme/sessions/${sessionId}`, '/programme/schedule.json']),
  );

  await new RemoveOwnData(db, clock).run({ callId: call.callId, token });
  const after = await Promise.all(before.map(({ address, etag }) => read(address, etag)));
  expect(after.filter(({ body }) => /haoyun/i.test(body)).map(({ address }) => address)).toEqual([]);
  // a reader who knows the page from before gets the new one
  const still = new Set(naming.map(({ address }) => address));
  expect(after.filter(({ address, status }) => still.has(address) && status !== 200)).toEqual([]);
});
