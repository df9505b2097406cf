import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { MoveCall } from '#libs/calls';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import { anAssignment } from '../factories/assignment.js';
import type { TestCall } from '../factories/call.js';
import { aPerson, aSecretary, type TestPerson } from '../factories/person.js';
import { aNamedPerson, aProposal } from '../factories/proposal.js';
import { aReviewer } from '../factories/reviewer.js';
import { letterTo, linkIn } from './letters.js';
import { SignInPage } from './pages/sign-in.page.js';
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
  const secretary = { name: 'Sela Ruhumuriza', email: 'sela@secretariat.keeping.test' };
  call = await aSmallCall(site.db, { slug: 'keeping', secretary });
  ben = await aPerson(site.db, { name: 'Ben Okoro' });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  // with a mailbox in which no earlier letter lies
  awa = await aPerson(site.db, { name: 'Awa Sissonan' });
  ({ proposalId } = await aProposal(site.db, call, {
    owner: awa,
    status: 'draft',
    title: 'Seeds of trust',
    people: [aNamedPerson('organiser', awa)],
  }));
});
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    // eslint-disable-next-line no-await-in-loop -- one after the other
    await visitor.leave();
    if (visitor.faults.length > 0) throw new Error(JSON.stringify(visitor.faults, null, 1));
  }
});

const session = ({ personId }: { personId: string }): Promise<string> =>
  site.db.transaction((tx) => openSession(tx, personId, new Date()));

async function sitDown(who: { personId: string }, scripts: boolean): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { name: 'keeping', scripts });
  await visitor.carry(await session(who));
  visitors.push(visitor);
  return visitor;
}

const editOf = (section: string): string => `${call.path}/proposals/${proposalId}/edit?section=${section}`;
const title = (page: Page) => page.locator('#title');
const language = (page: Page, lang: string) => page.locator(`.langs [lang="${lang}"]`);
const inEnglish = (page: Page) => page.locator('html[lang="en"]').waitFor({ state: 'attached' });
const stored = () =>
  site.db.row<{ title: string; status: string }>('SELECT title, status FROM proposal WHERE id = $1', [
    proposalId,
  ]);

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s, nothing typed disappears', (_, scripts) => {
  it('from a proposal when the language is chosen by keyboard: it is saved, and not submitted', async () => {
    const visitor = await sitDown(awa, scripts);
    const { page } = visitor;
    await visitor.open(`${editOf('basics')}&lang=ar-XB`);
    await visitor.reads(/./);
    await title(page).fill('Seeds in every language');
    await language(page, 'en').focus();
    await page.keyboard.press('Enter');
    await inEnglish(page);
    expect(await title(page).inputValue()).toBe('Seeds in every language');
    expect(await stored()).toEqual({ title: 'Seeds in every language', status: 'draft' });
    expect(new URL(page.url()).searchParams.get('section')).toBe('basics');
    await visitor.reads('What is it about?');
  });

  it('from a list of people, a row just added with it', async () => {
    const { page } = await sitDown(awa, scripts);
    await page.goto(`${editOf('people')}&lang=ar-XB`);
    const name = page.locator('input[name$="[name]"]').nth(1);
    await name.fill('Ruta Kazlauskaite');
    await language(page, 'en').click();
    await inEnglish(page);
    const names = await site.db.rows(
      `SELECT name FROM proposal_person WHERE proposal_id = $1 AND name <> '' ORDER BY position`,
      [proposalId],
    );
    expect(names).toEqual([{ name: 'Awa Sissonan' }, { name: 'Ruta Kazlauskaite' }]);
  });

  it('from a proposal that cannot be saved: it is shown again in the other language, with the reason', async () => {
    const visitor = await sitDown(awa, scripts);
    const { page } = visitor;
    await visitor.open(`${editOf('basics')}&lang=ar-XB`);
    await title(page).fill('Bold <b>claims</b>');
    await language(page, 'en').click();
    await page.getByRole('alert').waitFor();
    await inEnglish(page);
    expect(await title(page).inputValue()).toBe('Bold <b>claims</b>');
    expect(await stored()).toEqual({ title: 'Seeds of trust', status: 'draft' });
  });

  it('and Enter in a field saves, and chooses no language', async () => {
    const { page } = await sitDown(awa, scripts);
    await page.goto(`${editOf('basics')}&lang=ar-XB`);
    await title(page).fill('Seeds by Enter');
    await title(page).press('Enter');
    await page.waitForURL(/done=saved/);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar-XB');
    expect((await stored())!.title).toBe('Seeds by Enter');
  });

  it('when the session has ended: it is shown, and sent with one press after signing in by a link', async () => {
    const visitor = await sitDown(awa, scripts);
    visitor.expects(/status of 401/);
    const { page } = visitor;
    await visitor.open(editOf('basics'));
    await site.db.rows('DELETE FROM sign_in_session');
    await title(page).fill('Written while signed out');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await visitor.reads('You have been signed out');
    await page.getByText(/^What is kept/).click();
    await page.getByRole('definition').filter({ hasText: 'Written while signed out' }).waitFor();

    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ]);
    await new SignInPage(beside).askForLink(awa.email);
    await beside.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await beside.goto(linkIn(await letterTo(site, awa.email, /sign-in link/), site));
    await new SignInPage(beside).goOn();
    await beside.getByText('Go back to the tab with what you wrote').waitFor();
    await beside.close();

    await page.getByRole('button', { name: 'Send again' }).click();
    await page.waitForURL(/done=saved/);
    expect((await stored())!.title).toBe('Written while signed out');
  });

  it('when somebody else signs in meanwhile: they neither see nor send it, and the writer still can', async () => {
    const visitor = await sitDown(awa, scripts);
    visitor.expects(/status of 40[19]/);
    const { page } = visitor;
    await visitor.open(editOf('basics'));
    await site.db.rows('DELETE FROM sign_in_session');
    await title(page).fill('For Awa alone');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await visitor.reads('You have been signed out');
    await visitor.carry(await session(ben));
    await page.getByRole('button', { name: 'Send again' }).click();
    await visitor.reads('Somebody else has signed in');
    expect(await page.content()).not.toContain('For Awa alone');
    expect((await stored())!.title).toBe('Seeds of trust');
    await visitor.carry(await session(awa));
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.waitForURL(/done=saved/);
    expect((await stored())!.title).toBe('For Awa alone');
  });
});

