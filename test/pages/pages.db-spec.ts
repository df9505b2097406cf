import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../permissions/visitors.js';
import { PHASES } from '../phases.js';
import { GETS, openTo, Site } from '../site.js';
import { pageFaults } from './page-faults.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const LANGUAGES = [
  { lang: 'en', dir: 'ltr' },
  { lang: 'ar-XB', dir: 'rtl' },
];
const pages = GETS.filter(([, door]) => openTo(door).length > 0);

// nothing runs, loads, is sent or framed but from and to this site
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
const policyGaps = (policy: string): string[] =>
  POLICY.filter((rule) => !policy.split(';').includes(rule)).map((rule) => `policy without ${rule}`);

/** The page in every language, as everybody who may see it; answers its faults by visitor. */
async function faultsOf(url: string, visitors: readonly Visitor[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const visitor of visitors) {
    for (const expected of LANGUAGES) {
      const answer = await site.get(url, visitor, expected.lang);
      if (answer.status === 303) continue; // leads to a page that is looked at by itself
      if (answer.status < 400 && !answer.type.startsWith('text/html')) continue; // for machines
      const faults = [...pageFaults(answer.body, expected), ...policyGaps(answer.policy)];
      if (faults.length > 0) found[`${visitor}, ${expected.lang}`] = faults;
    }
  }
  return found;
}

describe.each(PHASES)('while the call is %s', (phase) => {
  beforeAll(() => site.standAt(phase));

  it.each(pages)('%s is a whole page', async (_, door) => {
    expect(await faultsOf(door.path(site.world), openTo(door))).toEqual({});
  });
});

describe('pages that say no', () => {
  it.each([
    ['an address that is not there', '/no/such/page'],
    ['a call that is not there', '/no-forum/no-call/programme'],
    ['an address that cannot be read', '/%FF'],
    ['a link that is of no use', '/sign-in/spent'],
  ])('%s is a whole page', async (_, url) => {
    expect(await faultsOf(url, ['anonymous', 'secretariat'])).toEqual({});
  });

  it.each<[string, Visitor, Record<string, string>]>([
    ['/sign-in', 'anonymous', { email: 'no address' }],
    ['/account', 'proposer', { country: 'nowhere' }],
    ['/sign-in/spent', 'anonymous', {}],
  ])('%s, sent wrong, is a whole page', async (url, visitor, fields) => {
    const { body, status } = await site.post(url, visitor, fields);
    expect({ status, faults: pageFaults(body, LANGUAGES[0]!) }).toEqual({ status: 422, faults: [] });
  });

  it.each<[string, Visitor]>([
    ['/account', 'anonymous'],
    ['/account', 'proposer'],
  ])('%s without a token, as %s, keeps what was typed on a whole page', async (url, as) => {
    const { body } = await site.send({ url, as, body: 'name=Ann&organisation=%3Cb%3E' });
    expect({
      faults: pageFaults(body, LANGUAGES[0]!),
      kept: body.includes('Ann') && body.includes('&lt;b'),
    }).toEqual({
      faults: [],
      kept: true,
    });
  });
});

describe('a form from another site', () => {
  it.each(['cross-site', 'same-site'])(
    'sent %s is refused, and not offered for sending again',
    async (from) => {
      const body = new URLSearchParams({ name: 'Mallory', _csrf: site.csrf.token }).toString();
      const answer = await site.send({ url: '/account', as: 'proposer', body, from });
      expect({
        status: answer.status,
        faults: pageFaults(answer.body, LANGUAGES[0]!),
        offered: answer.body.includes('Mallory'),
      }).toEqual({ status: 403, faults: [], offered: false });
    },
  );
});
