import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import { aCall, type TestCall } from '../factories/call.js';
import { aForum } from '../factories/forum.js';
import { aPlacedSession, wasHeld } from '../factories/held-session.js';
import { aPerson, type TestPerson, withRole } from '../factories/person.js';
import { aNamedPerson, aProposal, completeContent, type TestProposal } from '../factories/proposal.js';
import { letterTo } from './letters.js';
import { type Site, startSite } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(180_000);

let browser: Browser;
let site: Site;
let last: TestCall;
let call: TestCall;
let held: TestProposal;
let next: TestProposal;
let awa: TestPerson;
let sela: TestPerson;
const visitors: Visitor[] = [];

async function arrive(name: string, person: TestPerson, scripts = true): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { name, scripts });
  await visitor.carry(await site.db.transaction((tx) => openSession(tx, person.personId, new Date())));
  visitors.push(visitor);
  return visitor;
}

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const { db } = site;
  const forum = await aForum(db, { slug: 'past', acronym: 'IGF' });
  last = await aCall(db, { forum, slug: '2018', status: 'published' });
  awa = await aPerson(db, { name: 'Мария Иванова', email: 'maria@reports.test' });
  sela = await aPerson(db, { name: 'Sela', email: 'sela@reports.test' });
  await withRole(db, sela, { forumId: last.forumId, callId: null }, 'secretariat');
  held = await aProposal(db, last, { owner: awa, title: 'Seeds of Trust', number: 7 });
  await aPlacedSession(db, held);
  await wasHeld(db, last);
  const year = new Date().getUTCFullYear();
  call = await aCall(db, {
    forum,
    slug: 'next',
    opensAt: '2019-01-01T00:00:00Z',
    closesAt: `${year + 1}-01-01T00:00:00Z`,
    settings: (preset) => ({
      ...preset,
      rules: { ...preset.rules, missingReport: { ...preset.rules.missingReport, mode: 'block' } },
    }),
  });
  const content = completeContent(call);
  next = await aProposal(db, call, {
    ...content,
    owner: awa,
    title: 'Seeds again',
    status: 'draft',
    people: [
      aNamedPerson('organiser', {
        name: 'Ли 李小龙',
        email: 'li@reports.test',
        organisation: '清华 大学',
        contact: 'primary',
      }),
      ...content.people.slice(1),
    ],
  });
});
afterAll(async () => {
  for (const visitor of visitors) await visitor.leave();
  await browser.close();
  await site.stop();
});

