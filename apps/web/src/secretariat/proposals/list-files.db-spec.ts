import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readCsvTable } from '#libs/csv';
import type { Database } from '#libs/database';
import { openSession } from '#libs/identity';
import { readXlsx } from '#libs/spreadsheets';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { aNamedPerson, areAlike, proposals } from '../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let session: string;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  const { personId, name, email } = await aSecretary(db, call);
  browser = await browse(site.app, db, personId!);
  session = await db.transaction((tx) => openSession(tx, personId!, new Date()));
  const from = (organisation: string) => [aNamedPerson('organiser', { organisation, country: 'ML' })];
  const made = await proposals(db, call, [
    { number: 1, title: '=HYPERLINK("https://x.test")', people: from('+Works'), tags: ['Kelp', 'Ports'] },
    { number: 2, title: 'Äpfel, "and"; more', people: from('@Home'), tags: [] },
    { number: 3, title: "'-tis", people: from('\tTab'), tags: ['Kelp'], language: 'fr' },
    { number: 4, title: 'Of a friend', people: from('Friends'), tags: ['Kelp'] },
    { number: 5, title: 'Passed', people: from('Others'), tags: ['Kelp'], status: 'passed' },
  ]);
  const { reviewerId } = await aReviewer(db, call, {
    person: { personId: personId!, name, email },
  });
  await aConflict(db, { ...made[3]!, reviewerId });
  await areAlike(db, made[0]!, made[2]!);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const list = (rest = '') => `${call.path}/secretariat/proposals${rest}`;
async function bytes(url: string): Promise<Buffer> {
  const answer = await site.app.inject({
    method: 'GET',
    url,
    headers: { cookie: `rostrum_session=${session}` },
  });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}
const unescaped = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
/** Titles of the rows on the screen, in their order. */
const shown = async (query: string) =>
  [...(await browser.get(list(query))).body.matchAll(/<th scope="row"><a href="[^"]+">([^<]+)</g)].map(
    ([, title]) => unescaped(title!),
  );

describe('a list as a file is the list on the screen', () => {
  it.each([
    ['', 'number,title,theme,stakeholder_group,regional_group,first_time,status'],
    ['?cols=title,organisation,tags&sort=-title', 'title,tags,organisation'],
    ['?tag=kelp&status=submitted&cols=number,title,country,language', 'number,title,country,language'],
    ['?alike=open&cols=number,title&sort=-number', 'number,title'],
    ['?q=nothing-like-it', 'number,title,theme,stakeholder_group,regional_group,first_time,status'],
  ])('with %j: its rows, order and columns, in all three formats', async (query, columns) => {
    const header = columns.split(',');
    const titles = await shown(query);
    const csv = readCsvTable(await bytes(list(`/view.csv${query}`)));
    const [head, ...sheet] = (await readXlsx(await bytes(list(`/view.xlsx${query}`)))).rows.map(({ cells }) =>
      header.map((_, at) => cells[at] ?? ''),
    );
    const json = JSON.parse((await bytes(list(`/view.json${query}`))).toString()) as Record<
      string,
      unknown
    >[];
    const at = header.indexOf('title');
    expect([csv.header, csv.rows.map(({ cells }) => cells[at])]).toEqual([header, titles]);
    expect([head, sheet.map((cells) => cells[at])]).toEqual([header, titles]);
    expect(json.map(({ title }) => title)).toEqual(titles);
    expect(json.every((row) => Object.keys(row).join() === columns)).toBe(true);
    expect(sheet).toEqual(csv.rows.map(({ cells }) => cells));
    expect(titles.includes('Of a friend')).toBe(false);
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const file = (await bytes(list('/view.csv?cols=title,organisation'))).toString();
    const cells = file.split(/[,\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });
});
