import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CallQuestion } from '#libs/calls';
import { readCsvTable } from '#libs/csv';
import type { Database } from '#libs/database';
import { readXlsx } from '#libs/spreadsheets';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { proposals } from '../../../../../test/factories/proposal.js';
import { aQuestion } from '../../../../../test/factories/question.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { openSession } from '#libs/identity';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let session: string;

const QUESTIONS: CallQuestion[] = [
  aQuestion({
    key: 'q_ways',
    label: 'How do you come?',
    kind: 'several_choices',
    choices: [
      { code: 'train', name: 'By train' },
      { code: 'plane', name: 'By plane' },
    ],
  }),
  aQuestion({ key: 'q_visa', label: 'Do you need a visa?', kind: 'yes_no' }),
  aQuestion({ key: 'q_page', label: 'Where can one read more?', kind: 'link' }),
  aQuestion({ key: 'q_note', label: 'Anything else?', kind: 'long_text' }),
];
const LONG = 'A long answer, word by word. '.repeat(40).trim();

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, {
    status: 'screening',
    settings: (preset) => ({ ...preset, questions: QUESTIONS }),
  });
  const { personId } = await aSecretary(db, call);
  browser = await browse(site.app, db, personId!);
  session = await db.transaction((tx) => openSession(tx, personId!, new Date()));
  await proposals(db, call, [
    {
      number: 1,
      title: 'One',
      answers: {
        description: LONG,
        q_ways: 'train\nplane',
        q_visa: 'yes',
        q_page: 'https://one.test/more',
        q_note: '=SUM(A1)',
      },
    },
    { number: 2, title: 'Two', answers: { q_page: 'javascript:alert(1)', q_visa: 'no' } },
    { status: 'draft', answers: { q_note: 'Nobody is to see it' } },
  ]);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const list = (rest = '') => `${call.path}/secretariat/proposals${rest}`;
const COLUMNS = 'number,q_note,q_ways,q_visa,q_page,description';
async function bytes(url: string): Promise<Buffer> {
  const headers = { cookie: `rostrum_session=${session}` };
  const answer = await site.app.inject({ method: 'GET', url, headers });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}
const headersOf = ({ body }: { body: string }) =>
  [...body.matchAll(/<th scope="col"[^>]*>(?:<a [^>]+>)?([^<]+)/g)].map(([, text]) => text);
const retire = (settings: (questions: CallQuestion[]) => CallQuestion[]) =>
  db.rows('UPDATE call SET settings = jsonb_set(settings, $2, $3) WHERE id = $1', [
    call.callId,
    '{questions}',
    JSON.stringify(settings(QUESTIONS)),
  ]);

describe('answers as columns of the list', () => {
  it('are offered, those of the call’s own questions among them, and shown when they are chosen', async () => {
    const usual = await browser.get(list());
    for (const { key, label } of QUESTIONS)
      expect(usual.body).toContain(`value="${key}"/> <span>${label}</span>`);
    expect(usual.body).toContain('value="description"/> <span>');
    const { body } = await browser.get(list(`?cols=${COLUMNS}`));
    expect(headersOf({ body })).toEqual([
      'No.',
      'Proposal',
      'Description',
      'How do you come?',
      'Do you need a visa?',
      'Where can one read more?',
      'Anything else?',
    ]);
    expect(body).toContain('By train, By plane');
    expect(body).toContain('<td class="w-m">Yes</td>');
    expect(body).toContain('<a href="https://one.test/more" rel="nofollow noopener ugc">');
    expect(body).not.toContain('href="javascript');
    expect(body).not.toContain('Nobody is to see it');
    expect([body.includes(LONG.slice(0, 100)), body.includes(LONG.slice(0, 200))]).toEqual([true, false]);
  });

  it('are in the view’s files: whole, choices by their names, formulas harmless', async () => {
    const header = ['number', 'title', 'description', 'q_ways', 'q_visa', 'q_page', 'q_note'];
    const csv = readCsvTable(await bytes(list(`/view.csv?cols=${COLUMNS}&status=submitted`)));
    expect(csv.header).toEqual(header);
    const [one, two] = csv.rows.map(({ cells }) => cells);
    expect(one).toEqual(['1', 'One', LONG, 'By train; By plane', 'yes', 'https://one.test/more', '=SUM(A1)']);
    expect(two).toEqual(['2', 'Two', '', '', 'no', 'javascript:alert(1)', '']);
    expect((await bytes(list('/view.csv?cols=q_note'))).toString()).toContain("'=SUM(A1)");
    const sheet = await readXlsx(await bytes(list(`/view.xlsx?cols=${COLUMNS}&status=submitted`)));
    expect(sheet.rows.map(({ cells }) => header.map((_, at) => cells[at] ?? ''))).toEqual([header, one, two]);
    const json: unknown = JSON.parse((await bytes(list(`/view.json?cols=${COLUMNS}`))).toString());
    expect(json).toEqual([
      {
        number: 1,
        title: 'One',
        description: LONG,
        q_ways: ['By train', 'By plane'],
        q_visa: 'yes',
        q_page: 'https://one.test/more',
        q_note: '=SUM(A1)',
      },
      {
        number: 2,
        title: 'Two',
        description: '',
        q_ways: [],
        q_visa: 'no',
        q_page: 'javascript:alert(1)',
        q_note: '',
      },
      { number: null, title: '', description: '', q_ways: '', q_visa: '', q_page: '', q_note: '' },
    ]);
  });

  it('stay in a saved view, and what has gone from the form is left out and named', async () => {
    const kept = await browser.post(list('/views'), { name: 'Travel', query: `cols=${COLUMNS}` });
    const [view] = await db.rows<{ address: string }>('SELECT address FROM saved_view');
    expect([kept.status, decodeURIComponent(view!.address)]).toEqual([
      303,
      'cols=number,title,q_note,q_ways,q_visa,q_page,description',
    ]);
    await retire((questions) =>
      questions.flatMap((one) =>
        one.key === 'q_visa' ? { ...one, on: false } : one.key === 'q_page' ? [] : one,
      ),
    );
    const { status, body } = await browser.get(list(`?${view!.address}`));
    expect([status, headersOf({ body })]).toEqual([
      200,
      ['No.', 'Proposal', 'Description', 'How do you come?', 'Anything else?'],
    ]);
    expect(body).toContain('no longer asks for them: Do you need a visa?, q_page.');
    expect(body).toMatch(/<a href="[^"]+" aria-current="page">Travel</);
    const csv = readCsvTable(await bytes(list(`/view.csv?${view!.address}`)));
    expect(csv.header).toEqual(['number', 'title', 'description', 'q_ways', 'q_note']);
    await retire((questions) => questions);
    expect(headersOf(await browser.get(list(`?${view!.address}`)))).toHaveLength(7);
  });

  it('may be many: fifty questions with long keys are one view', async () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      aQuestion({ key: `q_${'x'.repeat(50)}_${at}`, label: `Question ${at}` }),
    );
    await retire(() => many);
    const query = `cols=number,${many.map(({ key }) => key).join(',')}`;
    expect(headersOf(await browser.get(list(`?${query}`)))).toHaveLength(52);
    expect((await browser.post(list('/views'), { name: 'All', query })).status).toBe(303);
  });
});
