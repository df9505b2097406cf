import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openSession } from '#libs/identity';
import { launchBrowser } from '../browser.js';
import type { TestCall } from '../factories/call.js';
import { aPerson, aSecretary } from '../factories/person.js';
import { aNamedPerson, aProposal, type TestProposal } from '../factories/proposal.js';
import { Keyboard } from './keyboard.js';
import { letterTo, linkIn, nothingLeftToDo } from './letters.js';
import { type Site, startSite } from './site.js';
import { aSmallCall } from './small-call.js';
import { Visitor } from './visitor.js';

jest.setTimeout(180_000);

let browser: Browser;
let site: Site;
let call: TestCall;
let proposal: TestProposal;
let proposer: Visitor;
let path: string;

const lin = aNamedPerson('speaker', { name: 'Lin Haoyun', email: 'lin@fieldnet.invited.test' });
const ruta = aNamedPerson('speaker', { name: 'Ruta Kalnina', email: 'ruta@union.invited.test' });
const kofi = aNamedPerson('rapporteur', { name: 'Kofi Amankwah', email: 'kofi@hub.invited.test' });

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const secretary = { name: 'Sela Ruhumuriza', email: 'sela@secretariat.invited.test' };
  call = await aSmallCall(site.db, { slug: 'invited', secretary });
  const awa = await aPerson(site.db, { name: 'Awa Sissonan', email: 'awa@growers.invited.test' });
  proposal = await aProposal(site.db, call, {
    owner: awa,
    title: 'Seeds of trust',
    status: 'draft',
    people: [
      lin,
      ruta,
      { ...kofi },
      aNamedPerson('onsite_moderator', { ...lin, role: 'onsite_moderator', confirmed: false }),
    ],
  });
  path = `${call.path}/proposals/${proposal.proposalId}`;
  proposer = await Visitor.arrive(browser, site, { name: 'inviting', scripts: true });
  await proposer.carry(await site.db.transaction((tx) => openSession(tx, awa.personId, new Date())));
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const invitationOf = async (email: string) =>
  linkIn(await letterTo(site, email, /asks you to take part/), site);
const standing = async (name: string): Promise<string[]> => {
  await proposer.open(path);
  const rows = proposer.page.getByRole('region', { name: 'The people in it' }).getByRole('listitem');
  return rows.filter({ hasText: name }).locator('.status').allTextContents();
};

