import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leaksIn } from './complaints.js';
import { everyForm, type KnownForm } from './forms.js';
import { GETS, openTo, Site } from '../site.js';

let site: Site;
let forms: KnownForm[];

beforeAll(async () => {
  site = await Site.open();
  forms = await everyForm(site);
});
afterAll(() => site.close());

const MARKUP = `</textarea></script><script>alert(1)</script>"'><img src=x onerror=alert(2)>{{7*7}}`;
// as a browser would read them: the same letters, escaped, are harmless
const ALIVE = [/<script>alert/, /<img src=x/, /<\/textarea><\/script>/];

const alive = (html: string): string[] => ALIVE.flatMap((pattern) => pattern.exec(html)?.[0] ?? []);

describe('markup typed into every text field', () => {
  it('is shown again as text by the form that refuses it, and kept as text by the form that takes it', async () => {
    const found: Record<string, string[]> = {};
    for (const { route, url, as, fields, phase } of forms) {
      await site.forgetRates();
      await site.standAt(phase);
      const names = Object.keys(fields);
      const answers = [await site.post(url, as, Object.fromEntries(names.map((name) => [name, MARKUP])))];
      // one at a time, so that every field that takes a text has taken it
      for (const name of names) answers.push(await site.post(url, as, { ...fields, [name]: MARKUP }));
      const complaints = answers.flatMap((answer) => [
        ...(answer.status >= 500 ? [`fault ${answer.status}`] : []),
        ...(answer.type.startsWith('text/html') ? alive(answer.body) : []),
        ...leaksIn(answer),
      ]);
      if (complaints.length > 0) found[route] = complaints;
    }
    expect(found).toEqual({});
  });

  it('is on no page alive afterwards, to whomever it is shown', async () => {
    const found: Record<string, string[]> = {};
    let shown = 0;
    for (const [route, door] of GETS) {
      for (const visitor of openTo(door)) {
        const answer = await site.get(door.path(site.world), visitor);
        if (!answer.type.startsWith('text/html')) continue;
        if (answer.body.includes('alert(1)')) shown += 1;
        const complaints = alive(answer.body);
        if (complaints.length > 0) found[`${route} as ${visitor}`] = complaints;
      }
    }
    expect(found).toEqual({});
    // it did get in, and pages do show it
    expect(shown > 0).toBe(true);
  });
});
