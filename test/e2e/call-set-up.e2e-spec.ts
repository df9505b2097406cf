import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import { aForum, type TestForum } from '../factories/forum.js';
import { aPerson, type TestPerson, withRole } from '../factories/person.js';
import { Keyboard } from './keyboard.js';
import { letterTo, linkIn } from './letters.js';
import { type Site, startSite } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(180_000);

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const carries = async (visitor: Visitor, { personId }: TestPerson) =>
  visitor.carry(await site.db.transaction((tx) => openSession(tx, personId, new Date())));
const nextYear = new Date().getFullYear() + 1;

describe.each([
  ['with scripts', true],
  ['without JavaScript', false],
])('a secretary, %s', (name, scripts) => {
  let visitor: Visitor;
  let page: Page;
  let forum: TestForum;
  let path: string;

  beforeAll(async () => {
    forum = await aForum(site.db);
    const person = await aPerson(site.db, { name: 'Sela Ruhumuriza' });
    await withRole(site.db, person, { ...forum, callId: null }, 'owner');
    visitor = await Visitor.arrive(browser, site, { name: `setup-${scripts}`, scripts });
    await carries(visitor, person);
    ({ page } = visitor);
    path = `/${forum.slug}/lakes/secretariat/call`;
  });
  afterAll(() => visitor.leave());

  const button = (label: string | RegExp) => page.getByRole('button', { name: label }).last();
  const status = async () =>
    (
      await site.db.row<{ status: string }>(
        `SELECT c.status FROM call c WHERE c.forum_id = $1 AND c.slug = 'lakes'`,
        [forum.forumId],
      )
    )?.status;

  it('makes a call from a preset', async () => {
    await visitor.open(`/${forum.slug}/calls`);
    await visitor.reads(/^Calls of /);
    await page.getByLabel('As IGF 2019 was').check();
    await page.getByLabel(/^Name/).fill('Lakes Forum');
    await page.getByLabel(/^Address/).fill('lakes');
    await button('Make the call, as a draft').click();
    await visitor.reads('The call is a draft');
    expect(await status()).toBe('draft');
  });

  it('puts the themes in order, adds one, and looks at it before it is saved', async () => {
    await page.getByRole('link', { name: 'Themes', exact: true }).click();
    await visitor.reads('Themes');
    await page.getByRole('button', { name: 'Move “Digital Inclusion” up' }).click();
    await page.waitForURL(/done=call_saved/);
    await page.getByRole('link', { name: 'Add a theme' }).click();
    await visitor.reads('Add a theme');
    await page.getByLabel('Name').fill('Water and data');
    await page.getByLabel(/^Narrative/).fill('Who holds what is measured.');
    await button('Preview').click();
    await visitor.reads('Preview of what is not saved yet');
    expect(await page.getByRole('radio', { name: /^Water and data/ }).count()).toBe(1);
    await button('Save').click();
    await page.waitForURL(/done=call_saved/);
    expect(
      await site.db.rows(
        `SELECT t.name FROM theme t JOIN call c ON c.id = t.call_id WHERE c.forum_id = $1 ORDER BY t.position`,
        [forum.forumId],
      ),
    ).toEqual([
      { name: 'Digital Inclusion' },
      { name: 'Data Governance' },
      { name: 'Security, Safety, Stability & Resilience' },
      { name: 'Water and data' },
    ]);
  });

  it('asks a question of its own, and sees it in the form', async () => {
    await page.getByRole('link', { name: 'Form', exact: true }).click();
    await visitor.reads('The form');
    await page.getByRole('link', { name: 'Add a question' }).click();
    await visitor.reads('Add a question');
    await page.getByLabel('Question', { exact: true }).fill('Which lake is it about?');
    await button('Save').click();
    await page.waitForURL(/done=call_saved/);
    await page.getByRole('link', { name: 'Preview', exact: true }).click();
    await visitor.reads('Preview');
    expect(await page.getByLabel(/^Which lake is it about/).count()).toBe(1);
  });

  it('puts the form in order, its own question among the fields, and sees it so', async () => {
    await visitor.open(`${path}/form`);
    await visitor.reads('The form');
    const up = page.getByRole('button', { name: 'Move “Which lake is it about?” up' });
    for (const _ of ['over the language', 'over the tags']) {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await up.click();
      await answered;
      // each press saves, and comes back to the row
      await page.waitForURL(/done=call_saved#place-q_which_lake_is_it_about$/);
      await page.waitForLoadState();
    }
    await page.getByRole('link', { name: 'Tools for online participation' }).click();
    await visitor.reads('Change “Tools for online participation”');
    await page.getByLabel(/^Part of the form/).selectOption('Title and theme');
    await button('Save').click();
    await page.waitForURL(/form\?done=call_saved$/);
    await page.getByRole('link', { name: 'Preview', exact: true }).click();
    await visitor.reads('Preview');
    expect(
      await page
        .locator('[name^="answers["]')
        .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')).slice(0, 7)),
    ).toEqual([
      'answers[q_which_lake_is_it_about]',
      'answers[onlineTools]',
      'answers[themeRelevance]',
      'answers[governanceRelevance]',
      'answers[description]',
      'answers[expectedOutcomes]',
      'answers[participantGains]',
    ]);
  });

  it('retires a language, which nobody is offered any more', async () => {
    await visitor.open(`${path}/lists/languages`);
    await visitor.reads('Languages');
    await page.getByRole('button', { name: 'Retire Russian' }).click();
    await page.waitForURL(/done=call_saved/);
    expect(await page.getByRole('button', { name: 'Bring back Russian' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Preview', exact: true }).click();
    await visitor.reads('Preview');
    expect(
      await page
        .getByLabel(/^Working language/)
        .locator('option')
        .allTextContents(),
    ).not.toContain('Russian');
  });

  it('sets the rules, and finds what was typed when it is refused', async () => {
    await visitor.open(`${path}/settings`);
    await visitor.reads('Rules and numbers');
    await page.getByLabel(/^Places in all/).fill('twelve');
    await button('Save').click();
    await page.getByText('Write a whole number.').first().waitFor();
    expect(await page.getByLabel(/^Places in all/).inputValue()).toBe('twelve');
    await page.getByLabel(/^Places in all/).fill('12');
    await button('Save').click();
    await page.waitForURL(/done=call_saved/);
    expect(await page.getByLabel(/^Places in all/).inputValue()).toBe('12');
  });

  it('sets its dates, opens it, and moves the deadline with a reason that everybody reads', async () => {
    await visitor.open(path);
    for (const [label, at] of [
      ['Opens', `${nextYear - 2}-02-01T00:00`],
      ['Closes for proposals', `${nextYear}-03-01T23:59`],
      ['Screening done', ''],
      ['Reviews close', ''],
      ['Decisions', ''],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(at);
    await button('Save the dates').click();
    await page.waitForURL(/done=call_saved/);
    await button('Open the call').click();
    await visitor.reads('The call is open');
    await page.getByLabel('Closes for proposals', { exact: true }).fill(`${nextYear}-03-15T23:59`);
    await page.getByLabel(/^Why a date changes/).fill('Holidays around the lake.');
    await page.getByLabel('Write to everybody about the new deadline').check();
    await button('Preview').click();
    await visitor.reads('Preview of what is not saved yet');
    expect(await page.getByText('Deadline extended to').count()).toBe(1);
    expect(await page.getByText('Proposals can be handed in at this moment, until').count()).toBe(1);
    await button('Save').click();
    await page.waitForURL(/done=call_saved/);
    await visitor.open(`/${forum.slug}/lakes`);
    await visitor.reads('Lakes Forum');
    expect(await page.locator('s').count()).toBe(1);
    expect(await page.getByText('Deadline extended to').count()).toBe(1);
    expect(await page.getByText('none of its organisers has more than 3 proposals').count()).toBe(1);
    expect(await page.getByText('Holidays around the lake.').count()).toBe(2);
    expect(await status()).toBe('open');
  });

  it('lets somebody in late, who comes by the link of a letter', async () => {
    await site.db.rows(
      `UPDATE call SET closes_at = now() - interval '1 hour', status = 'closed' WHERE forum_id = $1`,
      [forum.forumId],
    );
    const late = await aPerson(site.db, { email: `late-${scripts}@people.test` });
    await visitor.open(`${path}/late`);
    await visitor.reads('Late entries');
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(/^E-mail address/).fill(late.email);
    await page.getByLabel('Until').fill(`${until}T12:00`);
    await page.getByLabel(/^Why/).fill('Ill on the day.');
    await button('Send the link').click();
    await page.waitForURL(/done=late_link_given/);
    const letter = await letterTo(site, late.email, /you may hand in until/);
    const guest = await Visitor.arrive(browser, site, { name: `late-${scripts}`, scripts });
    await carries(guest, late);
    await guest.open(linkIn(letter, site));
    await guest.reads('Hand in after the deadline');
    await guest.page.getByRole('button', { name: 'Go to your proposals' }).click();
    await guest.reads('You have no proposal here yet');
    await guest.page.getByRole('button', { name: 'Begin a proposal' }).click();
    await guest.reads('What is it about?');
    expect(guest.faults).toEqual([]);
    await guest.leave();
  });

  it('met no fault on the way', () => {
    expect([name, visitor.faults]).toEqual([name, []]);
  });
});

describe('without a pointer', () => {
  it('a secretary moves a theme and adds another', async () => {
    const forum = await aForum(site.db);
    const person = await aPerson(site.db);
    await withRole(site.db, person, { ...forum, callId: null }, 'owner');
    const visitor = await Visitor.arrive(browser, site, { name: 'setup-keyboard', scripts: true });
    await carries(visitor, person);
    const { page } = visitor;
    const keyboard = new Keyboard(page);
    const heading = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();
    await page.goto(`/${forum.slug}/calls`);
    await (await keyboard.to(page.getByLabel(/^Address/))).type('lakes');
    await keyboard.press('Enter');
    await heading('The call is a draft');
    await (await keyboard.to(page.getByRole('link', { name: 'Themes', exact: true }))).press('Enter');
    await heading('Themes');
    await (
      await keyboard.to(page.getByRole('button', { name: 'Move “Data Governance” down' }))
    ).press('Space');
    await page.waitForURL(/done=call_saved/);
    await (await keyboard.to(page.getByRole('link', { name: 'Add a theme' }))).press('Enter');
    await heading('Add a theme');
    await (await keyboard.to(page.getByLabel('Name'))).type('Water');
    await keyboard.press('Enter'); // saves, as the first button would
    await page.waitForURL(/lists\/themes\?done=call_saved/);
    expect(
      await site.db.rows(
        `SELECT t.slug FROM theme t JOIN call c ON c.id = t.call_id WHERE c.forum_id = $1 ORDER BY t.position`,
        [forum.forumId],
      ),
    ).toEqual([
      { slug: 'digital-inclusion' },
      { slug: 'data-governance' },
      { slug: 'security-safety-stability-resilience' },
      { slug: 'water' },
    ]);
    expect(keyboard.unseen).toEqual([]);
    await visitor.leave();
  });
});
