import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import type { TestCall } from '../factories/call.js';
import { proposals } from '../factories/proposal.js';
import { type Site, startSite } from './site.js';
import { aSmallCall } from './small-call.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

let browser: Browser;
let site: Site;
let call: TestCall;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const secretary = { name: 'Sela Ruhumuriza', email: 'sela@secretariat.lists.test' };
  call = await aSmallCall(site.db, { slug: 'lists', secretary });
  await proposals(site.db, call, [
    { number: 1, title: 'Seeds of trust' },
    { number: 2, title: 'Cables under the sea', language: 'fr' },
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** A browser in which the secretary is signed in. */
async function signedIn(scripts: boolean): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { name: `lists-${scripts}`, scripts });
  const [person] = await site.db.rows<{ id: string }>('SELECT id FROM person WHERE email = $1', [
    'sela@secretariat.lists.test',
  ]);
  await visitor.carry(await site.db.transaction((tx) => openSession(tx, person!.id, new Date())));
  return visitor;
}

describe.each([true, false])('a secretary, with scripts: %s', (scripts) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await signedIn(scripts);
  });
  afterAll(() => visitor.leave());

  const button = (name: string | RegExp) => visitor.page.getByRole('main').getByRole('button', { name });

  it('searches, keeps the list, and takes the search away', async () => {
    const { page } = visitor;
    await visitor.open(`${call.path}/secretariat/proposals`);
    await visitor.reads(/\d proposals/);
    await page.getByRole('searchbox').fill('seed');
    await button('Show').first().click();
    await visitor.reads('1 proposal fits');
    await page.getByText('Save this list').click();
    await page.getByLabel('Name', { exact: true }).fill('About seeds');
    await button('Save').click();
    await page.getByRole('link', { name: 'About seeds' }).waitFor();
    await page.getByRole('link', { name: /Take away: Search/ }).click();
    await visitor.reads(/\d proposals/);
    expect(visitor.faults).toEqual([]);
  });

  it('reads what was answered in columns of its own, and takes them away', async () => {
    const { page } = visitor;
    await page.getByText('Columns', { exact: true }).click();
    await page.getByLabel('Description', { exact: true }).check();
    await page.getByLabel('Policy questions', { exact: true }).check();
    await button('Show').last().click();
    await page.getByRole('columnheader', { name: 'Policy questions' }).waitFor();
    await page
      .getByRole('cell', { name: /^Growers, ministries and laboratories/ })
      .first()
      .waitFor();
    await visitor.reads(/\d proposals/);
    await page.getByText('Columns', { exact: true }).click();
    for (const name of ['Description', 'Policy questions'])
      await page.getByLabel(name, { exact: true }).uncheck();
    await button('Show').last().click();
    await page.getByRole('columnheader', { name: 'Policy questions' }).waitFor({ state: 'detached' });
    expect(visitor.faults).toEqual([]);
  });

  it('keeps a view of the worklist, and forgets it', async () => {
    const { page } = visitor;
    await visitor.open(`${call.path}/secretariat/screening?show=flagged`);
    await page.getByText('Save this list').click();
    await page.getByLabel('Name', { exact: true }).fill(`Flagged ${scripts}`);
    await button('Save').click();
    await page.getByRole('link', { name: `Flagged ${scripts}` }).waitFor();
    await visitor.reads(/./);
    await page.getByText('Save this list').click();
    await button(`Forget “Flagged ${scripts}”`).click();
    await page.getByText('Forgotten.').waitFor();
    await visitor.open(`${call.path}/secretariat/proposals`);
    expect(visitor.faults).toEqual([]);
  });

  it('changes a proposal after a look at what would change', async () => {
    const { page } = visitor;
    await page.getByLabel('Choose #1', { exact: true }).check();
    await page.getByText('Change the chosen proposals').click();
    await page.getByLabel('Add tags').fill(`Harvest ${scripts}`);
    await button('See what would change').click();
    await visitor.reads('1 proposal would change');
    await button('Change 1 proposal').click();
    await page.getByText('Changed.').waitFor();
    expect(visitor.faults).toEqual([]);
  });

  it('imports a file after a look at what would happen', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await visitor.reads('Import proposals');
    await page.getByLabel(/^File/).setInputFiles({
      name: 'proposals.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`id,title,track,email\nw-${scripts},Imported ${scripts},Unheard of,a@files.test\n`),
    });
    await button('Read the file').click();
    // what was said of a value is remembered for the next file
    if (scripts) {
      await visitor.reads('Nothing would be imported yet');
      await page.getByLabel(/^Unheard of/).selectOption({ index: 1 });
      await button('Read the file again').click();
    }
    await visitor.reads('1 proposal would be imported');
    await button('Import 1 proposal').click();
    await page.getByText('Imported.').waitFor();
    const rows = await site.db.rows('SELECT 1 FROM proposal WHERE title = $1', [`Imported ${scripts}`]);
    expect({ rows: rows.length, faults: visitor.faults }).toEqual({ rows: 1, faults: [] });
  });
});
