import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { browse } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aForum } from '../../../../../test/factories/forum.js';
import { aPlacedSession, wasHeld } from '../../../../../test/factories/held-session.js';
import { aPerson, type TestPerson } from '../../../../../test/factories/person.js';
import { aNamedPerson, aProposal, type TestProposal } from '../../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let held: TestCall;
let next: TestCall;
let proposal: TestProposal;
let sessionPath: string;
let awa: TestPerson;
let sam: TestPerson;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  const forum = await aForum(db);
  held = await aCall(db, { forum, status: 'published' });
  next = await aCall(db, { forum });
  [awa, sam] = [await aPerson(db), await aPerson(db, { email: 'sam@people.test' })];
  proposal = await aProposal(db, held, {
    owner: awa,
    title: 'Seeds',
    people: [
      aNamedPerson('organiser', { contact: 'primary' }),
      aNamedPerson('rapporteur', { email: 'sam@people.test' }),
    ],
  });
  const { sessionId } = await aPlacedSession(db, proposal);
  await wasHeld(db, held);
  sessionPath = `${held.path}/programme/sessions/${sessionId}`;
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

/** What the pages say of the report to somebody: its day, or nothing. */
async function toldTo(person: TestPerson, paths: readonly string[]): Promise<string[]> {
  const browser = await browse(site.app, db, person.personId);
  const report = `${held.path}/proposals/${proposal.proposalId}/report`;
  const told = [];
  for (const path of paths) {
    const { status, body } = await browser.get(path);
    const link = new RegExp(`<a [^>]*href="${report}"[^>]*>Write the report of “Seeds”`).test(body);
    told.push(`${status} ${link ? (/(was )?due on [^<]+/.exec(body)?.[0] ?? 'no day') : 'nothing'}`);
  }
  return told;
}
const everywhere = () => ['/', `${next.path}/proposals`, sessionPath];

describe('a report that is owed', () => {
  it('is told to the rapporteur and the organiser wherever they come', async () => {
    const day = '200 was due on 28 November 2018';
    expect(await toldTo(sam, everywhere())).toEqual([day, day, day]);
    const own = `${held.path}/proposals/${proposal.proposalId}`;
    expect(await toldTo(awa, [...everywhere(), own])).toEqual([day, day, day, day]);
  });

  it('is told to nobody else, and not once it was filed', async () => {
    const nothing = ['200 nothing', '200 nothing', '200 nothing'];
    expect(await toldTo(await aPerson(db), everywhere())).toEqual(nothing);
    await db.rows(
      `INSERT INTO session_report (session_id, call_id, status, content, filed_at, updated_at, version)
       SELECT id, call_id, 'filed', '{"kind":"address","address":"https://reports.test/1"}', now(), now(), 1 FROM session`,
    );
    expect(await toldTo(sam, everywhere())).toEqual(nothing);
  });
});
