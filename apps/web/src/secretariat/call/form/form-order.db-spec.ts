import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallSetupQuery, callFileOf, CreateCall, formKeys, planOf, ReviseCall } from '#libs/calls';
import type { Database } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { found } from '#libs/kernel';
import { browse, type Browser } from '../../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aPerson, aSecretary } from '../../../../../../test/factories/person.js';
import { aProposal, completeContent } from '../../../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { formsOf } from '../../../../../../test/pages/forms-of.js';
import { elementsOf, parseHtml } from '../../../../../../test/pages/parse-html.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let path: string;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { closesAt: `${new Date().getUTCFullYear() + 1}-01-01T00:00:00Z` });
  path = `${call.path}/secretariat/call`;
  browser = await browse(site.app, db, (await aSecretary(db, call)).personId!);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const setup = async (callId = call.callId) => found(await new CallSetupQuery(db).run(callId));
const sectionOf = async (key: string) => {
  const self = `${path}/form/${key}`;
  const form = formsOf((await browser.get(self)).body, self).find(({ action }) => action === self);
  return found(form).fields['section'];
};
/** What the page of the form sends when nothing is changed: its version, what was hidden, and the boxes that are ticked. */
const ticksIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    elementsOf(parseHtml(body))
      .filter(
        ({ name, attributes }) =>
          name === 'input' && /^(version|move|(on|required)\[.*)$/.test(attributes['name'] ?? ''),
      )
      .filter(({ attributes }) => attributes['type'] !== 'checkbox' || 'checked' in attributes)
      .map(({ attributes }) => [attributes['name']!, attributes['value'] ?? '']),
  );
const ticks = async () => ticksIn((await browser.get(`${path}/form`)).body);
/** Which of these stands first, second, third in a page. */
const inOrder = (body: string, ...texts: string[]): string[] => {
  expect(texts.filter((text) => !body.includes(text))).toEqual([]);
  return texts.toSorted((a, b) => body.indexOf(a) - body.indexOf(b));
};

