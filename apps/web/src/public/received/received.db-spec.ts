import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { anInvitation } from '../../../../../test/factories/invitation.js';
import { aNamedPerson, aProposal, proposals } from '../../../../../test/factories/proposal.js';
import { emptyDatabase } from '../../../../../test/open-database.js';
import { pageFaults } from '../../../../../test/pages/page-faults.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let site: TestApp;
let db: Database;
let call: TestCall;
let reader: Browser;

beforeAll(async () => {
  site = await startApp();
  db = site.app.get(Database);
  reader = await browse(site.app);
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { settings: (preset) => ({ ...preset, publishReceived: true }) });
});
afterAll(() => site.app.close());

const titles = (body: string): string[] =>
  [...body.matchAll(/<p class="strong"><a[^>]*>([^<]*)</g)].map(([, title]) => title!);
const list = async (query = '') => titles((await reader.get(`${call.path}/received${query}`)).body);

it('is not there in a call that does not publish what it receives', async () => {
  const silent = await aCall(db);
  await aProposal(db, silent);
  const answers = await Promise.all(
    ['', '.csv', '.json'].map((file) => reader.get(`${silent.path}/received${file}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await reader.get(silent.path)).body).not.toContain(`${silent.path}/received`);
});

it('lists what was received, by number, and neither drafts nor what was withdrawn', async () => {
  await aProposal(db, call, { title: 'Second', number: 2 });
  await aProposal(db, call, { title: 'First', number: 1, status: 'screened_out' });
  await aProposal(db, call, { title: 'A draft', status: 'draft' });
  await aProposal(db, call, { title: 'Withdrawn', status: 'withdrawn' });
  const { body } = await reader.get(`${call.path}/received`);
  expect(titles(body)).toEqual(['First', 'Second']);
  expect(pageFaults(body, { lang: 'en', dir: 'ltr' })).toEqual([]);
  expect((await reader.get(call.path)).body).toContain(`href="${call.path}/received"`);
});

it('says the same of a proposal whatever became of it', async () => {
  await aProposal(db, call, { title: 'One', number: 1 });
  const pages = async () => [
    (await reader.get(`${call.path}/received`)).body,
    (await reader.get(`${call.path}/received.csv`)).body,
    (await reader.get(`${call.path}/received.json`)).body,
  ];
  const before = await pages();
  for (const status of ['screened_out', 'passed', 'under_review', 'decided']) {
    await db.rows('UPDATE proposal SET status = $1', [status]);
    expect(await pages()).toEqual(before);
  }
});

describe('the filters', () => {
  beforeEach(async () => {
    await aProposal(db, call, { title: 'Seeds of Trust', number: 1 });
    await aProposal(db, call, {
      title: 'Cables',
      number: 2,
      themeId: call.themes[1]!.id,
      formatId: call.formats[1]!.id,
      people: [
        aNamedPerson('organiser', {
          name: 'Lin Haoyun',
          email: 'lin@example.org',
          organisation: 'Lakes Institute',
        }),
      ],
    });
  });

  it('stand in the address', async () => {
    expect(await list(`?theme=${call.themes[1]!.slug}`)).toEqual(['Cables']);
    expect(await list(`?format=${call.formats[0]!.slug}`)).toEqual(['Seeds of Trust']);
    expect(await list('?q=cable')).toEqual(['Cables']);
    expect(await list('?q=%231')).toEqual(['Seeds of Trust']);
    expect(await list('?theme=no-such-theme')).toEqual([]);
    expect(await list('?page=99&theme[]=x&q[a]=b')).toEqual([]);
  });

  it('find nobody by an address, and who said no by nothing', async () => {
    expect([await list('?q=lin%40example.org'), await list('?q=haoyun')]).toEqual([[], ['Cables']]);
    const people = [{ email: 'lin@example.org' }];
    const [cables] = await db.rows<{ proposalId: string; ownerId: string }>(
      'SELECT id AS "proposalId", owner_id AS "ownerId" FROM proposal WHERE number = 2',
    );
    await anInvitation(
      db,
      { ...cables!, callId: call.callId, owner: { personId: cables!.ownerId }, people },
      { status: 'declined' },
    );
    expect([await list('?q=haoyun'), await list('?q=cables')]).toEqual([[], ['Cables']]);
    const everywhere = await Promise.all(
      [`received`, `received.csv`, `received.json`, `proposals/${cables!.proposalId}`].map((page) =>
        reader.get(`${call.path}/${page}`),
      ),
    );
    expect(everywhere.filter(({ body }) => /Haoyun|Lakes Institute/.test(body))).toEqual([]);
  });
});

it('goes page by page', async () => {
  await proposals(
    db,
    call,
    Array.from({ length: 120 }, (_, at) => ({ title: `No ${at + 1}`, number: at + 1 })),
  );
  expect([(await list()).length, (await list('?page=3')).length, (await list('?page=3'))[0]]).toEqual([
    50,
    20,
    'No 101',
  ]);
});

describe('the files', () => {
  it('hold what the list says and no way to write to anybody', async () => {
    await aProposal(db, call, {
      title: 'Seeds, "of" Trust',
      number: 7,
      people: [
        aNamedPerson('organiser', { name: 'Lin', email: 'lin@example.org', organisation: 'Institute' }),
      ],
    });
    const [csv, json] = await Promise.all(
      ['csv', 'json'].map((file) => reader.get(`${call.path}/received.${file}`)),
    );
    expect(csv!.body.split('\r\n')[1]).toContain('7,"Seeds, ""of"" Trust"');
    const { proposals: rows } = JSON.parse(json!.body) as {
      proposals: { number: number; organisers: object[] }[];
    };
    expect(rows.map(({ number, organisers }) => ({ number, organisers }))).toEqual([
      {
        number: 7,
        organisers: [
          {
            name: 'Lin',
            organisation: 'Institute',
            stakeholderGroup: 'Civil Society',
            regionalGroup: 'African Group',
            country: 'ML',
          },
        ],
      },
    ]);
    expect([csv!.body.includes('lin@example.org'), json!.body.includes('lin@example.org')]).toEqual([
      false,
      false,
    ]);
  });

  it.each(['.csv', '.json', ''])('received%s is not sent again to who has it', async (file) => {
    await aProposal(db, call);
    const url = `${call.path}/received${file}`;
    const first = await site.app.inject({ method: 'GET', url });
    const again = await site.app.inject({
      method: 'GET',
      url,
      headers: { 'if-none-match': first.headers.etag! },
    });
    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, '']);
    await aProposal(db, call);
    const changed = await site.app.inject({
      method: 'GET',
      url,
      headers: { 'if-none-match': first.headers.etag! },
    });
    expect(changed.statusCode).toBe(200);
  });
});
