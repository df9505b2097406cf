import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse, type Browser } from '../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aPerson, type TestPerson } from '../../../../test/factories/person.js';
import { aProposal, completeContent, proposals } from '../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let awa: TestPerson;
let browser: Browser;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  const year = new Date().getUTCFullYear();
  call = await aCall(db, { opensAt: '2019-01-01T00:00:00Z', closesAt: `${year + 1}-01-01T00:00:00Z` });
  awa = await aPerson(db, { name: 'Awa Sissonan' });
  browser = await browse(site.app, db, awa.personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const values = (body: string, name: string): string[] =>
  [
    ...body.matchAll(
      new RegExp(`name="${name.replaceAll(/[[\]]/g, String.raw`\$&`)}"[^>]*value="([^"]*)"`, 'g'),
    ),
  ].map(([, value]) => value ?? '');
const errorsIn = (body: string): string[] =>
  [
    ...(/<div class="error-summary".*?<\/div>/s.exec(body)?.[0] ?? '').matchAll(
      /<a href="([^"]+)">([^<]+)</g,
    ),
  ].map(([, href, text]) => `${href} ${text}`);

describe('writing a proposal without scripts', () => {
  it('goes part by part to the receipt', async () => {
    const started = await browser.post(`${call.path}/proposals`);
    expect(started.status).toBe(303);
    const edit = started.location.split('?')[0]!;
    const path = edit.replace(/\/edit$/, '');
    const send = async (section: string, fields: Record<string, string>) => {
      const { body } = await browser.get(`${edit}?section=${section}`);
      return browser.post(`${path}/save`, {
        section,
        version: values(body, 'version')[0]!,
        do: 'next',
        ...fields,
      });
    };
    const sent = [
      await send('basics', {
        title: 'Seeds of Trust',
        theme: call.themes[0]!.id,
        'tags[0]': 'Privacy',
        'tags[1]': 'Herds',
        language: 'en',
      }),
      await send('format', { format: call.formats[0]!.id }),
      await send('questions', {
        'policyQuestions[0]': 'Who may hold data?',
        'policyQuestions[1]': '',
        'answers[themeRelevance]': 'Much.',
        'answers[governanceRelevance]': 'Much, too.',
      }),
      await send('description', {
        'answers[description]': 'We talk.',
        'answers[facilitation]': 'In a circle.',
      }),
      await send('people', peopleFields()),
      await send('participation', {
        'answers[onlineParticipation]': 'Online first.',
        'answers[diversity]': 'Four regions.',
      }),
      await send('goals', { 'sdgs[0]': '2', 'sdgs[1]': '9' }),
      await send('record', { firstTime: 'yes' }),
    ];
    expect(sent.map(({ status, location }) => [status, location.split('section=')[1]])).toEqual([
      [303, 'format'],
      [303, 'questions'],
      [303, 'description'],
      [303, 'people'],
      [303, 'participation'],
      [303, 'goals'],
      [303, 'record'],
      [303, 'check'],
    ]);
    const check = await browser.get(`${edit}?section=check`);
    expect(check.body.includes('Everything is there.')).toBe(true);
    const submitted = await browser.post(`${path}/submit`, { version: values(check.body, 'version')[0]! });
    expect([submitted.status, submitted.location]).toEqual([303, `${path}?done=proposal_submitted`]);
    const status = await browser.get(submitted.location);
    expect(status.body.includes('We have received it')).toBe(true);
    expect(status.body.includes('IGF 2019 WS #1 · Seeds of Trust')).toBe(true);
    const list = await browser.get(`${call.path}/proposals`);
    expect(list.body.includes('Seeds of Trust') && list.body.includes('#1')).toBe(true);
  });

  it('adds and removes people by buttons without losing what was typed', async () => {
    const { proposalId } = await aProposal(db, call, { owner: awa, status: 'draft', people: [] });
    const path = `${call.path}/proposals/${proposalId}`;
    const typed = {
      'people[0][role]': 'speaker',
      'people[0][name]': 'Ruta',
      'people[1][role]': 'speaker',
      'people[1][name]': 'Lin',
      'people[1][email]': 'not an address',
    };
    const added = await browser.post(`${path}/save`, {
      section: 'people',
      version: '1',
      do: 'add:speaker',
      ...typed,
    });
    expect(added.location).toBe(`${path}/edit?section=people&add=speaker#speakers`);
    const page = await browser.get(added.location);
    expect([values(page.body, 'people[0][name]'), values(page.body, 'people[1][email]')]).toEqual([
      ['Ruta'],
      ['not an address'],
    ]);
    await browser.post(`${path}/save`, { section: 'people', version: '2', do: 'remove:0', ...typed });
    const after = await browser.get(`${path}/edit?section=people`);
    expect([values(after.body, 'people[0][name]'), after.body.includes('Ruta')]).toEqual([['Lin'], false]);
  });

  it('shows what was typed again, with the reason, when it cannot be stored', async () => {
    const { proposalId } = await aProposal(db, call, { owner: awa, status: 'draft', title: 'Kept' });
    const path = `${call.path}/proposals/${proposalId}`;
    const fields = {
      section: 'basics',
      version: '1',
      title: '<script>alert(1)</script> Trust',
      language: 'fr',
    };
    const refused = await browser.post(`${path}/save`, fields);
    expect(refused.status).toBe(422);
    expect(errorsIn(refused.body)).toEqual([
      '#title Title: write plain text. “&lt;script>” looks like HTML.',
    ]);
    expect(values(refused.body, 'title')).toEqual(['&lt;script>alert(1)&lt;/script> Trust']);
    expect(refused.body.includes('<script>alert')).toBe(false);
    const [stored] = await db.rows('SELECT title, language, version FROM proposal');
    expect(stored).toEqual({ title: 'Kept', language: 'en', version: 1 });
  });

  it('puts together what two people wrote, and asks where their words overlap', async () => {
    const { proposalId } = await aProposal(db, call, {
      owner: awa,
      status: 'draft',
      title: 'Seeds of trust',
      answers: { description: 'We talk about seeds.' },
    });
    const path = `${call.path}/proposals/${proposalId}`;
    const stored = () => db.rows(`SELECT title, language, answers ->> 'description' AS text FROM proposal`);
    const basics = { section: 'basics', version: '1', title: 'Seeds of trust', language: 'en' };
    await browser.post(`${path}/save`, { ...basics, title: 'Seeds of hope' });
    // made from the same version, and changes something else: nothing of theirs is undone
    const merged = await browser.post(`${path}/save`, { ...basics, language: 'fr' });
    expect([merged.status, await stored()]).toEqual([
      303,
      [{ title: 'Seeds of hope', language: 'fr', text: 'We talk about seeds.' }],
    ]);
    const asked = await browser.post(`${path}/save`, { ...basics, title: 'Seeds of doubt' });
    expect([asked.status, values(asked.body, 'title'), values(asked.body, 'version')]).toEqual([
      409,
      ['Seeds of doubt'],
      ['5'],
    ]);
    expect(asked.body.includes('Title: somebody else changed the same words')).toBe(true);
    expect((await stored())[0]).toMatchObject({ title: 'Seeds of hope' });
    const chosen = { ...basics, version: '5', title: 'Seeds of doubt', language: 'fr' };
    await browser.post(`${path}/save`, { ...chosen, 'keep[title]': 'theirs' });
    expect((await stored())[0]).toMatchObject({ title: 'Seeds of hope' });
    await browser.post(`${path}/save`, { ...chosen, 'keep[title]': 'mine' });
    expect((await stored())[0]).toMatchObject({ title: 'Seeds of doubt' });
    expect(
      await db.rows(`SELECT act, content ->> 'title' AS title FROM proposal_version ORDER BY number`),
    ).toEqual([
      { act: 'started', title: 'Seeds of trust' },
      { act: 'saved', title: 'Seeds of hope' },
      { act: 'saved', title: 'Seeds of hope' },
      { act: 'set_aside', title: 'Seeds of doubt' },
      { act: 'saved', title: 'Seeds of hope' },
      { act: 'saved', title: 'Seeds of doubt' },
    ]);
  });

  it('leads from each reason against submitting to its field', async () => {
    const content = completeContent(call);
    const people = content.people.map((person) =>
      person.role === 'speaker' ? { ...person, email: `nowhere ${person.name}`, confirmed: false } : person,
    );
    const { proposalId } = await aProposal(db, call, {
      owner: awa,
      status: 'draft',
      title: 'x'.repeat(61),
      people,
    });
    const path = `${call.path}/proposals/${proposalId}`;
    const refused = await browser.post(`${path}/submit`, { version: '1' });
    expect(refused.status).toBe(422);
    const speaker = people.findIndex((person) => person.role === 'speaker');
    expect(errorsIn(refused.body)).toEqual([
      `${path}/edit?section=basics#title Title: shorten this by 1 characters; at most 60 fit.`,
      ...[0, 1, 2].map(
        (at) =>
          `${path}/edit?section=people#people-${speaker + at}-email ${people[speaker + at]!.name}, E-mail: write a full address, such as name@example.org.`,
      ),
      `${path}/edit?section=people#speakers At least 3 speakers must have been contacted and intend to take part; 0 are marked so.`,
    ]);
  });
});

