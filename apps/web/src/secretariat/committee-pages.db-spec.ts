import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse, type Browser } from '../../../../test/browsing.js';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal, proposals } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, aReviewer, reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let office: string;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'reviewing', reviewsPerProposal: 2, loadMax: 1000, places: 2 });
  const { personId } = await aSecretary(db, call);
  browser = await browse(site.app, db, personId ?? '');
  office = `${call.path}/secretariat`;
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const summary = (body: string) =>
  (/<div class="error-summary".*?<\/div>/s.exec(body)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll(/\|+/g, '|');
const rowsIn = (body: string) =>
  [...(/<tbody.*<\/tbody>/s.exec(body)?.[0] ?? '').matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]*)</g)].map(
    ([, title]) => title,
  );
async function readsOf(act: () => Promise<unknown>): Promise<number> {
  const inside = site.app.get(Database);
  let reads = 0;
  inside.onQuery = () => (reads += 1);
  await act();
  inside.onQuery = undefined;
  return reads;
}

describe('the committee', () => {
  it('takes a pasted file, or says what is wrong with it and keeps it', async () => {
    const bad = await browser.post(`${office}/reviewers/import`, {
      file: 'email,name,themes\nana@x.test,Ana,Alchemy',
    });
    expect([bad.status, summary(bad.body)]).toEqual([
      422,
      '|The file was refused and nothing was taken from it|Line 2, themes: This call has no theme “Alchemy”.|',
    ]);
    expect(bad.body.includes('ana@x.test,Ana,Alchemy')).toBe(true);
    const good = await browser.post(`${office}/reviewers/import`, {
      file: 'email,name\nana@x.test,<b>Ana</b>',
      invite: 'on',
    });
    expect([good.status, good.location]).toEqual([303, `${office}/reviewers?done=reviewers_imported`]);
    const list = await browser.get(good.location);
    expect([list.body.includes('&lt;b>Ana'), list.body.includes('One member on the committee')]).toEqual([
      true,
      true,
    ]);
  });

  it('shows a refused invitation with what was typed', async () => {
    const typed = { email: 'ana', name: 'Ana', 'themes[0]': call.themes[1]!.id, loadMin: 'x' };
    const refused = await browser.post(`${office}/reviewers/invite`, typed);
    expect([refused.status, summary(refused.body)]).toEqual([
      422,
      '|There is something to put right|Write a full e-mail address, such as name@example.org.|Write a whole number.|',
    ]);
    expect(
      [...refused.body.matchAll(/checked value="([^"]+)"|value="([^"]+)" checked/g)].map((m) => m[1] ?? m[2]),
    ).toEqual([call.themes[1]!.id]);
  });

  it('settles a found conflict, with a reason', async () => {
    await aReviewer(db, call, { organisation: 'Lakes Laboratory' });
    await aProposal(db, call, {
      people: [aNamedPerson('speaker', { name: 'Ama', organisation: 'LAKES laboratory' })],
    });
    await browser.post(`${office}/reviewers/conflicts/find`);
    const queue = await browser.get(`${office}/reviewers/conflicts`);
    expect(queue.body.includes('Ama (speaker) is of “LAKES laboratory”.')).toBe(true);
    const [conflict] = await db.rows<{ id: string }>('SELECT id FROM conflict');
    const settle = (reason: string) =>
      browser.post(`${office}/reviewers/conflicts/${conflict!.id}`, { decision: 'dismissed', reason });
    expect((await settle('')).status).toBe(422);
    expect((await settle('Another house')).status).toBe(303);
    expect((await browser.get(`${office}/reviewers/conflicts`)).body.includes('No conflict waits')).toBe(
      true,
    );
  });
});

describe('the ranking', () => {
  it('is sorted and narrowed by its address, draws the line, and exports without formulas', async () => {
    const titles = ['=HYPERLINK("x")', 'Second', 'Third'];
    const made = [];
    for (const title of titles)
      made.push(
        await aProposal(db, call, { status: 'under_review', title, themeId: call.themes[made.length]!.id }),
      );
    const member = await aReviewer(db, call);
    for (const [at, proposal] of made.entries())
      await aReview(db, call, proposal, member, { marks: [5 - at] });
    const ranking = async (query = '') => rowsIn((await browser.get(`${office}/ranking${query}`)).body);
    expect(await ranking()).toEqual(titles.map((title) => title.replaceAll('"', '&quot;')));
    expect(await ranking('?sort=-rank')).toEqual(['Third', 'Second', '=HYPERLINK(&quot;x&quot;)']);
    expect(await ranking(`?theme=${call.themes[1]!.id}`)).toEqual(['Second']);
    expect(await ranking('?q=third&region=african')).toEqual(['Third']);
    expect(await ranking('?q=nothing')).toEqual([]);
    expect((await browser.get(`${office}/ranking`)).body.includes('2 places end here')).toBe(true);
    const csv = await browser.get(`${office}/ranking.csv`);
    expect(csv.body.split('\r\n')[1]?.startsWith(`1,${made[0]!.number},"'=HYPERLINK(""x"")"`)).toBe(true);
    const reviews = await browser.get(`${office}/reviews.csv`);
    const again = await browser.post(`${office}/reviews/import`, { file: reviews.body });
    expect([again.status, again.location]).toEqual([303, `${office}/reviews?done=reviews_imported`]);
  });

  it('hides from a secretary what they have a conflict with', async () => {
    const shown = await aProposal(db, call, { status: 'under_review', title: 'Shown' });
    const hidden = await aProposal(db, call, { status: 'under_review', title: 'Hidden' });
    const secretary = await db.row<{ personId: string; name: string; email: string }>(
      `SELECT p.id AS "personId", p.name, p.email FROM role_grant g JOIN person p ON p.id = g.person_id`,
    );
    const { reviewerId } = await aReviewer(db, call, { person: secretary! });
    await aConflict(db, { ...hidden, reviewerId });
    await anAssignment(db, shown, await aReviewer(db, call));
    const pages = ['/ranking', '/ranking.csv', '/assignment', '/reviews.csv'];
    const bodies = await Promise.all(pages.map(async (path) => (await browser.get(`${office}${path}`)).body));
    expect(bodies.map((body) => body.includes('Hidden'))).toEqual([false, false, false, false]);
    expect(bodies[0]!.includes('Shown')).toBe(true);
    expect((await browser.get(`${office}/assignment/${hidden.proposalId}`)).status).toBe(404);
  });
});

describe('pages about everything', () => {
  it('take as many reads for 344 proposals as for ten', async () => {
    const members = await reviewers(db, call, 4);
    const reads: number[][] = [];
    for (const count of [10, 334]) {
      const made = await proposals(
        db,
        call,
        Array.from({ length: count }, () => ({ status: 'under_review' as const })),
      );
      await aReview(db, call, made[0]!, members[0]!);
      const pages = ['/ranking', '/assignment', '/reviews', '/reviewers', '/reviewers/conflicts'];
      const each: number[] = [];
      for (const path of pages) each.push(await readsOf(() => browser.get(`${office}${path}`)));
      reads.push(each);
    }
    expect(reads[1]).toEqual(reads[0]);
  });
});
