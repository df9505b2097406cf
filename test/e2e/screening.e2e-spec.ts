import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { MoveCall } from '#libs/calls';
import { openSession } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { CompareProposals, type ProposalContent } from '#libs/proposals';
import { launchBrowser } from '../browser.js';
import type { TestCall } from '../factories/call.js';
import { aPerson, aSecretary, type TestPerson, withRole } from '../factories/person.js';
import { aProposal, completeContent, type TestProposal } from '../factories/proposal.js';
import { aReviewer } from '../factories/reviewer.js';
import { Keyboard } from './keyboard.js';
import { letterTo } from './letters.js';
import { type Site, startSite } from './site.js';
import { aSmallCall } from './small-call.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

const WORDS =
  'Growers, ministries and laboratories discuss who may hold data about a harvest and who answers for its use.';

let browser: Browser;
let site: Site;
let call: TestCall;
let seeds: TestProposal;
let twin: TestProposal;
let maps: TestProposal;
const visitors: Visitor[] = [];

/** Somebody at the desk, signed in. */
async function arrive(name: string, person: { personId: string }, scripts: boolean): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { name, scripts });
  await visitor.carry(await site.db.transaction((tx) => openSession(tx, person.personId, new Date())));
  visitors.push(visitor);
  return visitor;
}

/** Everything the form asks for, in these words. */
const about = (words: string): ProposalContent['answers'] =>
  Object.fromEntries(
    Object.entries(completeContent(call).answers).map(([key, text]) => [
      key,
      key === 'layout' ? text : words,
    ]),
  );
const unlike = (title: string, number: number) => ({
  title,
  number,
  policyQuestions: [`${title}: who decides?`],
  answers: about(`${title}. ${[...title].map((letter, at) => `${letter}${number}${at}`).join(' ')}`),
});

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  call = await aSmallCall(site.db, {
    slug: 'desk',
    secretary: { name: 'Sela', email: 'sela@secretariat.desk.test' },
  });
  const secretary = await aSecretary(site.db, call);
  const move = new MoveCall(site.db);
  for (const to of ['closed', 'screening'] as const)
    await move.run(secretary, { forumId: call.forumId, callId: call.callId, to });
  const owner = await aPerson(site.db, { name: 'Awa', email: 'awa@growers.desk.test' });
  seeds = await aProposal(site.db, call, {
    owner,
    title: 'Seeds of Trust',
    number: 1,
    answers: about(WORDS),
  });
  maps = await aProposal(site.db, call, unlike('Maps for everybody', 2));
  twin = await aProposal(site.db, call, { title: 'Seeds of Trust again', number: 3, answers: about(WORDS) });
  for (const [at, words] of [
    'Elections and false news',
    'Cables under the sea',
    'Children at school',
  ].entries())
    await aProposal(site.db, call, unlike(words, 4 + at));
  // the worker compares by itself within a while; here nobody waits for it
  await new CompareProposals(site.db, new FixedClock(new Date(Date.now() + 60_000))).run();
});
afterAll(async () => {
  await Promise.all(visitors.map((visitor) => visitor.leave()));
  await browser.close();
  await site.stop();
});