describe('on the committee, nothing typed disappears', () => {
  let assignmentId: string;
  let reviewer: { personId: string };

  beforeAll(async () => {
    const proposal = await aProposal(site.db, call, { title: 'Cables', status: 'under_review' });
    const member = await aReviewer(site.db, call);
    reviewer = member;
    ({ assignmentId } = await anAssignment(site.db, proposal, member));
    const secretary = await aSecretary(site.db, call);
    for (const to of ['closed', 'screening', 'reviewing'] as const)
      // eslint-disable-next-line no-await-in-loop -- one step after the other
      await new MoveCall(site.db).run(secretary, { ...call, to });
  });

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('from a review when the language is chosen, %s: nothing is submitted', async (_, scripts) => {
    const visitor = await sitDown(reviewer, scripts);
    const { page } = visitor;
    await visitor.open(`${call.path}/reviews/${assignmentId}?lang=ar-XB`);
    await page.locator('#comment').fill('Name the owners of the cables.');
    await page.locator('input[name^="scores["][value="4"]').first().check({ force: true });
    await language(page, 'en').click();
    await inEnglish(page);
    expect(await page.locator('#comment').inputValue()).toBe('Name the owners of the cables.');
    expect(await page.locator('input[name^="scores["][value="4"]').first().isChecked()).toBe(true);
    expect(await site.db.rows('SELECT 1 FROM review WHERE id = $1', [assignmentId])).toEqual([]);
    await visitor.reads(/Cables/);
  });

  it('from stepping back, when its kind is not said', async () => {
    const { page } = await sitDown(reviewer, false);
    await page.goto(`${call.path}/reviews/${assignmentId}`);
    const form = page.locator('form.abstain');
    await page.locator('summary', { has: page.locator('.small') }).click();
    await form.locator('#abstain-reason').fill('We share an office.');
    await form.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    expect(await form.locator('#abstain-reason').inputValue()).toBe('We share an office.');
  });
});