describe('who sees a proposal', () => {
  it('is its people; to others it is not there, signed in or not', async () => {
    const { proposalId } = await aProposal(db, call, { title: 'Not for everybody' });
    const path = `${call.path}/proposals/${proposalId}`;
    const nobody = await browse(site.app);
    for (const url of [path, `${path}/edit`]) {
      const answer = await browser.get(url);
      expect([answer.status, answer.body.includes('Not for everybody')]).toEqual([404, false]);
      const asked = await nobody.get(url);
      expect([asked.status, asked.location]).toEqual([303, `/sign-in?return_to=${encodeURIComponent(url)}`]);
    }
    expect((await browser.get(`${call.path}/proposals/not-an-id`)).status).toBe(404);
  });

  it('is everybody once the call publishes what it receives, without addresses', async () => {
    const open = await aCall(db, { settings: (preset) => ({ ...preset, publishReceived: true }) });
    const proposal = await aProposal(db, open, { title: 'For everybody' });
    const draft = await aProposal(db, open, { status: 'draft' });
    const nobody = await browse(site.app);
    const seen = await nobody.get(`${open.path}/proposals/${proposal.proposalId}`);
    expect([seen.status, seen.body.includes('For everybody'), seen.body.includes('@people.test')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await nobody.get(`${open.path}/proposals/${draft.proposalId}`)).status).toBe(303);
  });
});

it('asks the database as often for 344 proposals as for 10', async () => {
  const queries: number[] = [];
  for (const many of [10, 334]) {
    await proposals(
      db,
      call,
      Array.from({ length: many }, () => ({ owner: awa })),
    );
    const asked = site.app.get(Database);
    let count = 0;
    asked.onQuery = () => (count += 1);
    expect((await browser.get(`${call.path}/proposals`)).status).toBe(200);
    asked.onQuery = undefined;
    queries.push(count);
  }
  expect(queries).toEqual([5, 5]);
});

function peopleFields(): Record<string, string> {
  const people = completeContent(call).people;
  return Object.fromEntries(
    people.flatMap((person, at) =>
      Object.entries(person).map(([part, value]) => [
        `people[${at}][${part}]`,
        part === 'confirmed' ? (value ? 'yes' : '') : String(value ?? ''),
      ]),
    ),
  );
}
