import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import type { TestCall } from '../factories/call.js';
import { aPerson, type TestPerson } from '../factories/person.js';
import { aNamedPerson, aProposal } from '../factories/proposal.js';
import { type Site, startSite } from './site.js';
import { aSmallCall } from './small-call.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

let browser: Browser;
let site: Site;
let call: TestCall;
let awa: TestPerson;
let ben: TestPerson;
let proposalId: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const secretary = { name: 'Sela Ruhumuriza', email: 'sela@secretariat.writing.test' };
  call = await aSmallCall(site.db, { slug: 'writing', secretary });
  awa = await aPerson(site.db, { name: 'Awa Sissonan' });
  ben = await aPerson(site.db, { name: 'Ben Okoro' });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  const people = [awa, ben].map(({ email, name }) => aNamedPerson('organiser', { email, name }));
  ({ proposalId } = await aProposal(site.db, call, {
    owner: awa,
    status: 'draft',
    title: 'Seeds of trust',
    answers: { description: 'One two three four five six seven eight nine ten.' },
    people: [...people, aNamedPerson('speaker', { name: 'Lin Haoyun' })],
  }));
});
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    // eslint-disable-next-line no-await-in-loop -- one after the other
    await visitor.leave();
    if (visitor.faults.length > 0) throw new Error(JSON.stringify(visitor.faults, null, 1));
  }
});

const editOf = (section: string) => `${call.path}/proposals/${proposalId}/edit?section=${section}`;

async function sitDown(who: TestPerson, scripts = true): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { name: 'writing', scripts });
  await visitor.carry(await site.db.transaction((tx) => openSession(tx, who.personId, new Date())));
  visitors.push(visitor);
  return visitor;
}

async function opens(who: TestPerson, section: string): Promise<Page> {
  const visitor = await sitDown(who);
  await visitor.open(editOf(section));
  return visitor.page;
}

const says = (page: Page, text: RegExp) =>
  page.locator('#saving .saved').filter({ hasText: text }).waitFor({ timeout: 15_000 });
const title = (page: Page) => page.getByLabel(/^Title/);
const description = (page: Page) => page.getByLabel(/^Description/);
const stored = async () =>
  (await site.db.row<{ title: string; description: string; version: number }>(
    `SELECT title, answers ->> 'description' AS description, version FROM proposal WHERE id = $1`,
    [proposalId],
  ))!;
const acts = async () =>
  (
    await site.db.rows<{ act: string }>(
      'SELECT act FROM proposal_version WHERE proposal_id = $1 ORDER BY number',
      [proposalId],
    )
  ).map(({ act }) => act);