describe('on a page of several forms, nothing typed disappears', () => {
  let secretary: { personId: string };
  let declined: string[];
  const folds = (page: Page) => page.locator('main details > summary');
  const filled = (page: Page, id: string) =>
    page.waitForFunction(
      (one) => (document.getElementById(one) as HTMLInputElement | null)?.value !== '',
      id,
    );
  const reasonOf = (page: Page, id: string) => page.locator(`[id="reason-${id}"]`);

  beforeAll(async () => {
    const { personId } = await aSecretary(site.db, call);
    secretary = { personId: personId! };
    const traits = { status: 'screened_out' } as const;
    const made = [await aProposal(site.db, call, traits), await aProposal(site.db, call, traits)];
    declined = made.map((one) => one.proposalId);
    await site.db.rows(
      `INSERT INTO screening (id, call_id, proposal_id, outcome, reason, screened_by, screened_at)
       SELECT gen_random_uuid(), call_id, id, 'screened_out', 'It came late.', $2, now() FROM proposal WHERE id = ANY ($1)`,
      [declined, secretary.personId],
    );
  });

  it('when the language is chosen: each form has its words again, and nothing is done', async () => {
    const visitor = await sitDown(secretary, true);
    const { page } = visitor;
    const [one, two] = declined as [string, string];
    await visitor.open(`${call.path}/declines?lang=ar-XB`);
    for (const fold of await folds(page).all()) await fold.click();
    await reasonOf(page, one).fill('It was not late.');
    await reasonOf(page, two).fill('Nor was this:\nthe clock was wrong.');
    await page.locator(`[id="reverse-${two}"] input[value="reopened"]`).check({ force: true });
    await page.locator(`[id="reverse-${two}"] input[name="version"]`).evaluate((field) => {
      (field as HTMLInputElement).value = '98765';
    });
    await language(page, 'en').click();
    await inEnglish(page);
    await filled(page, `reason-${two}`);
    expect([await reasonOf(page, one).inputValue(), await reasonOf(page, two).inputValue()]).toEqual([
      'It was not late.',
      'Nor was this:\nthe clock was wrong.',
    ]);
    expect(await reasonOf(page, two).isVisible()).toBe(true);
    expect(await page.locator(`[id="reverse-${two}"] input[value="reopened"]`).isChecked()).toBe(true);
    expect(await page.locator(`[id="reverse-${two}"] input[name="version"]`).inputValue()).toBe('98765');
    await visitor.reads(/./);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    const still = await site.db.rows(
      `SELECT 1 FROM proposal WHERE id = ANY ($1) AND status = 'screened_out'`,
      [declined],
    );
    expect(still).toHaveLength(2);
  });

  it('without scripts, from the first of them', async () => {
    const { page } = await sitDown(secretary, false);
    const [one] = declined as [string];
    await page.goto(`${call.path}/declines?lang=ar-XB`);
    await folds(page).first().click();
    await reasonOf(page, one).fill('It was not late.');
    await language(page, 'en').click();
    await inEnglish(page);
    expect(await reasonOf(page, one).inputValue()).toBe('It was not late.');
  });

  it('of somebody else, who signs in in the same window, gives them nothing', async () => {
    const visitor = await sitDown(secretary, true);
    const { page } = visitor;
    const other = await aSecretary(site.db, call);
    const [, two] = declined as [string, string];
    await visitor.open(`${call.path}/declines?lang=ar-XB`);
    for (const fold of await folds(page).all()) await fold.click();
    await reasonOf(page, two).fill('For me alone');
    await page.evaluate(() => {
      // as if the answer had not come
      document.addEventListener('submit', (event) => event.preventDefault());
    });
    await language(page, 'en').click();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
    await visitor.carry(await session({ personId: other.personId! }));
    await page.goto(`${call.path}/declines`);
    expect(await reasonOf(page, two).inputValue()).toBe('');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('beside a list: the name of a view, where the language is a link', async () => {
    const visitor = await sitDown(secretary, true);
    const { page } = visitor;
    await visitor.open(`${call.path}/secretariat/screening?show=flagged&lang=ar-XB`);
    await folds(page).first().click();
    await page.locator('#view-name').fill('With findings');
    await language(page, 'en').click();
    await inEnglish(page);
    await filled(page, 'view-name');
    expect(await page.locator('#view-name').inputValue()).toBe('With findings');
    expect(new URL(page.url()).searchParams.get('show')).toBe('flagged');
  });
});
