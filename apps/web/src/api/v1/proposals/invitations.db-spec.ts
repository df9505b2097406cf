import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aPerson, aSecretary, type TestPerson } from '../../../../../../test/factories/person.js';
import { aNamedPerson, aProposal, type TestProposal } from '../../../../../../test/factories/proposal.js';
import { Machine } from '../../../../../../test/machine.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';
import type { InvitationList, InvitedAnswer } from '../dto/invitation.dto.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let awa: TestPerson;
let proposal: TestProposal;
let path: string;
let machine: Machine;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  awa = await aPerson(db, { name: 'Awa Sissoko' });
  const speaker = (name: string, email: string) => aNamedPerson('speaker', { name, email });
  proposal = await aProposal(db, call, {
    owner: awa,
    people: [
      aNamedPerson('organiser', { name: 'Awa Sissoko', email: awa.email }),
      speaker('Fatoumata Diarra', 'fatoumata@people.test'),
      speaker('Sven Dahl', 'sven@people.test'),
      speaker('Somebody', ''),
    ],
  });
  path = `/calls${call.path}/proposals/${proposal.proposalId}/invitations`;
  machine = await Machine.of(site.app, db, awa.personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const standings = ({ items }: InvitationList) => items.map(({ standing }) => standing);
const letters = () => db.rows<{ kind: string }>('SELECT kind FROM letter ORDER BY created_at, id');
const waitAWeek = () =>
  db.rows(`UPDATE invitation SET written_at = written_at - interval '7 days',
                                 asked_again_at = asked_again_at - interval '7 days'`);

describe('asking people by machine', () => {
  it('asks one, then everybody, and each once', async () => {
    const before = await machine.get<InvitationList>(path);
    expect(standings(before.body)).toEqual(['own', 'not_invited', 'not_invited', 'no_address']);
    const [, fatoumata] = before.body.items;
    const first = await machine.post<InvitedAnswer>(path, { personId: fatoumata!.personId });
    expect([first.body.invited, standings(first.body)]).toEqual([
      1,
      ['own', 'invited', 'not_invited', 'no_address'],
    ]);
    const key = { 'idempotency-key': 'all' };
    const all = await machine.post<InvitedAnswer>(path, undefined, key);
    const again = await machine.post<InvitedAnswer>(path, undefined, key);
    expect([all.body.invited, again.text, again.headers['idempotency-replayed']]).toEqual([
      1,
      all.text,
      'true',
    ]);
    expect((await machine.post<InvitedAnswer>(path)).body.invited).toBe(0);
    expect(await letters()).toEqual([{ kind: 'invitation' }, { kind: 'invitation' }]);
    const read = await machine.get(path);
    expect((await machine.get(path, { 'if-none-match': read.headers['etag']! })).status).toBe(304);
  });

  it('asks again when it is time to', async () => {
    const { body } = await machine.post<InvitedAnswer>(path);
    const fatoumata = body.items.find(({ name }) => name === 'Fatoumata Diarra')!;
    const remind = `${path}/${fatoumata.invitationId}/remind`;
    const soon = await machine.post<{ blockers: { code: string; facts: { from: string } }[] }>(remind);
    expect([soon.status, soon.body.blockers.map(({ code, facts }) => [code, facts.from])]).toEqual([
      422,
      [['asked_not_long_ago', fatoumata.mayRemindFrom as unknown as string]],
    ]);
    await waitAWeek();
    const done = await machine.post<InvitationList>(remind, undefined, { 'idempotency-key': 'again' });
    const same = await machine.post(remind, undefined, { 'idempotency-key': 'again' });
    expect([done.status, standings(done.body), same.text]).toEqual([
      200,
      ['own', 'invited', 'invited', 'no_address'],
      done.text,
    ]);
    expect((await letters()).filter(({ kind }) => kind === 'invitation_reminder')).toHaveLength(1);
    await db.rows(`UPDATE invitation SET status = 'not_me', answered_at = now() WHERE id = $1`, [
      fatoumata.invitationId,
    ]);
    await waitAWeek();
    const refused = await machine.post<{ blockers: { code: string }[] }>(remind);
    expect([refused.status, refused.body.blockers.map(({ code }) => code)]).toEqual([
      422,
      ['invitation_answered'],
    ]);
  });

  it('is between its own people and them: others are told nothing, and a token needs the scope', async () => {
    const { body } = await machine.post<InvitedAnswer>(path);
    const remind = `${path}/${body.items[1]!.invitationId}/remind`;
    const staff = await Machine.of(site.app, db, (await aSecretary(db, call)).personId!);
    const nobody = await Machine.of(site.app, db, (await aPerson(db)).personId);
    for (const other of [staff, nobody])
      expect([
        (await other.get(path)).status,
        (await other.post(path)).status,
        (await other.post(remind)).status,
      ]).toEqual([404, 404, 404]);
    const reads = await Machine.of(site.app, db, awa.personId, {
      scopes: ['people:read', 'proposals:write'],
    });
    expect([(await reads.get(path)).status, (await reads.post(path)).status]).toEqual([200, 403]);
    const elsewhere = await aCall(db);
    const abroad = `/calls${elsewhere.path}/proposals/${proposal.proposalId}/invitations`;
    expect([(await machine.get(abroad)).status, (await machine.post(abroad)).status]).toEqual([404, 404]);
    const theirs = await aProposal(db, call, { owner: awa });
    const swapped = `/calls${call.path}/proposals/${theirs.proposalId}/invitations/${body.items[1]!.invitationId}/remind`;
    expect((await machine.post(swapped)).status).toBe(404);
  });

  it('is refused for who cannot be asked', async () => {
    const { body } = await machine.get<InvitationList>(path);
    const code = async (personId: string) => {
      const refused = await machine.post<{ blockers: { code: string }[] }>(path, { personId });
      return [refused.status, refused.body.blockers?.map((blocker) => blocker.code)];
    };
    expect(await code(body.items[3]!.personId)).toEqual([422, ['invite_needs_address']]);
    expect(await code('0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90')).toEqual([404, undefined]);
    await db.rows(`UPDATE proposal SET status = 'screened_out' WHERE id = $1`, [proposal.proposalId]);
    expect(await code(body.items[1]!.personId)).toEqual([422, ['nobody_asked_now']]);
    expect(await letters()).toEqual([]);
  });
});