describe('nothing typed disappears', () => {
  it('while it is saved by itself, in texts and lists of people', async () => {
    const page = await opens(awa, 'basics');
    await title(page).fill('Seeds of lasting trust');
    await says(page, /^Saved at \d/);
    expect((await stored()).title).toBe('Seeds of lasting trust');

    await page.goto(editOf('people'));
    await page
      .getByRole('group', { name: /^Speaker 1/ })
      .getByLabel('Name', { exact: true })
      .fill('Lin H.');
    await page
      .getByRole('group', { name: /^Speaker 2/ })
      .getByLabel('Name', { exact: true })
      .fill('Ruta');
    await says(page, /^Saved at \d/);
    const names = await site.db.rows(
      `SELECT name FROM proposal_person WHERE proposal_id = $1 AND role = 'speaker' ORDER BY position`,
      [proposalId],
    );
    expect(names).toEqual([{ name: 'Lin H.' }, { name: 'Ruta' }]);
    expect(await acts()).toEqual(['started', 'autosaved', 'autosaved']);
  });

  it('when the page is left in the middle of a word', async () => {
    const page = await opens(awa, 'basics');
    await title(page).fill('Seeds of tru');
    await page.goto(editOf('description'));
    await page.goto(editOf('basics'));
    expect(await title(page).inputValue()).toBe('Seeds of tru');
    await expectSoon(async () => (await stored()).title, 'Seeds of tru');
  });

  it('when the language is switched', async () => {
    const page = await opens(awa, 'basics');
    await title(page).fill('Seeds in every language');
    await page.goto(`${editOf('basics')}&lang=ar-XB`);
    expect(await page.locator('#title').inputValue()).toBe('Seeds in every language');
    await expectSoon(async () => (await stored()).title, 'Seeds in every language');
  });

  it('when the line drops: it is kept on the device, and sent when the line is back', async () => {
    const page = await opens(awa, 'description');
    visitors[0]!.expects(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await description(page).fill('Written under the lake.');
    await says(page, /^Not saved: no connection. What you typed is kept on this device.$/);
    expect((await stored()).version).toBe(1);
    await page.context().setOffline(false);
    await says(page, /^Saved at/);
    expect((await stored()).description).toBe('Written under the lake.');
  });

  it('when the browser dies without a line', async () => {
    const page = await opens(awa, 'description');
    visitors[0]!.expects(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await description(page).fill('Kept in this browser.');
    await says(page, /^Not saved/);
    await page.close();
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(editOf('description'));
    expect(await description(again).inputValue()).toBe('Kept in this browser.');
    await expectSoon(async () => (await stored()).description, 'Kept in this browser.');
  });

  it('when the session ends meanwhile', async () => {
    const page = await opens(awa, 'basics');
    visitors[0]!.expects(/status of 401/);
    await site.db.rows('DELETE FROM sign_in_session');
    await title(page).fill('Written while signed out');
    await says(page, /you have been signed out/);
    await visitors[0]!.carry(await site.db.transaction((tx) => openSession(tx, awa.personId, new Date())));
    // back from signing in
    await page.goto(editOf('basics'));
    expect(await title(page).inputValue()).toBe('Written while signed out');
    await expectSoon(async () => (await stored()).title, 'Written while signed out');
  });

  it('when some of it cannot be stored: the rest is, and the reason is said', async () => {
    const page = await opens(awa, 'description');
    visitors[0]!.expects(/status of 422/);
    await description(page).fill('Bold <b>claims</b>.');
    await page.getByLabel(/^Discussion facilitation/).fill('In a circle.');
    await says(page, /^Not all of it could be saved: Description: write plain text/);
    const [row] = await site.db.rows(
      `SELECT answers ->> 'facilitation' AS facilitation FROM proposal WHERE id = $1`,
      [proposalId],
    );
    expect(row).toEqual({ facilitation: 'In a circle.' });
    expect(await description(page).inputValue()).toBe('Bold <b>claims</b>.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await description(page).inputValue()).toBe('Bold <b>claims</b>.');
  });
});

it('what is missing is said while somebody writes, in the part and beside its name', async () => {
  const page = await opens(awa, 'basics');
  const list = page.locator('#checklist a');
  const state = page.locator('.toc a[aria-current] .status');
  const before = await list.allTextContents();
  await title(page).fill('');
  await page.getByRole('link', { name: 'Title: fill this in.' }).waitFor();
  expect(await list.allTextContents()).toEqual(['Title: fill this in.', ...before]);
  expect(await state.textContent()).toBe(`${before.length + 1} to do`);
  await title(page).fill('x'.repeat(62));
  await page.getByRole('link', { name: 'Title: shorten this by 2 characters; at most 60 fit.' }).waitFor();
  await visitors[0]!.reads('What is it about?');
});

it('whom a button takes out stays out, whatever was typed beside it and had not been saved', async () => {
  const page = await opens(awa, 'people');
  const name = (row: RegExp) => page.getByRole('group', { name: row }).getByLabel('Name', { exact: true });
  await name(/^Speaker 2/).fill('Ruta');
  await page.getByRole('button', { name: 'Remove Lin Haoyun' }).click();
  await page.getByRole('group', { name: /^Speaker 1\W+Ruta/ }).waitFor();
  await name(/^Speaker 1/).fill('Ruta Kazlauskaite');
  await says(page, /^Saved at \d/);
  const names = await site.db.rows(
    `SELECT name FROM proposal_person WHERE proposal_id = $1 ORDER BY position`,
    [proposalId],
  );
  expect(names).toEqual([{ name: 'Awa Sissonan' }, { name: 'Ben Okoro' }, { name: 'Ruta Kazlauskaite' }]);
});

it('whom a button takes out stays out when something else on the form is refused', async () => {
  const page = await opens(awa, 'people');
  visitors[0]!.expects(/status of 422/);
  const name = (row: RegExp) => page.getByRole('group', { name: row }).getByLabel('Name', { exact: true });
  await name(/^Speaker 2/).fill('<b>Ruta</b>');
  await page.getByRole('button', { name: 'Remove Lin Haoyun' }).click();
  await page.getByRole('alert').waitFor();
  expect(await name(/^Speaker 1/).inputValue()).toBe('<b>Ruta</b>');
  await name(/^Speaker 1/).fill('Ruta');
  await says(page, /^Saved at \d/);
  const names = await site.db.rows(
    `SELECT name FROM proposal_person WHERE proposal_id = $1 ORDER BY position`,
    [proposalId],
  );
  expect(names).toEqual([{ name: 'Awa Sissonan' }, { name: 'Ben Okoro' }, { name: 'Ruta' }]);
});

describe('two people at once', () => {
  it('see each other’s words where they do not overlap', async () => {
    const [left, right] = [await opens(awa, 'description'), await opens(ben, 'description')];
    await description(left).fill('Zero one two three four five six seven eight nine ten.');
    await says(left, /^Saved at/);
    await description(right).fill('One two three four five six seven eight nine ten eleven.');
    await says(right, /their changes are now here/);
    const both = 'Zero one two three four five six seven eight nine ten eleven.';
    expect(await description(right).inputValue()).toBe(both);
    expect((await stored()).description).toBe(both);
  });

  it('are both shown where they do, and choose; what is not chosen stays among the versions', async () => {
    const [left, right] = [await opens(awa, 'basics'), await opens(ben, 'basics')];
    await title(left).fill('Seeds of doubt');
    await says(left, /^Saved at/);
    await title(right).fill('Seeds of hope');
    await says(right, /Choose which text shall stand/);
    expect((await stored()).title).toBe('Seeds of doubt');
    await visitors[1]!.reads('What is it about?');
    await right.getByRole('button', { name: 'Keep mine' }).click();
    await says(right, /^Saved at/);
    expect((await stored()).title).toBe('Seeds of hope');
    expect(await acts()).toEqual(['started', 'autosaved', 'set_aside', 'autosaved', 'autosaved']);
  });

  it('choose without scripts as well', async () => {
    const left = await opens(awa, 'basics');
    const right = await sitDown(ben, false);
    await right.open(editOf('basics'));
    await title(left).fill('Seeds of doubt');
    await says(left, /^Saved at/);
    await title(right.page).fill('Seeds of hope');
    await right.page.getByRole('button', { name: 'Save', exact: true }).click();
    await right.page.getByRole('group', { name: /somebody else changed the same words/ }).waitFor();
    expect(await title(right.page).inputValue()).toBe('Seeds of hope');
    await right.page.getByLabel('Keep theirs').check();
    await right.page.getByRole('button', { name: 'Save', exact: true }).click();
    await right.page.waitForURL(/done=saved/);
    expect((await stored()).title).toBe('Seeds of doubt');
  });
});

describe('the versions', () => {
  it('are compared word by word, and brought back', async () => {
    const page = await opens(awa, 'description');
    await description(page).fill('One two three.');
    await says(page, /^Saved at/);
    await page.getByRole('link', { name: 'All versions' }).click();
    const visitor = visitors[0]!;
    await visitor.reads('Versions of your proposal');
    await page.getByRole('radio', { name: 'From version 1' }).check();
    await page.getByRole('radio', { name: 'To version 2' }).check();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'From version 1 to version 2' }).waitFor();
    await visitor.reads('Versions of your proposal');
    expect(await page.locator('del').allTextContents()).toEqual([
      '[taken out:  four five six seven eight nine ten] ',
    ]);
    await page.getByRole('button', { name: 'Bring back version 1' }).click();
    await page.getByText('It stands again.').waitFor();
    expect((await stored()).description).toBe('One two three four five six seven eight nine ten.');
    expect(await acts()).toEqual(['started', 'autosaved', 'restored']);
  });
});

async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + 10_000;
  let seen = await look();
  while (seen !== wanted && Date.now() < until) {
    // eslint-disable-next-line no-await-in-loop -- looking again after a while
    await new Promise((resolve) => setTimeout(resolve, 100));
    // eslint-disable-next-line no-await-in-loop -- looking again after a while
    seen = await look();
  }
  expect(seen).toEqual(wanted);
}
