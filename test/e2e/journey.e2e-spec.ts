import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import type { TestCall } from '../factories/call.js';
import { castOf } from './cast.js';
import { letterTo } from './letters.js';
import { ProposalFormPage } from './pages/proposal-form.page.js';
import { peopleOf, SEEDS } from './seeds-proposal.js';
import { type Site, startSite } from './site.js';
import { aSmallCall } from './small-call.js';
import { steps } from './steps.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  { way: 'with-scripts', scripts: true },
  { way: 'without-scripts', scripts: false },
])('from a proposal to the programme, $way', ({ way, scripts }) => {
  const step = steps(120_000);
  const cast = castOf(way);
  const people = peopleOf(way);
  let call: TestCall;
  let proposer: Visitor;
  let form: ProposalFormPage;

  beforeAll(async () => {
    call = await aSmallCall(site.db, { slug: way, secretary: cast.secretary });
    proposer = await Visitor.arrive(browser, site, { name: `${way}-proposer`, scripts });
    form = new ProposalFormPage(proposer.page);
  });
  afterAll(() => proposer.leave());

  step('a proposer comes in by a link from their mailbox', async () => {
    await proposer.open(call.path);
    await proposer.reads('IGF 2019');
    await proposer.signIn(cast.proposer.email, `${call.path}/proposals`);
    await proposer.reads('You have no proposal here yet');
  });

  step('writes a proposal, a part at a time', async () => {
    await form.begin();
    await proposer.reads('What is it about?');
    await form.write('Title', SEEDS.title);
    await form.tick(SEEDS.theme);
    await form.write('Tag 1', SEEDS.tags[0]);
    await form.write('Tag 2', SEEDS.tags[1]);
    await form.choose('Working language', SEEDS.language);
    await form.saveAndGoOn();
    await proposer.reads('What will happen in the room?');
    await form.choose('Format', SEEDS.format);
    await form.saveAndGoOn();
    await proposer.reads('Which questions will it answer?');
    await form.write('Question 1', SEEDS.question);
    await form.write('Relevance to the theme', SEEDS.themeRelevance);
    await form.write('Relevance to Internet governance', SEEDS.governanceRelevance);
    await form.saveAndGoOn();
    await proposer.reads('Describe the session');
    await form.write('Description', SEEDS.description);
    await form.write('Expected outcomes', SEEDS.outcomes);
    await form.write('Discussion facilitation', SEEDS.facilitation);
    await form.saveAndGoOn();
  });

  step('names the people, and takes one out again', async () => {
    await proposer.reads('Who organises and who speaks?');
    for (const [row, person] of Object.entries(people)) await form.name(row, person);
    await form.row('Organiser 1').getByRole('radio', { name: 'Primary contact' }).check();
    for (const speaker of ['Speaker 1', 'Speaker 2']) {
      await form.row(speaker).getByRole('radio', { name: 'In person' }).check();
      await form
        .row(speaker)
        .getByRole('checkbox', { name: /^They have been contacted/ })
        .check();
    }
    await form.add('Add a speaker');
    await proposer.reads('Who organises and who speaks?');
    await form.name('Speaker 4', { name: 'Nobody Yet', email: `x@x.${way}.test`, organisation: 'None' });
    await form.save();
    await form.add('Remove Nobody Yet');
    expect(await form.row('Speaker 4').count()).toBe(0);
    await form.saveAndGoOn();
  });

  step('is told what is missing, and may not submit before it is there', async () => {
    await proposer.reads('How will everybody take part?');
    await form.write('Online participation', SEEDS.onlineParticipation);
    await form.write('Diversity', SEEDS.diversity);
    await form.saveAndGoOn();
    await proposer.reads('Which goals does it serve?');
    await form.tick('2. Zero hunger');
    await form.saveAndGoOn();
    await proposer.reads('Have you held sessions before?');
    await form.saveAndGoOn();
    await proposer.reads('Check and submit');
    const missing = [
      'At least 3 speakers must have been contacted and intend to take part; 2 are marked so.',
      'First proposal: fill this in.',
    ];
    expect((await form.missing()).toSorted()).toEqual(missing);
    await form.submit();
    await proposer.reads('Check and submit');
    expect((await form.problems()).toSorted()).toEqual(missing);
  });

  step('completes it, submits it, and gets a receipt with its number', async () => {
    await form.turnTo('People');
    await form
      .row('Speaker 3')
      .getByRole('checkbox', { name: /^They have been contacted/ })
      .check();
    await form.save();
    await form.turnTo('Earlier sessions');
    await form.tick('Yes');
    await form.saveAndGoOn();
    await proposer.reads('Check and submit');
    expect(await form.missing()).toEqual([]);
    await form.submit();
    await proposer.reads('We have received it');
    expect(await proposer.page.getByRole('status').textContent()).toBe(
      'Submitted. A receipt with the number of your proposal is on its way to you.',
    );
    const receipt = await letterTo(site, cast.proposer.email, /we have received/);
    expect(receipt.subject).toBe(`IGF 2019: we have received “${SEEDS.title}”`);
    expect(receipt.text).toContain('Its number is IGF 2019 WS #1.');
    await proposer.open(`${call.path}/proposals`);
    await proposer.reads('Your proposal');
  });
});
