import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aPerson, aSecretary } from '../../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../../test/factories/reviewer.js';
import { Machine } from '../../../../../../test/machine.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';
import type { QueueAnswer, ScreeningAnswer } from '../dto/screening.dto.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let base: string;
let secretary: { personId: string; name: string; email: string };
let staff: Machine;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  base = `/calls${call.path}/screening`;
  const { personId, name, email } = await aSecretary(db, call);
  secretary = { personId: personId!, name, email };
  staff = await Machine.of(site.app, db, secretary.personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

interface Queue {
  items: QueueAnswer[];
  next: string | null;
}

describe('screening by machine', () => {
  it('goes through the queue, page by page, with what the rules find', async () => {
    await proposals(db, call, [
      { title: 'One', number: 1 },
      { title: 'Two', number: 2, people: [] },
      { title: 'Three', number: 3 },
    ]);
    const first = await staff.get<Queue>(`${base}?limit=2`);
    const second = await staff.get<Queue>(`${base}${new URL(first.body.next!).search}`);
    expect(
      [...first.body.items, ...second.body.items].map(({ number, title, clean }) => [number, title, clean]),
    ).toEqual([
      [1, 'One', true],
      [2, 'Two', false],
      [3, 'Three', true],
    ]);
    expect(second.body.next).toBe(null);
    expect((await staff.get<Queue>(`${base}?status=passed`)).body.items).toEqual([]);
  });

  it('passes, asks for a cure, and keeps what was said', async () => {
    const { proposalId } = await aProposal(db, call, { title: 'Seeds' });
    const path = `${base}/${proposalId}`;
    const before = await staff.get<ScreeningAnswer>(path);
    expect([before.body.outcomes, before.body.history]).toEqual([
      ['passed', 'cure_requested', 'screened_out'],
      [],
    ]);
    const year = new Date().getUTCFullYear() + 1;
    const cure = {
      outcome: 'cure_requested',
      reason: 'Name a third speaker.',
      cureUntil: `${year}-07-01T21:59:00Z`,
    };
    const asked = await staff.post<ScreeningAnswer>(path, cure, {
      'idempotency-key': 'cure',
      'if-match': before.headers['etag']!,
    });
    expect([asked.status, asked.body.status, asked.body.history.map(({ reason }) => reason)]).toEqual([
      200,
      'cure_requested',
      ['Name a third speaker.'],
    ]);
    const again = await staff.post(path, cure, {
      'idempotency-key': 'cure',
      'if-match': before.headers['etag']!,
    });
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([asked.text, 'true']);
    expect(
      (await staff.post(path, { outcome: 'passed' }, { 'if-match': before.headers['etag']! })).status,
    ).toBe(412);
    expect(await db.rows(`SELECT type FROM outbox_event WHERE type = 'proposal.screened'`)).toHaveLength(1);
  });

  it('is refused with the reasons of the page', async () => {
    const { proposalId } = await aProposal(db, call);
    const refused = await staff.post<{ blockers: { code: string; pointer: string }[] }>(
      `${base}/${proposalId}`,
      {
        outcome: 'cure_requested',
      },
    );
    expect([refused.status, refused.body.blockers.map(({ code, pointer }) => `${code} ${pointer}`)]).toEqual([
      422,
      ['reason_missing /reason', 'cure_date_missing /cureUntil'],
    ]);
  });

  it('does not know of a proposal its screener has a conflict of interest with', async () => {
    const [theirs, other] = await proposals(db, call, [{ title: 'Theirs' }, { title: 'Other' }]);
    const { reviewerId } = await aReviewer(db, call, { person: secretary });
    await aConflict(db, { ...theirs!, reviewerId });
    const queue = await staff.get<Queue>(base);
    expect(queue.body.items.map(({ proposalId }) => proposalId)).toEqual([other!.proposalId]);
    const stranger = `${base}/0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90`;
    const [hidden, missing] = [await staff.get(`${base}/${theirs!.proposalId}`), await staff.get(stranger)];
    const apart = (text: string) => text.replaceAll(/[0-9a-f-]{36}/g, 'ID');
    expect([hidden.status, apart(hidden.text)]).toEqual([404, apart(missing.text)]);
    const sent = await staff.post(`${base}/${theirs!.proposalId}`, { outcome: 'passed' });
    expect([sent.status, apart(sent.text)]).toEqual([404, apart(missing.text)]);
  });

  it('is for the secretariat alone', async () => {
    const nobody = await Machine.of(site.app, db, (await aPerson(db)).personId);
    expect((await nobody.get(base)).status).toBe(404);
  });
});
