import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallSetupQuery, callFileOf, planOf } from '#libs/calls';
import type { Database } from '#libs/database';
import { lateToken, tokenHash } from '#libs/identity';
import { found } from '#libs/kernel';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aPerson, aSecretary, withRole } from '../../../../../test/factories/person.js';
import { aProposal } from '../../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { formsOf } from '../../../../../test/pages/forms-of.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

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
  call = await aCall(db);
  path = `${call.path}/secretariat/call`;
  browser = await browse(site.app, db, (await aSecretary(db, call)).personId!);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const setup = async () => found(await new CallSetupQuery(db).run(call.callId));
/** The fields of the form of a page that is sent to this address, as they stand in it. */
const fieldsOf = async (url: string, action = url): Promise<Record<string, string>> => {
  const { body } = await browser.get(url);
  return found(formsOf(body, url).find((form) => form.action === action)).fields;
};
const sent = ({ status, location }: { status: number; location?: string }) => [status, location];

describe('rules and numbers', () => {
  it('are saved together, and what was typed comes back with every reason', async () => {
    const fields = await fieldsOf(`${path}/settings`);
    const wrong = await browser.post(`${path}/settings`, {
      ...fields,
      timeZone: 'Moon/Crater',
      'numbers[places]': 'many',
      'ruleNumbers[perPerson.max]': '0',
    });
    expect(wrong.status).toBe(422);
    expect(
      ['Moon/Crater', 'value="many"', 'Write a whole number from 1 to 1000.'].map((text) =>
        wrong.body.includes(text),
      ),
    ).toEqual([true, true, true]);
    const done = await browser.post(`${path}/settings`, {
      ...fields,
      'numbers[places]': '30',
      'modes[onsite]': 'warn',
      'ruleNumbers[onsite.speakers]': '1',
      'on[publishReceived]': 'yes',
      aliases: 'ITU; International Telecommunication Union\n\nAlone',
    });
    expect(sent(done)).toEqual([303, `${path}/settings?done=call_saved`]);
    const { places, settings } = await setup();
    expect([
      places,
      settings.rules.onsite,
      settings.publishReceived,
      settings.rules.perInstitution.aliases,
    ]).toEqual([
      30,
      { mode: 'warn', moderators: 1, speakers: 1 },
      true,
      [['ITU', 'International Telecommunication Union']],
    ]);
    const stale = await browser.post(`${path}/settings`, { ...fields, 'numbers[places]': '31' });
    expect([stale.status, (await setup()).places]).toEqual([409, 30]);
  });
});

describe('what is typed and not saved', () => {
  /** The form from which a preview is saved, or changed further. */
  const keptIn = (body: string, action: string) =>
    found(formsOf(body, action).find((form) => form.action === action)).fields;

  it('is previewed with the dates: in words, in the zone of the call, with what would move', async () => {
    const fields: Record<string, string> = { ...(await fieldsOf(path, `${path}/dates`)), announce: '' };
    const typed = { ...fields, closesAt: '2019-04-17T12:00', reason: 'Holidays.' };
    const preview = await browser.post(`${path}/dates`, { ...typed, do: 'preview' });
    expect([
      preview.status,
      ...[
        'Preview of what is not saved yet',
        '17 April 2019 at 12:00 CEST',
        'Deadline extended to',
        'Holidays.',
        'Nobody can hand in a proposal any more.',
        'In the zone of the call, Europe/Berlin.',
      ].filter((text) => !preview.body.includes(text)),
    ]).toEqual([200]);
    expect((await setup()).closesAt).toEqual(call.closesAt);
    const kept = keptIn(preview.body, `${path}/dates`);
    expect([kept['closesAt'], kept['reason']]).toEqual(['2019-04-17T12:00', 'Holidays.']);
    const again = await browser.post(`${path}/dates`, { ...kept, do: 'edit' });
    expect([again.status, again.body.includes('value="2019-04-17T12:00"')]).toEqual([200, true]);
    expect(sent(await browser.post(`${path}/dates`, { ...kept, do: 'save' }))).toEqual([
      303,
      `${path}?done=call_saved`,
    ]);
    expect((await setup()).closesAt).toEqual(new Date('2019-04-17T10:00:00Z'));
    const wrong = await browser.post(`${path}/dates`, {
      ...typed,
      closesAt: fields['opensAt']!,
      do: 'preview',
    });
    expect(wrong.status).toBe(422);
  });

  it('is previewed with the rules and numbers: as sentences that proposers read', async () => {
    const fields = await fieldsOf(`${path}/settings`);
    const typed = {
      ...fields,
      'modes[onsite]': 'warn',
      'ruleNumbers[onsite.speakers]': '2',
      'ruleNumbers[perPerson.max]': '2',
      'numbers[cureDays]': '9',
    };
    const preview = await browser.post(`${path}/settings`, { ...typed, do: 'preview' });
    expect([
      preview.status,
      ...[
        'none of its organisers has more than 2 proposals',
        'at least 1 moderator and 2 speakers are there in person',
        'Proposers have 9 days to put right what was found',
      ].filter((text) => !preview.body.includes(text)),
    ]).toEqual([200]);
    expect((await setup()).settings.rules).toEqual(call.settings.rules);
    const kept = keptIn(preview.body, `${path}/settings`);
    expect(sent(await browser.post(`${path}/settings`, { ...kept, do: 'save' }))).toEqual([
      303,
      `${path}/settings?done=call_saved`,
    ]);
    const { rules, cureDays } = (await setup()).settings;
    expect([rules.perPerson.max, rules.onsite.mode, cureDays]).toEqual([2, 'warn', 9]);
    const page = (await browser.get(call.path)).body;
    expect(page.includes('none of its organisers has more than 2 proposals')).toBe(true);
  });
});