describe('the order of the form', () => {
  it('is changed by buttons, which save what is ticked and lead back to the row', async () => {
    const self = `${path}/form`;
    const { 'on[sdgs]': _, ...fields } = await ticks();
    const moved = await browser.post(self, { ...fields, move: 'up:theme' });
    expect([moved.status, moved.location]).toEqual([303, `${self}?done=call_saved#place-theme`]);
    const { settings } = await setup();
    expect([settings.formOrder, settings.fields.sdgs.on, settings.fields.title]).toEqual([
      { basics: ['theme', 'title', 'tags', 'language'] },
      false,
      call.settings.fields.title,
    ]);
    const stale = await browser.post(self, { ...fields, move: 'down:theme' });
    expect([stale.status, (await setup()).settings.formOrder]).toEqual([409, settings.formOrder]);
  });

  it('keeps the move in mind when it has to ask first', async () => {
    await aProposal(db, call, { status: 'draft' });
    const self = `${path}/form`;
    const { 'on[description]': _, ...fields } = await ticks();
    const asked = await browser.post(self, { ...fields, move: 'up:theme' });
    expect([asked.status, (await setup()).settings.formOrder]).toEqual([200, {}]);
    await browser.post(self, { ...ticksIn(asked.body), do: 'anyway' });
    const { settings } = await setup();
    expect([settings.formOrder.basics, settings.fields.description.on]).toEqual([
      ['theme', 'title', 'tags', 'language'],
      false,
    ]);
  });

  it('takes a field to another part, and shows it there before it is saved', async () => {
    const self = `${path}/form/onlineTools`;
    const fields = { on: 'yes', section: 'basics' };
    expect(await sectionOf('onlineTools')).toBe('participation');
    const preview = await browser.post(self, { ...fields, do: 'preview' });
    expect(inOrder(preview.body, 'name="answers[onlineTools]"', 'name="format"', 'name="title"')).toEqual([
      'name="title"',
      'name="answers[onlineTools]"',
      'name="format"',
    ]);
    await browser.post(self, fields);
    expect((await setup()).settings.formOrder).toEqual({
      basics: ['title', 'theme', 'tags', 'language', 'onlineTools'],
    });
    expect((await browser.post(self, { ...fields, section: 'nowhere' })).status).toBe(422);
    expect([await sectionOf('onlineTools'), await sectionOf('speakers')]).toEqual(['basics', undefined]);
  });

  it('holds wherever a proposal is written, read and taken away', async () => {
    await browser.post(`${path}/lists/questions/new`, {
      label: 'Which lake is it about?',
      section: 'description',
      on: 'yes',
    });
    const self = `${path}/form`;
    for (const move of [...Array(4).fill('up:q_which_lake_is_it_about'), 'down:description'] as string[])
      expect((await browser.post(self, { ...(await ticks()), move })).status).toBe(303);
    const person = await aPerson(db);
    const { proposalId } = await aProposal(db, call, {
      owner: person,
      status: 'submitted',
      answers: {
        ...completeContent(call).answers,
        description: 'The whole story.',
        expectedOutcomes: 'A list of lakes.',
        q_which_lake_is_it_about: 'Lake Kivu.',
      },
    });
    const asked = ['q_which_lake_is_it_about', 'expectedOutcomes', 'description'].map(
      (key) => `name="answers[${key}]"`,
    );
    const order = ['Lake Kivu.', 'A list of lakes.', 'The whole story.'];
    const theirs = await browse(site.app, db, person.personId);
    const form = (await theirs.get(`${call.path}/proposals/${proposalId}/edit?section=description`)).body;
    const read = (await theirs.get(`${call.path}/proposals/${proposalId}`)).body;
    const preview = (await browser.get(`${path}/preview`)).body;
    expect(inOrder(form, ...asked)).toEqual(asked);
    expect(inOrder(read, ...order)).toEqual(order);
    const labels = ['Which lake is it about?', 'Expected outcomes'];
    expect(inOrder(preview, ...labels)).toEqual(labels);
    const { settings } = await setup();
    expect(formKeys(settings).slice(10, 13)).toEqual([
      'q_which_lake_is_it_about',
      'expectedOutcomes',
      'description',
    ]);
    const made = await new CreateCall(db).run(SYSTEM, {
      forum: { slug: call.forumSlug, name: 'any', acronym: 'ANY' },
      slug: 'next',
      copyOf: call.callSlug,
    });
    expect((await setup(made.callId)).settings.formOrder).toEqual(settings.formOrder);
  });

  it('comes and goes with the file, and the differences say what moves', async () => {
    // the dates of the year it was, which a file may bring
    call = await aCall(db);
    path = `${call.path}/secretariat/call`;
    browser = await browse(site.app, db, (await aSecretary(db, call)).personId!);
    const bare = callFileOf(planOf(await setup()));
    await new ReviseCall(db).run(SYSTEM, {
      callId: call.callId,
      edits: [
        { act: 'arrange', key: 'theme', by: -1 },
        { act: 'place', key: 'onlineTools', part: 'basics' },
      ],
    });
    const arranged = callFileOf(planOf(await setup()));
    expect((JSON.parse(arranged) as { call: { settings: object } }).call.settings).toHaveProperty(
      'formOrder',
      {
        basics: ['theme', 'title', 'tags', 'language', 'onlineTools'],
      },
    );
    const compared = await browser.post(`${path}/file`, { file: bare, do: 'preview' });
    expect(
      [
        'Order of the form › Title and theme',
        'Tools for online participation › Part of the form',
        'Title, Theme',
      ].filter((text) => !compared.body.includes(text)),
    ).toEqual([]);
  });
});

describe('names of a list', () => {
  it('that are used are retired: kept where they were chosen, offered to nobody new', async () => {
    const list = `${path}/lists/languages`;
    const person = await aPerson(db);
    const written = await aProposal(db, call, { owner: person, status: 'draft', language: 'fr' });
    const other = await aProposal(db, call, { owner: person, status: 'draft', language: 'en' });
    const act = (what: string) => browser.post(list, { act: what });
    expect((await act('remove:fr')).status).toBe(422);
    expect((await act('retire:fr')).status).toBe(303);
    expect((await act('remove:ru')).status).toBe(303);
    expect((await setup()).settings.languages.map(({ code, retired }) => [code, retired ?? false])).toEqual([
      ['ar', false],
      ['zh', false],
      ['en', false],
      ['fr', true],
      ['es', false],
    ]);
    const theirs = await browse(site.app, db, person.personId);
    const form = async (id: string) => (await theirs.get(`${call.path}/proposals/${id}/edit`)).body;
    const french = /<option value="fr"[^>]*>French/;
    expect([french.test(await form(written.proposalId)), french.test(await form(other.proposalId))]).toEqual([
      true,
      false,
    ]);
    expect((await browser.get(list)).body).toContain('Bring back');
  });
});
