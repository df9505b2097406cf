import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { everyForm, type KnownForm } from '../bad-input/forms.js';
import { type PreparedForm, screeningForms } from './screening-forms.js';
import { leaksIn } from '../bad-input/complaints.js';
import { pageFaults } from '../pages/page-faults.js';
import { elementsOf, parseHtml, textOf } from '../pages/parse-html.js';
import type { Visitor } from '../permissions/visitors.js';
import { type Answer, POSTS, Site } from '../site.js';

jest.setTimeout(120_000);

let site: Site;
/** Every form of the site into which words are typed. */
let forms: PreparedForm[];

beforeAll(async () => {
  site = await Site.open();
  const found = (await everyForm(site)).filter(({ texts }) => texts.length > 0);
  forms = [...found, ...(await screeningForms(site))];
});
beforeEach(() => site.forgetRates());
afterAll(() => site.close());

/** Whether it can be sent by who is not signed in. */
const openToEverybody = ({ route }: KnownForm): boolean =>
  POSTS.some(([one, door]) => one === route && door.answers.anonymous === 'opens');

type Fields = Record<string, string>;

const SAVES_AS_IT_GOES = 'POST /:forum/:call/proposals/:id/save';

/** Words that stand nowhere else, in every field of a form. */
const wordsIn = ({ texts }: KnownForm): Fields =>
  Object.fromEntries(texts.map((name, at) => [name, `Typed (${at}) and kept`]));

/** The fields whose words an answer does not show. */
const missingIn = ({ body }: Answer, words: Fields): string[] =>
  Object.entries(words).flatMap(([name, text]) => (body.includes(text) ? [] : [name]));

/** Sends each form with its words, and gathers by route what is wrong with the answers. */
async function eachForm(
  complain: (form: KnownForm, words: Fields) => Promise<unknown[]>,
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const form of forms) {
    await site.standAt(form.phase);
    await form.prepare?.(site);
    const complaints = await complain(form, wordsIn(form));
    if (complaints.length > 0) found[form.route] = complaints;
  }
  return found;
}

describe('words typed into any form of the site', () => {
  it('come back in another language when its button is pressed, and nothing is done', async () => {
    const wrong = await eachForm(async (form, words) => {
      if (form.route === SAVES_AS_IT_GOES) return [];
      const answer = await site.post(form.url, form.as, { ...form.fields, ...words, lang: 'ar-XB' });
      const inArabic = answer.body.includes('<html lang="ar-XB" dir="rtl">');
      return [
        ...missingIn(answer, words),
        ...(answer.status === 200 && inArabic ? [] : [`${answer.status} ${answer.location}`]),
      ];
    });
    expect(wrong).toEqual({});
    expect(forms.length).toBeGreaterThan(40);
  });

  it('are saved on that way where words are saved as they are typed', async () => {
    const form = forms.find(({ route }) => route === SAVES_AS_IT_GOES)!;
    await site.standAt(form.phase);
    const words = { title: 'Typed and saved' };
    const answer = await site.post(form.url, form.as, { ...form.fields, ...words, lang: 'ar-XB' });
    expect(answer.status).toBe(303);
    expect(missingIn(await site.get(answer.location, form.as), words)).toEqual([]);
  });

  it('come back when one field holds more than it can', async () => {
    const wrong = await eachForm(async (form, words) => {
      const ends = [form.texts[0]!, form.texts.at(-1)!];
      const complaints: string[] = [];
      for (const long of new Set(ends)) {
        const { [long]: _, ...others } = words;
        const answer = await site.post(form.url, form.as, {
          ...form.fields,
          ...others,
          [long]: 'x'.repeat(100_000),
        });
        complaints.push(...missingIn(answer, others).map((name) => `${name}, ${long} being too long`));
        if (answer.status !== 422) complaints.push(`${answer.status} ${answer.location}`);
      }
      return complaints;
    });
    expect(wrong).toEqual({});
  });

  it('are shown and kept when the session has ended', async () => {
    const wrong = await eachForm(async (form, words) => {
      if (form.as === 'anonymous' || openToEverybody(form)) return [];
      const answer = await site.post(form.url, 'anonymous', { ...form.fields, ...words });
      const twice = Object.entries(words).filter(([, text]) => answer.body.split(text).length < 3);
      return [...twice.map(([name]) => name), ...(answer.status === 401 ? [] : [String(answer.status)])];
    });
    expect(wrong).toEqual({});
  });

  it('are shown and kept when the token no longer fits', async () => {
    const wrong = await eachForm(async (form, words) => {
      const body = new URLSearchParams({ ...form.fields, ...words, _csrf: 'too-old' }).toString();
      const answer = await site.send({ url: form.url, as: form.as, body });
      return [...missingIn(answer, words), ...(answer.status === 403 ? [] : [String(answer.status)])];
    });
    expect(wrong).toEqual({});
  });

  it('keep the version they were written on, so that they overwrite nobody’s later', async () => {
    const seen: string[] = [];
    const wrong = await eachForm(async (form, words) => {
      const name = ['version', 'seen'].find((one) => /^\d+$/.test(form.fields[one] ?? ''));
      if (!name || form.route === SAVES_AS_IT_GOES) return [];
      const fields = { ...form.fields, ...words, [name]: '98765', lang: 'ar-XB' };
      const { body } = await site.post(form.url, form.as, fields);
      seen.push(form.route);
      const kept = elementsOf(parseHtml(body)).some(
        ({ attributes }) => attributes['name'] === name && attributes['value'] === '98765',
      );
      return kept ? [] : [name];
    });
    expect(wrong).toEqual({});
    expect(seen.length).toBeGreaterThan(8);
  });
});

