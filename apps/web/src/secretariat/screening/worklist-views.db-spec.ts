import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let colleague: Browser;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  browser = await browse(site.app, db, (await aSecretary(db, call)).personId!);
  colleague = await browse(site.app, db, (await aSecretary(db, call)).personId!);
  await aProposal(db, call, { title: 'Seeds of Trust', themeId: call.themes[1]!.id });
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const staff = (rest = '') => `${call.path}/secretariat/screening${rest}`;
/** The views above the list, and which of them is shown. */
const viewsIn = ({ body }: { body: string }) => {
  const [, nav = ''] = /<nav[^>]*aria-label="Saved lists"[^>]*>(.*?)<\/nav>/s.exec(body) ?? [];
  return [...nav.matchAll(/<a href="[^"]*"( aria-current="[a-z]+")?>([^<]+)</g)].map(
    ([, current, label]) => `${label}${current ? ' (shown)' : ''}`,
  );
};
const idOf = async (name: string) =>
  (await db.rows<{ id: string }>('SELECT id FROM saved_view WHERE name = $1', [name]))[0]!.id;

describe('a view of the worklist', () => {
  it('is kept with part, filter, theme, near-duplicates and order, shown, and forgotten', async () => {
    const query = `status=passed&show=flagged&theme=${call.themes[1]!.id}&alike=none&sort=-submitted`;
    expect(viewsIn(await browser.get(staff(`?${query}`)))).toEqual([]);
    const kept = await browser.post(staff('/views'), { name: 'Mine', query: `${query}&page=7&more=1` });
    expect([kept.status, kept.location]).toEqual([303, staff(`?${query}&done=view_kept`)]);
    expect(await db.rows('SELECT list, address, shared FROM saved_view')).toEqual([
      { list: 'screening', address: query, shared: false },
    ]);
    expect(viewsIn(await browser.get(staff()))).toEqual(['What waits (shown)', 'Mine']);
    expect(viewsIn(await browser.get(staff(`?${query}`)))).toEqual(['What waits', 'Mine (shown)']);
    expect(viewsIn(await browser.get(`${call.path}/secretariat/proposals`))).toEqual([]);
    const gone = await browser.post(staff(`/views/${await idOf('Mine')}/forget`), { query });
    expect([gone.status, gone.location]).toEqual([303, staff(`?${query}&done=view_forgotten`)]);
    expect(await db.rows('SELECT name FROM saved_view')).toEqual([]);
  });

  it('is one’s own, or the secretariat’s, who may not forget it', async () => {
    await browser.post(staff('/views'), { name: 'Mine', query: 'show=mine' });
    await browser.post(staff('/views'), { name: 'Ours', query: 'show=clean', shared: 'yes' });
    expect(viewsIn(await colleague.get(staff()))).toEqual([
      'What waits (shown)',
      expect.stringMatching(/^Ours \(/),
    ]);
    for (const name of ['Mine', 'Ours'])
      expect((await colleague.post(staff(`/views/${await idOf(name)}/forget`), { query: '' })).status).toBe(
        404,
      );
    expect((await db.rows('SELECT name FROM saved_view')).length).toBe(2);
  });

  it('needs a name; the worklist comes back as it stood, with what was typed', async () => {
    const refused = await browser.post(staff('/views'), { name: ' ', query: 'status=passed', shared: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#view-name"');
    expect(refused.body).toMatch(/name="shared"[^>]* checked/);
    expect(refused.body).toContain('name="query" value="status=passed"');
    expect(await db.rows('SELECT name FROM saved_view')).toEqual([]);
  });
});

describe('a page past the end of the worklist', () => {
  it('is its last one', async () => {
    await proposals(
      db,
      call,
      Array.from({ length: 60 }, (_, at) => ({ number: at + 1000, title: `Late ${at}` })),
    );
    const { body } = await browser.get(staff('?page=40'));
    expect(body).toContain('Page 2 of 2');
    expect(body).toContain('>Late 59<');
    const none = await browser.get(staff('?page=40&status=passed'));
    expect([none.status, none.body.includes('Page ')]).toEqual([200, false]);
  });
});
