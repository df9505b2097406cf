import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stateOf } from '../permissions/state.js';
import { complaintsAbout, complaintsAboutRefusal } from './complaints.js';
import { everyForm, type KnownForm } from './forms.js';
import { POSTS, Site, type Answer } from '../site.js';

let site: Site;
let forms: Map<string, KnownForm>;

beforeAll(async () => {
  site = await Site.open();
  forms = new Map((await everyForm(site)).map((form) => [form.route, form]));
});
beforeEach(() => site.forgetRates());
afterAll(() => site.close());

const routes = POSTS.map(([route]) => route);
const TOO_LONG = 'x'.repeat(100_000);

/** Puts each field of a form wrong in turn, and gathers what is wrong with the answers, by field. */
async function eachFieldOf(
  route: string,
  wrong: (form: KnownForm, field: string) => Promise<Answer>,
  complain: (answer: Answer) => string[],
): Promise<Record<string, string[]>> {
  const form = forms.get(route)!;
  const found: Record<string, string[]> = {};
  for (const field of Object.keys(form.fields)) {
    const complaints = complain(await wrong(form, field));
    if (complaints.length > 0) found[field] = complaints;
  }
  return found;
}

const without = (fields: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));

/** The same form with one field under another name or with another, encoded, value. */
const instead = (form: KnownForm, field: string, encoded: string): Promise<Answer> =>
  site.post(form.url, form.as, without(form.fields, field), encoded);

describe.each([
  ['longer than anybody writes', (field: string) => `${encodeURIComponent(field)}=${TOO_LONG}`],
  ['with a null byte', (field: string) => `${encodeURIComponent(field)}=a%00b`],
  ['not UTF-8', (field: string) => `${encodeURIComponent(field)}=a%FFb`],
  ['half a percent sign', (field: string) => `${encodeURIComponent(field)}=100%`],
  [
    'a list',
    (field: string) => `${encodeURIComponent(`${field}[]`)}=x&${encodeURIComponent(`${field}[]`)}=y`,
  ],
  ['a map', (field: string) => `${encodeURIComponent(`${field}[a][b]`)}=x`],
])('a field that is %s', (_, encoded) => {
  it.each(routes)('%s refuses it and stores nothing', async (route) => {
    await site.standAt(forms.get(route)!.phase);
    const before = await stateOf(site.db);
    expect(
      await eachFieldOf(route, (form, field) => instead(form, field, encoded(field)), complaintsAboutRefusal),
    ).toEqual({});
    expect(await stateOf(site.db)).toBe(before);
  });
});

describe('a field that is missing', () => {
  it.each(routes)('%s takes it or says so, and never fails', async (route) => {
    await site.standAt(forms.get(route)!.phase);
    const before = await stateOf(site.db);
    expect(await eachFieldOf(route, (form, field) => instead(form, field, ''), complaintsAbout)).toEqual({});
    const form = forms.get(route)!;
    expect(complaintsAbout(await site.post(form.url, form.as, {}))).toEqual([]);
    if ((await stateOf(site.db)) !== before) await site.rebuild();
  });
});