describe('the lists', () => {
  const themes = async () =>
    (await setup()).themes.map(({ slug, retired }) => `${slug}${retired ? '*' : ''}`);

  it('are put in order, added to, retired and taken from by buttons', async () => {
    const [data, inclusion, security] = await themes();
    const act = (what: string) => browser.post(`${path}/lists/themes`, { act: what });
    await act(`down:${data}`);
    await act(`retire:${security}`);
    expect(await themes()).toEqual([inclusion, data, `${security}*`]);
    const added = await browser.post(`${path}/lists/themes/new`, { name: 'Sécurité & paix', places: '4' });
    expect(sent(added)).toEqual([303, `${path}/lists/themes?done=call_saved`]);
    expect((await themes()).at(-1)).toBe('securite-paix');
    await act('remove:securite-paix');
    await act(`offer:${security}`);
    expect(await themes()).toEqual([inclusion, data, security]);
    expect((await act('spin:data')).status).toBe(422);
  });

  it('keep what was typed into a refused form', async () => {
    const refused = await browser.post(`${path}/lists/criteria/new`, {
      name: 'Reach',
      weight: 'heavy',
      anchors: 'one\ntwo',
    });
    expect([
      refused.status,
      refused.body.includes('value="heavy"'),
      refused.body.includes('value="Reach"'),
    ]).toEqual([422, true, true]);
    expect((await setup()).criteria.length).toBe(call.criteria.length);
  });

  it('show a preview of what is typed and not saved, from which it is saved', async () => {
    const action = `${path}/lists/themes/new`;
    const preview = await browser.post(action, {
      name: 'Quantum networks',
      narrative: 'Soon.',
      do: 'preview',
    });
    expect([preview.status, preview.body.includes('Not saved yet.'), await themes()]).toEqual([
      200,
      true,
      call.themes.map(({ slug }) => slug),
    ]);
    const { fields } = found(formsOf(preview.body, action).find((form) => form.action === action));
    expect([fields['name'], fields['narrative']]).toEqual(['Quantum networks', 'Soon.']);
    await browser.post(action, { ...fields, do: 'save' });
    expect((await themes()).at(-1)).toBe('quantum-networks');
  });

  it('give a call questions of its own, with choices that can be renamed', async () => {
    const action = `${path}/lists/questions/new`;
    const asked = { label: 'How do you come?', kind: 'one_choice', section: 'record', on: 'yes' };
    expect((await browser.post(action, asked)).status).toBe(422);
    await browser.post(action, { ...asked, choices: 'By train\nBy plane', 'answers[]': 'firstTime=yes' });
    const [question] = (await setup()).settings.questions;
    expect(question).toEqual({
      key: 'q_how_do_you_come',
      label: 'How do you come?',
      help: '',
      kind: 'one_choice',
      section: 'record',
      on: true,
      required: false,
      choices: [
        { code: 'by_train', name: 'By train' },
        { code: 'by_plane', name: 'By plane' },
      ],
      onlyFor: { answers: [{ to: 'firstTime', is: ['yes'] }] },
    });
    const self = `${path}/lists/questions/q_how_do_you_come`;
    await browser.post(self, { ...(await fieldsOf(self)), choices: 'By rail\nBy plane\nOn foot' });
    expect((await setup()).settings.questions[0]?.choices).toEqual([
      { code: 'by_train', name: 'By rail' },
      { code: 'by_plane', name: 'By plane' },
      { code: 'on_foot', name: 'On foot' },
    ]);
  });
});