/** Everything the last form of a page would send, as it stands; passwords are left empty. */
function sentBy({ body }: Answer): Fields {
  const form = elementsOf(parseHtml(body)).findLast(({ name }) => name === 'form')!;
  return Object.fromEntries(
    elementsOf(form)
      .filter(({ name }) => name === 'input' || name === 'textarea')
      .map((field) => [
        field.attributes['name'] ?? '',
        field.name === 'textarea' ? textOf(field) : (field.attributes['value'] ?? ''),
      ]),
  );
}

describe('a form kept for who wrote it', () => {
  const ADDRESS = '/account';
  const organisation = 'Growers’ Union\nof the <lake>';
  const typed = { name: 'Proposer', organisation };
  const send = (as: Visitor, fields: Fields) =>
    site.send({ url: ADDRESS, as, body: new URLSearchParams(fields).toString() });
  const stored = async (): Promise<unknown> =>
    (await site.db.row<{ organisation: string }>('SELECT organisation FROM person WHERE id = $1', [
      site.world.proposerId,
    ]))!.organisation;
  const tokenOfPage = async (as: Visitor): Promise<string> =>
    /name="_csrf" value="([^"]+)"/.exec((await site.get(ADDRESS, as)).body)![1]!;
  const shows = ({ body }: Answer): boolean => body.includes('Growers’ Union');

  it('is sent on with one press after signing in again', async () => {
    const kept = await send('anonymous', { ...typed, _csrf: await tokenOfPage('proposer') });
    expect([kept.status, shows(kept)]).toEqual([401, true]);
    const again = await send('anonymous', sentBy(kept));
    expect([again.status, shows(again)]).toEqual([401, true]);
    expect((await send('proposer', sentBy(again))).status).toBe(303);
    expect(String(await stored()).replaceAll(/\s+/g, ' ')).toBe('Growers’ Union of the <lake>');
  });

  it('is neither taken from nor shown to whoever signs in in between, and still not lost', async () => {
    const before = await stored();
    const later = { ...typed, organisation: 'Growers’ Union, later' };
    const kept = await send('anonymous', { ...later, _csrf: await tokenOfPage('proposer') });
    const other = await send('other_proposer', sentBy(kept));
    expect([other.status, shows(other), pageFaults(other.body, { lang: 'en', dir: 'ltr' })]).toEqual([
      409,
      false,
      [],
    ]);
    const stubborn = await send('other_proposer', sentBy(other));
    const signedOut = await send('anonymous', sentBy(stubborn));
    expect([stubborn.status, shows(stubborn), signedOut.status, shows(signedOut)]).toEqual([
      409,
      false,
      401,
      false,
    ]);
    expect(await stored()).toBe(before);
    expect((await send('proposer', sentBy(signedOut))).status).toBe(303);
    expect(await stored()).toBe(later.organisation);
  });

  it('cannot be opened by who makes it up', async () => {
    const forged = { _sealed: 'bm90aGluZw', _csrf: await tokenOfPage('proposer') };
    const answer = await send('proposer', forged);
    expect([answer.status, leaksIn(answer)]).toEqual([422, []]);
  });

  it('never holds a password', async () => {
    const url = '/account/password';
    const body = new URLSearchParams({
      password: 'a long secret of mine',
      _csrf: site.csrf.token,
    }).toString();
    const answer = await site.send({ url, body });
    expect([answer.status, answer.body.includes('a long secret')]).toEqual([401, false]);
    expect(sentBy(answer)).toMatchObject({ password: '' });
  });

  it('keeps the words beside a file, and asks for the file again', async () => {
    const boundary = 'apart';
    const part = (head: string, text: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
    const answer = await site.send({
      url: `${site.world.base}/secretariat/reviewers/import`,
      type: `multipart/form-data; boundary=${boundary}`,
      body: `${part('name="file"', 'name,email, pasted')}${part('name="file"; filename="a.csv"', 'from the disk')}--${boundary}--\r\n`,
    });
    expect([
      answer.status,
      answer.body.includes('name,email, pasted'),
      answer.body.includes('from the disk'),
    ]).toEqual([401, true, false]);
    expect(pageFaults(answer.body, { lang: 'en', dir: 'ltr' })).toEqual([]);
    expect(answer.body).toContain('type="file"');
  });
});