describe('a screener', () => {
  let amina: Visitor;
  let boris: Visitor;
  const people: Record<string, TestPerson> = {};

  beforeAll(async () => {
    for (const name of ['Amina', 'Boris', 'Chantal']) people[name] = await aPerson(site.db, { name });
    for (const name of ['Amina', 'Boris']) await withRole(site.db, people[name]!, call, 'secretariat');
    await withRole(site.db, people['Chantal']!, call, 'chair');
    amina = await arrive('amina', people['Amina']!, true);
    boris = await arrive('boris', people['Boris']!, false);
  });
  const desk = (rest = '') => `${call.path}/secretariat/screening${rest}`;
  const statusOf = async ({ proposalId }: TestProposal) =>
    (await site.db.row<{ status: string }>('SELECT status FROM proposal WHERE id = $1', [proposalId]))
      ?.status;

  it('sets up how it is done', async () => {
    await amina.open(desk('/settings'));
    await amina.reads('How this call screens');
    await amina.page.getByLabel('A decline needs a second screener who agrees').check();
    await amina.page.getByLabel('Item 5').fill('Its speakers know of it');
    await amina.page.getByRole('button', { name: 'Save', exact: true }).click();
    await amina.reads('How this call screens');
    expect(await amina.page.getByLabel('Item 5').inputValue()).toBe('Its speakers know of it');
  });

  it('takes the next and passes it by keyboard alone, without scripts', async () => {
    const { page } = boris;
    const keyboard = new Keyboard(page);
    await boris.open(desk());
    await boris.reads('6 proposals wait to be checked');
    await (await keyboard.to(page.getByRole('button', { name: 'Check the next one' }))).press('Enter');
    await boris.reads('Seeds of Trust');
    expect(await page.getByText('You have this proposal in hand until').count()).toBe(1);
    for (const box of ['It is about Internet governance', 'It fits the theme it was given'])
      await (await keyboard.to(page.getByLabel(box))).press('Space');
    await (await keyboard.to(page.getByRole('radio', { name: /^Pass/ }))).press('Space');
    await (await keyboard.to(page.getByLabel('Reason', { exact: true }))).type('The rest is plain.');
    await (await keyboard.to(page.getByRole('button', { name: 'Send, and take the next' }))).press('Enter');
    await boris.reads('Maps for everybody');
    // within a field for date and time the browser itself shows at which part one is
    const unseen = keyboard.unseen.filter((stop) => !stop.startsWith('INPUT cureUntil'));
    expect([await statusOf(seeds), unseen]).toEqual(['passed', []]);
  });

  it('finds two proposals side by side, and suggests to merge them', async () => {
    await amina.open(desk('/duplicates'));
    await amina.reads('1 pair of proposals is alike');
    await amina.page.getByRole('link', { name: '#1 and #3' }).click();
    await amina.reads(/beside/);
    expect(await amina.page.locator('mark').count()).toBeGreaterThan(1);
    await amina.page.getByLabel('One idea: suggest a merge').check();
    await amina.page.getByRole('button', { name: 'Save' }).click();
    await amina.reads('No pair is waiting for you');
  });

  it('screens out with somebody else alone', async () => {
    const decline = async (visitor: Visitor) => {
      await visitor.page.getByRole('radio', { name: /^Screen out/ }).check();
      await visitor.page.getByRole('checkbox', { name: /^Not about Internet governance/ }).check();
      await visitor.page.getByRole('button', { name: 'Send the result' }).click();
    };
    await decline(boris); // has it in hand
    expect(await statusOf(maps)).toBe('submitted');
    await amina.open(desk('?show=second'));
    await amina.reads('5 proposals wait to be checked');
    await amina.page.getByRole('link', { name: 'Maps for everybody' }).click();
    await amina.reads('Maps for everybody');
    await decline(amina);
    await amina.reads('4 proposals wait to be checked');
    expect(await statusOf(maps)).toBe('screened_out');
  });

  it('passes the clean ones together', async () => {
    await amina.open(desk('/clean'));
    await amina.reads(/can be passed/);
    const before = await amina.page.getByRole('row').count();
    await amina.page.getByRole('button', { name: 'Pass those selected' }).click();
    await amina.reads(/ha(s|ve) been passed/);
    expect(before).toBeGreaterThan(1);
  });

  it('asks two for a cure at once, after a look at what would be sent', async () => {
    const { page } = boris;
    await boris.open(desk('?status=passed'));
    for (const number of [4, 5]) await page.getByLabel(`Choose #${number}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Ask those selected for a cure' }).click();
    await boris.reads('Ask 2 proposals for a cure');
    await page.getByRole('textbox', { name: /^Reason/ }).fill('Say what participants will do.');
    await page.getByRole('button', { name: 'See what would be sent' }).click();
    await boris.reads('2 proposals would be asked for a cure');
    expect(await page.getByText('Say what participants will do.').count()).toBe(3); // two lines and the letter
    await page.getByRole('button', { name: 'Ask 2 for a cure' }).click();
    await boris.reads('2 proposals have been asked for a cure');
    const told = await site.db.row<{ email: string }>(
      `SELECT w.email FROM proposal p JOIN person w ON w.id = p.owner_id WHERE p.call_id = $1 AND p.number = 5`,
      [call.callId],
    );
    expect((await letterTo(site, told!.email, /please complete/)).text).toContain(
      'Say what participants will do.',
    );
  });

  it('is overruled by the chair, after a member of the committee asked for a second look', async () => {
    const member = await aReviewer(site.db, call);
    const reader = await arrive('member', member, true);
    await reader.open(`${call.path}/declines`);
    await reader.reads('1 proposal is screened out');
    await reader.page.getByText('Ask for a second look').click();
    await reader.page.getByLabel('Why should it be looked at again?').fill('Maps are governed, too.');
    await reader.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await reader.reads('1 proposal is screened out');
    expect((await letterTo(site, people['Chantal']!.email, /second look/)).subject).toBe(
      'IGF 2019: a second look at “Maps for everybody” is asked for',
    );
    const chantal = await arrive('chantal', people['Chantal']!, true);
    await chantal.open(`${call.path}/declines`);
    await chantal.reads('1 proposal is screened out');
    expect(await chantal.page.getByText('Maps are governed, too.').count()).toBe(1);
    await chantal.page.getByText('Reverse this decline').click();
    await chantal.page.getByLabel('Why', { exact: true }).fill('It is within the theme.');
    await chantal.page.getByRole('button', { name: 'Reverse the decline' }).click();
    await chantal.reads('Nothing is screened out');
    expect(await statusOf(maps)).toBe('passed');
  });

  it('changes tags, and makes two of them one', async () => {
    await amina.open(`${call.path}/tagging/${twin.proposalId}`);
    await amina.reads('Seeds of Trust again');
    await amina.page.getByLabel('Other tags').fill('Farm data, Farm datas');
    await amina.page.getByLabel('Reason', { exact: true }).fill('It is about farms.');
    await amina.page.getByRole('button', { name: 'Save', exact: true }).click();
    await amina.reads('Seeds of Trust again');
    await amina.open(`${call.path}/secretariat/tags`);
    await amina.reads(/tags, 2 of them added by people/);
    await amina.page
      .getByRole('button', { name: /^Make them/ })
      .first()
      .click();
    await amina.reads(/tags, one of them added by people/);
    const tags = await site.db.rows(
      `SELECT g.name FROM proposal_tag t JOIN tag g ON g.id = t.tag_id
        WHERE t.proposal_id = $1 AND g.name LIKE 'Farm data%'`,
      [twin.proposalId],
    );
    expect(tags.length).toBe(1);
  });

  it('sees the figures', async () => {
    await amina.open(desk('/statistics'));
    await amina.reads(/6 received/);
    expect(amina.faults).toEqual([]);
  });

  it('and nobody meets a page they cannot read', () => {
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