describe('workshops held before, and their reports', () => {
  it('a secretary brings in those of 2017, after a file with a bad cell was refused', async () => {
    const visitor = await arrive('record', sela);
    const { page } = visitor;
    const send = async (rows: string) => {
      await page.locator('input[type=file]').setInputFiles({
        name: '2017.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`year,number,title,organisers,report_address\n${rows}`),
      });
      await page.getByRole('button', { name: 'Read the file' }).click();
    };
    await visitor.open('/past/calls');
    await page.getByRole('link', { name: 'Workshops held so far, and their reports' }).click();
    await visitor.reads('Past workshops');
    await send('17,3,Roots,李小龙 Ли | | 清华大学,\n');
    await page.getByText('Line 2, year: Write the year in four digits: 2017.').waitFor();
    await visitor.reads('Past workshops');
    await send(
      '2017,3,Корни доверия,李小龙 Ли | | 清华大学,\n2017,4,Masts,Lin | lin@reports.test,https://r.test/4\n',
    );
    await visitor.reads('2 workshops can be brought in');
    await page.getByRole('button', { name: 'Bring in 2 workshops' }).click();
    await page.getByText('Brought in.').waitFor();
    await page.getByLabel('Title, number, person or edition').fill('КОРНИ');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'Корни доверия' }).click();
    await visitor.reads('Корни доверия');
    expect(visitor.faults).toEqual([]);
  });

  it('a proposer is told which reports are missing, says where one is, and files the other', async () => {
    const visitor = await arrive('proposer', awa);
    const { page } = visitor;
    await visitor.open(`${call.path}/proposals/${next.proposalId}/edit?section=record`);
    const missing = page.getByText(/there is no report of “(Seeds of Trust|Корни доверия)”/);
    await missing.nth(1).waitFor();
    await page.getByLabel(/^Reports of earlier workshops/).fill('https://archive.test/roots');
    await page
      .getByText(/no report of “Seeds of Trust” \(.*\) on record; the proposer says/)
      .first()
      .waitFor();

    const owed = page.getByRole('link', { name: 'Write the report of “Seeds of Trust”' });
    await visitor.open('/');
    await owed.waitFor();
    await visitor.reads(/./);
    await visitor.open(`${call.path}/proposals`);
    await owed.waitFor();
    await visitor.reads('Your proposal');
    await visitor.open(`${last.path}/proposals/${held.proposalId}`);
    await page.getByText('due on 28 November 2018').waitFor();
    await visitor.reads(/./);
    await owed.click();
    await visitor.reads('Report of the session');
    expect(await page.getByLabel('Title').inputValue()).toBe('Seeds of Trust');
    await page.getByLabel('Key issues').fill('Who holds the data of a harvest.');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByText('Kept as a draft.').waitFor();
    await page.getByRole('button', { name: 'File the report' }).click();
    await page.getByText('There is something to put right').waitFor();
    await visitor.reads('Report of the session');
    await page.getByLabel('Discussion').fill('Two views.');
    await page.getByLabel('Next steps').fill('Meet again.');
    await page.getByRole('button', { name: 'File the report' }).click();
    await page.getByText('Everybody can read it on the page of the session.').first().waitFor();
    await visitor.reads('Report of the session');
    await page.getByRole('link', { name: 'See the page' }).click();
    await visitor.reads('Seeds of Trust');
    await page.getByRole('heading', { name: 'Report', exact: true }).waitFor();
    await page.getByText('Who holds the data of a harvest.').waitFor();
    expect(visitor.faults).toEqual([]);
  });

  it('what the proposer says lets the proposal in, and the screener puts it on record by one press', async () => {
    const proposer = await arrive('plain', awa, false);
    await proposer.open(`${call.path}/proposals/${next.proposalId}/edit?section=record`);
    await proposer.page.getByLabel(/^Reports of earlier workshops/).fill('https://archive.test/roots');
    await proposer.page.getByRole('button', { name: 'Save', exact: true }).click();
    await proposer.page.getByText('Saved.').first().waitFor();
    await proposer.open(`${call.path}/proposals/${next.proposalId}/edit?section=check`);
    await proposer.page
      .getByText(/no report of “Корни доверия” .* the proposer says/)
      .first()
      .waitFor();
    await proposer.page.getByRole('button', { name: /^Submit/ }).click();
    await proposer.page.getByText(/^Submitted\./).waitFor();

    await site.db.rows(`UPDATE call SET status = 'screening' WHERE id = $1`, [call.callId]);
    const visitor = await arrive('screener', sela);
    await visitor.open(`${call.path}/secretariat/screening/${next.proposalId}`);
    await visitor.reads('Seeds again');
    await visitor.page.getByRole('button', { name: 'It is there: put it on record' }).click();
    await visitor.page.getByText('The report is on record.').waitFor();
    expect(await visitor.page.getByRole('button', { name: 'It is there: put it on record' }).count()).toBe(0);
    await visitor.open('/past/calls/workshops?report=missing');
    await visitor.page.getByText('Nothing fits.').waitFor();
    expect(visitor.faults).toEqual([]);
  });

  it('the secretariat sees what is missing, reminds, and records', async () => {
    const other = await aProposal(site.db, last, {
      title: 'Masts',
      number: 9,
      people: [aNamedPerson('organiser', { email: 'lin@reports.test', contact: 'primary' })],
    });
    await aPlacedSession(site.db, other);
    const visitor = await arrive('reports', sela);
    const { page } = visitor;
    await visitor.open(`${last.path}/secretariat/reports`);
    await visitor.reads('One report of 2 is missing');
    await page.getByLabel('Choose #9', { exact: true }).check();
    await page.getByRole('button', { name: 'Write to their people' }).click();
    await page.getByText('The letters are on their way.').waitFor();
    const letter = await letterTo(site, 'lin@reports.test', /the report of “Masts” is missing/);
    expect(JSON.stringify(letter)).toContain(`${other.proposalId}/report`);
    await page.getByText('Put on record where a report is published').click();
    await page.getByRole('textbox', { name: '#9 Masts' }).fill('nowhere');
    await page.getByRole('button', { name: 'Put on record' }).click();
    await page.getByText('Write a full web address').first().waitFor();
    await visitor.reads('One report of 2 is missing');
    await page.getByRole('textbox', { name: '#9 Masts' }).fill('https://r.test/masts');
    await page.getByRole('button', { name: 'Put on record' }).click();
    await visitor.reads('No report is missing');
    expect(visitor.faults).toEqual([]);
  });
});