describe('the form', () => {
  it('says first what a change does to answers, and then does it', async () => {
    await aProposal(db, call, { status: 'draft' });
    const self = `${path}/form/description`;
    const fields = { ...(await fieldsOf(self)), limitMax: '2' };
    const asked = await browser.post(self, fields);
    expect([
      asked.status,
      asked.body.includes('longer than the new limit in 1 draft and 0 submitted proposals'),
    ]).toEqual([200, true]);
    expect((await setup()).settings.fields.description.limit).toEqual({ max: 400, unit: 'words' });
    expect(sent(await browser.post(self, { ...fields, do: 'anyway' }))).toEqual([
      303,
      `${path}/form?done=call_saved`,
    ]);
    expect((await setup()).settings.fields.description.limit).toEqual({ max: 2, unit: 'words' });
  });

  it('switches many fields at once, and leaves their limits', async () => {
    const fields = await fieldsOf(`${path}/form`);
    const { 'on[sdgs]': _, ...without } = fields;
    await browser.post(`${path}/form`, without);
    const { settings } = await setup();
    expect([settings.fields.sdgs.on, settings.fields.title]).toEqual([false, call.settings.fields.title]);
  });
});

describe('the file', () => {
  it('is taken away, compared, and applied when it was seen', async () => {
    const download = await browser.get(`${path}/file/call.json`);
    expect(download.body).toBe(callFileOf(planOf(await setup())));
    const file = download.body.replace('"motto": "One World. One Net. One Vision."', '"motto": "Together"');
    const compared = await browser.post(`${path}/file`, { file, do: 'preview' });
    expect([compared.status, compared.body.includes('The file would change 1 thing')]).toEqual([200, true]);
    const { fields } = found(
      formsOf(compared.body, `${path}/file`).find((form) => form.fields['version'] !== undefined),
    );
    expect(sent(await browser.post(`${path}/file`, { ...fields, do: 'anyway' }))).toEqual([
      303,
      `${path}?done=call_saved`,
    ]);
    expect((await setup()).motto).toBe('Together');
    const broken = await browser.post(`${path}/file`, { file: '{"format": 1}' });
    expect([broken.status, broken.body.includes('This is not the file of a call')]).toEqual([422, true]);
  });
});

describe('a link for the late', () => {
  it('lets one person hand in after the deadline, until it is taken back', async () => {
    await db.rows(`UPDATE call SET closes_at = '2019-04-14T23:59:00Z', status = 'closed' WHERE id = $1`, [
      call.callId,
    ]);
    const person = await aPerson(db);
    const until = `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T12:00`;
    const given = await browser.post(`${path}/late`, {
      email: person.email.toUpperCase(),
      until,
      reason: 'Ill',
    });
    expect(sent(given)).toEqual([303, `${path}/late?done=late_link_given`]);
    const [link] = await db.rows<{ id: string; token_hash: Buffer }>(
      'SELECT id, token_hash FROM call_late_link',
    );
    const token = lateToken(link!.id, process.env['SESSION_SECRET']!);
    expect(tokenHash(token).equals(link!.token_hash)).toBe(true);

    const theirs = await browse(site.app, db, person.personId);
    const other = await browse(site.app, db, (await aPerson(db)).personId);
    const start = (who: Browser) => who.post(`${call.path}/proposals`, {});
    expect((await start(theirs)).status).toBe(422);
    expect((await other.post(`${call.path}/late/${token}`, {})).status).toBe(422);
    expect(sent(await theirs.post(`${call.path}/late/${token}`, {}))).toEqual([
      303,
      `${call.path}/proposals?done=late_link_opened`,
    ]);
    expect([(await start(theirs)).status, (await start(other)).status]).toEqual([303, 422]);
    expect((await browser.post(`${path}/late/${link!.id}/revoke`, {})).status).toBe(303);
    expect([
      (await start(theirs)).status,
      (await browser.get(`${path}/late`)).body.includes('Taken back'),
    ]).toEqual([422, true]);
  });
});

describe('the calls of a forum', () => {
  it('are listed for its owner, who makes the next one from a past one', async () => {
    const owner = await aPerson(db);
    await withRole(db, owner, { forumId: call.forumId, callId: null }, 'owner');
    browser = await browse(site.app, db, owner.personId);
    const self = `/${call.forumSlug}/calls`;
    expect((await browser.get(self)).body.includes(call.name)).toBe(true);
    const wrong = await browser.post(self, {
      from: `copy:${call.callSlug}`,
      slug: 'No Address',
      name: 'Next',
    });
    expect([wrong.status, wrong.body.includes('value="No Address"')]).toEqual([422, true]);
    const made = await browser.post(self, { from: `copy:${call.callSlug}`, slug: 'next', name: 'Next' });
    expect(sent(made)).toEqual([303, `/${call.forumSlug}/next/secretariat/call?done=call_created`]);
    expect(await db.rows(`SELECT name, status FROM call WHERE slug = 'next'`)).toEqual([
      { name: 'Next', status: 'draft' },
    ]);
    const page = await browser.get(`/${call.forumSlug}/next/secretariat/call`);
    expect([page.status, page.body.includes('The call is a draft')]).toEqual([200, true]);
  });

  it('are not there for the secretariat of one call alone', async () => {
    expect((await browser.get(`/${call.forumSlug}/calls`)).status).toBe(404);
  });
});