describe('people named in a proposal', () => {
  it('are asked all at once, and everybody gets one letter', async () => {
    await proposer.open(path);
    await proposer.reads('Not submitted yet');
    await proposer.page.getByRole('button', { name: 'Ask everybody not asked yet' }).click();
    expect(await proposer.told()).toBe('The letters are on their way.');
    await nothingLeftToDo(site);
    expect(site.mail.mails.map(({ to }) => to).toSorted()).toEqual([kofi.email, lin.email, ruta.email]);
    const { text } = await letterTo(site, lin.email, /asks you to take part in “Seeds of trust”/);
    expect(text).toContain(
      'Awa Sissonan has named you in a proposal for IGF 2019, “Seeds of trust”, as speaker, onsite',
    );
    expect(await standing('Lin Haoyun')).toEqual(['Asked', 'Asked']);
  });

  it('say yes with one click and no account, for every part at once', async () => {
    const visitor = await Visitor.arrive(browser, site, { name: 'invited', scripts: true });
    await visitor.open(await invitationOf(lin.email));
    await visitor.reads('Will you take part in “Seeds of trust”?');
    await visitor.page.getByRole('button', { name: 'Yes, I take part' }).click();
    await visitor.reads('You take part in “Seeds of trust”');
    expect(await visitor.told()).toBe('Thank you. Your yes is noted.');
    expect(await standing('Lin Haoyun')).toEqual(['Takes part', 'Takes part']);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('say no with a word to the proposer, in a browser without scripts', async () => {
    const visitor = await Visitor.arrive(browser, site, { name: 'invited-plain', scripts: false });
    await visitor.open(await invitationOf(ruta.email));
    await visitor.page.getByText('Add a word to Awa Sissonan').click();
    await visitor.page.getByLabel('Your message').fill('I am in Lima that week.');
    await visitor.page.getByRole('button', { name: 'No, I cannot' }).click();
    await visitor.reads('You do not take part in “Seeds of trust”');
    await visitor.leave();
    expect((await letterTo(site, 'awa@growers.invited.test', /somebody cannot take part/)).text).toContain(
      'I am in Lima that week.',
    );
    expect(await standing('Ruta Kalnina')).toEqual(['Cannot take part']);
  });

  it('say that it was not meant for them, without a pointer, and see nothing of it any more', async () => {
    const visitor = await Visitor.arrive(browser, site, { name: 'invited-keyboard', scripts: true });
    const keyboard = new Keyboard(visitor.page);
    const link = await invitationOf(kofi.email);
    await visitor.open(link);
    const button = visitor.page.getByRole('button', { name: 'This letter was not meant for me' });
    await (await keyboard.to(button)).press('Enter');
    await visitor.reads('This was not meant for you');
    await visitor.open(link);
    expect(await visitor.page.getByText(/Seeds of trust|Kofi/).count()).toBe(0);
    expect([keyboard.unseen, visitor.faults]).toEqual([[], []]);
    await visitor.leave();
    expect(await standing('Kofi Amankwah')).toEqual(['Wrong person']);
  });

  it('put right what is said of them, and have it taken out at their word', async () => {
    const visitor = await Visitor.arrive(browser, site, { name: 'invited-data', scripts: true });
    const link = await invitationOf(lin.email);
    await visitor.open(link);
    await visitor.page.getByText('Put it right', { exact: true }).click();
    await visitor.page.getByLabel('Organisation').fill('FieldNet International');
    await visitor.page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await visitor.told()).toBe('Put right.');
    await visitor.page.getByText('Have your data removed').click();
    await visitor.page.getByRole('button', { name: 'Remove my data' }).click();
    await visitor.page.waitForURL(/done=data_removed/);
    visitor.expects(/status of 404/);
    await visitor.open(link);
    await visitor.reads('This link opens nothing');
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
    expect(await standing('A person who asked to be removed')).toEqual([
      'Asked to be removed',
      'Asked to be removed',
    ]);
  });

  it('stand beside their parts in the form, in words', async () => {
    await proposer.open(`${path}/edit?section=people`);
    await proposer.reads('Who organises and who speaks?');
    await proposer.open(path);
    await proposer.reads('Not submitted yet');
    expect(proposer.faults).toEqual([]);
  });
});

describe('after submission', () => {
  it('there are a receipt, a list of what was received, and one record for one person', async () => {
    await site.db.rows(`UPDATE call SET settings = settings || '{"publishReceived": true}' WHERE id = $1`, [
      call.callId,
    ]);
    const alike = { name: 'Petra Novotná', organisation: 'Accra Hub' };
    const owner = await aPerson(site.db, {
      name: 'Petra Novotna',
      email: 'petra@hub.invited.test',
      organisation: 'Accra Hub',
    });
    const received = await aProposal(site.db, call, { owner, title: 'Cables under the lake', number: 7 });
    await aProposal(site.db, call, {
      owner: await aPerson(site.db, { ...alike, email: 'p.novotna@other.invited.test' }),
      title: 'Masts on the hill',
      number: 8,
    });
    const anybody = await Visitor.arrive(browser, site, { name: 'received', scripts: true });
    await anybody.open(`${call.path}/received`);
    await anybody.reads('Proposals received');
    expect(await anybody.page.getByRole('listitem').filter({ hasText: '#' }).count()).toBe(2);
    expect(anybody.faults).toEqual([]);
    await anybody.leave();

    const petra = await Visitor.arrive(browser, site, { name: 'receipt', scripts: true });
    await petra.carry(await site.db.transaction((tx) => openSession(tx, owner.personId, new Date())));
    await petra.open(`${call.path}/proposals/${received.proposalId}/receipt`);
    await petra.reads('Receipt for IGF 2019 WS #7');
    expect(petra.faults).toEqual([]);
    await petra.leave();

    const secretary = await aSecretary(site.db, call);
    const sela = await Visitor.arrive(browser, site, { name: 'people', scripts: true });
    await sela.carry(await site.db.transaction((tx) => openSession(tx, secretary.personId!, new Date())));
    await sela.open(`${call.path}/secretariat/people`);
    await sela.reads('People');
    await sela.page.getByRole('button', { name: 'One person: keep petra@hub.invited.test' }).click();
    await sela.reads('Petra Novotna');
    expect(await sela.told()).toBe('Merged. Everything stands under this record now.');
    expect(await sela.page.getByText('p.novotna@other.invited.test').count()).toBe(1);
    expect(sela.faults).toEqual([]);
    await sela.leave();
  });
});
