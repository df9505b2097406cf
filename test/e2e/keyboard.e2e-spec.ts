import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { MoveCall } from '#libs/calls';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import { anAssignment } from '../factories/assignment.js';
import type { TestCall } from '../factories/call.js';
import { aSecretary } from '../factories/person.js';
import { aProposal } from '../factories/proposal.js';
import { aReviewer } from '../factories/reviewer.js';
import { Keyboard } from './keyboard.js';
import { letterTo, linkIn } from './letters.js';
import { type Site, startSite } from './site.js';
import { aSmallCall } from './small-call.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

const EMAIL = 'awa@growers.keyboard.test';

let browser: Browser;
let site: Site;
let call: TestCall;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const secretary = { name: 'Sela Ruhumuriza', email: 'sela@secretariat.keyboard.test' };
  call = await aSmallCall(site.db, { slug: 'keyboard', secretary });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('without a pointer', () => {
  let visitor: Visitor;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    visitor = await Visitor.arrive(browser, site, { name: 'keyboard', scripts: true });
    ({ page } = visitor);
    keyboard = new Keyboard(page);
  });
  afterAll(() => visitor.leave());

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: RegExp) => page.getByLabel(name);

  it('somebody signs in', async () => {
    await page.goto(`/sign-in?return_to=${encodeURIComponent(`${call.path}/proposals`)}`);
    await (await keyboard.to(page.getByRole('link', { name: 'Skip to main content' }))).press('Enter');
    await (await keyboard.to(field(/^E-mail address/).first())).type(EMAIL);
    await keyboard.press('Enter');
    await heading('Look into your mailbox');
    await page.goto(linkIn(await letterTo(site, EMAIL, /sign-in link/), site));
    await heading('One more click');
    await (await keyboard.to(page.getByRole('main').getByRole('button'))).press('Enter');
    await heading('You have no proposal here yet');
    expect(keyboard.unseen).toEqual([]);
  });

  it('writes a part of a proposal, and adds a row of people', async () => {
    await (await keyboard.to(button('Begin a proposal'))).press('Enter');
    await heading('What is it about?');
    await (await keyboard.to(field(/^Title/))).type('Seeds of trust');
    await (await keyboard.to(page.getByRole('radio').first())).press('Space');
    await keyboard.press('ArrowDown');
    await (await keyboard.to(field(/^Tag 1/))).type('Accessibility');
    await (await keyboard.to(field(/^Working language/))).type('Fre');
    await (await keyboard.to(button('Save and go on'))).press('Enter');
    await heading('What will happen in the room?');
    await (await keyboard.to(page.getByRole('link', { name: /People/ }))).press('Enter');
    await heading('Who organises and who speaks?');
    await (await keyboard.to(button('Add a speaker'))).press('Space');
    await page.waitForURL(/add=speaker/);
    const fourth = page.getByRole('group', { name: /^Speaker 4/ }).getByLabel('Name', { exact: true });
    await (await keyboard.to(fourth)).type('Lin Haoyun');
    await keyboard.press('Enter'); // saves, and takes nobody out
    await page.waitForURL(/done=saved/);

    const [stored] = await site.db.rows(
      `SELECT p.title, t.slug AS theme, p.language, ARRAY(SELECT name FROM proposal_person n WHERE n.proposal_id = p.id AND name <> '') AS people
         FROM proposal p JOIN theme t ON t.id = p.theme_id WHERE p.call_id = $1`,
      [call.callId],
    );
    expect(stored).toEqual({
      title: 'Seeds of trust',
      theme: 'digital-inclusion',
      language: 'fr',
      people: ['Lin Haoyun'],
    });
    expect(keyboard.unseen).toEqual([]);
  });
});

describe('without a pointer, on the committee', () => {
  it('a member grades, gives a reason for a low grade, and submits', async () => {
    const proposal = await aProposal(site.db, call, {
      title: 'Cables under the lake',
      status: 'under_review',
    });
    const reviewer = await aReviewer(site.db, call);
    const { assignmentId } = await anAssignment(site.db, proposal, reviewer);
    const secretary = await aSecretary(site.db, call);
    for (const to of ['closed', 'screening', 'reviewing'] as const)
      await new MoveCall(site.db).run(secretary, { ...call, to });
    const visitor = await Visitor.arrive(browser, site, { name: 'keyboard-reviewer', scripts: true });
    const { page } = visitor;
    const keyboard = new Keyboard(page);
    await visitor.carry(await site.db.transaction((tx) => openSession(tx, reviewer.personId, new Date())));

    const grades = (criterion: string) =>
      page.getByRole('group', { name: criterion, exact: true }).locator('input[type=radio]:checked');
    await page.goto(`${call.path}/reviews/${assignmentId}`);
    for (const criterion of ['Policy Question(s)', 'Relevance', 'Format'])
      await (await keyboard.to(grades(criterion))).press('4');
    await (await keyboard.to(grades('Diversity'))).press('2');
    const reasons = page.getByRole('group', { name: 'Reasons, Diversity' });
    await (await keyboard.to(reasons.getByRole('checkbox', { name: 'Gender balance' }))).press('Space');
    await (await keyboard.to(grades('Content'))).press('4');
    await (await keyboard.to(page.getByLabel(/^Comment to the proposer/))).type('Name the owners.');
    await (await keyboard.to(page.getByRole('button', { name: 'Submit and open the next' }))).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your review is in' }).waitFor();
    await visitor.leave();

    const [stored] = await site.db.rows(
      `SELECT r.status, r.comment, ARRAY(SELECT s.value::int FROM score s JOIN criterion c ON c.id = s.criterion_id
                                          WHERE s.review_id = r.id ORDER BY c.position) AS marks,
              r.reasons -> 0 ->> 'code' AS reason
         FROM review r WHERE r.id = $1`,
      [assignmentId],
    );
    expect(stored).toEqual({
      status: 'submitted',
      comment: 'Name the owners.',
      marks: [4, 4, 4, 2, 4],
      reason: 'gender_balance',
    });
    expect(keyboard.unseen).toEqual([]);
  });
});
