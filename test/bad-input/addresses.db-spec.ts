import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { stateOf } from '../permissions/state.js';
import type { Door } from '../permissions/table/index.js';
import type { Route } from '../web-app.js';
import { complaintsAbout, complaintsAboutRefusal } from './complaints.js';
import { everyForm, type KnownForm } from './forms.js';
import { GETS, openTo, POSTS, Site } from '../site.js';

let site: Site;
let forms: Map<string, KnownForm>;

beforeAll(async () => {
  site = await Site.open();
  forms = new Map((await everyForm(site)).map((form) => [form.route, form]));
});
beforeEach(() => site.forgetRates());
afterAll(() => site.close());

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/;
const reads = GETS.filter(([, door]) => openTo(door).length > 0);
const isUnderACall = ([route]: [Route, Door]): boolean => route.includes(' /:forum/:call');
/** Routes that name one thing by its id. */
const holdsId = ([route]: [Route, Door]): boolean =>
  /:(?!forum\b|call\b|theme\b|token\b|list\b|entry\b|key\b)\w+/.test(route);

/** What stands where an id should: none, nobody's, and those of another call, of whatever kind. */
const wrongIds = (): string[] => [
  'not-an-id',
  '1',
  "' OR 1=1 --",
  `${site.world.call.callId.slice(0, -1)}Z`,
  'x'.repeat(5000),
  newId(),
  site.world.call.callId,
  ...site.world.foreignIds,
];

const askFor = async (url: string, door: Door) => site.get(url, openTo(door)[0] ?? 'anonymous');

describe('an id in the address that is none, or none of this call', () => {
  it.each(reads.filter(holdsId))('%s is not there', async (_, door) => {
    const found: Record<string, string[]> = {};
    for (const id of wrongIds()) {
      const answer = await askFor(door.path(site.world).replace(ID, encodeURIComponent(id)), door);
      const complaints = [
        ...complaintsAboutRefusal(answer),
        ...(answer.status === 404 ? [] : [`answered ${answer.status}`]),
      ];
      if (complaints.length > 0) found[id.slice(0, 40)] = complaints;
    }
    expect(found).toEqual({});
  });

  it.each(POSTS.filter(holdsId))('%s does nothing', async (route) => {
    const { url, as, fields, phase } = forms.get(route)!;
    await site.standAt(phase);
    const before = await stateOf(site.db);
    const found: Record<string, string[]> = {};
    for (const id of wrongIds()) {
      const answer = await site.post(url.replace(ID, encodeURIComponent(id)), as, fields);
      const complaints = complaintsAboutRefusal(answer);
      if (complaints.length > 0) found[id.slice(0, 40)] = complaints;
    }
    expect(found).toEqual({});
    expect(await stateOf(site.db)).toBe(before);
  });
});

describe('an id in a form that is none, or none of this call', () => {
  it.each(POSTS)('%s does nothing', async (route) => {
    const { url, as, fields, phase } = forms.get(route)!;
    await site.standAt(phase);
    const before = await stateOf(site.db);
    const found: Record<string, string[]> = {};
    for (const [field] of Object.entries(fields).filter(([, value]) => ID.test(value))) {
      for (const id of wrongIds()) {
        const complaints = complaintsAboutRefusal(await site.post(url, as, { ...fields, [field]: id }));
        if (complaints.length > 0) found[`${field}=${id}`] = complaints;
      }
    }
    expect(found).toEqual({});
    expect(await stateOf(site.db)).toBe(before);
  });
});

describe('an address that cannot be read', () => {
  it.each(reads)('%s refuses it', async (_, door) => {
    const path = door.path(site.world);
    const found: Record<string, string[]> = {};
    for (const tail of ['?q=%00', '?q=%FF', '?q=%E0%A4%A', '?q=50%', '/%00', '/%FF', '/%E0%A4%A', '%']) {
      const complaints = complaintsAboutRefusal(await askFor(`${path.split('?')[0]}${tail}`, door));
      if (complaints.length > 0) found[tail] = complaints;
    }
    expect(found).toEqual({});
  });
});

describe('a question nobody asks', () => {
  const QUESTIONS = [
    'day',
    'q',
    'page',
    'sort',
    'done',
    'lang',
    'return_to',
    'session',
    'section',
    'theme',
    'status',
  ];
  const VALUES = [
    '',
    '-1',
    '0',
    '1e9',
    '99999999999999999999',
    'x'.repeat(2000),
    '<script>',
    '2019-13-45',
    newId(),
  ];
  const all = (of: (name: string) => string): string => QUESTIONS.map(of).join('&');
  const strange = [
    ...VALUES.map((value) => all((name) => `${name}=${encodeURIComponent(value)}`)),
    all((name) => `${name}=a&${name}=b`),
    all((name) => `${name}[]=a`),
    all((name) => `${name}[a]=b`),
  ];

  it.each(reads)('%s answers or says no, and never fails', async (_, door) => {
    const path = door.path(site.world).split('?')[0]!;
    const found: Record<string, string[]> = {};
    for (const question of strange) {
      const answer = await askFor(`${path}?${question}`, door);
      const complaints = [
        ...complaintsAbout(answer),
        ...(answer.body.includes('<script>') ? ['the script came back'] : []),
      ];
      if (complaints.length > 0) found[question.slice(0, 60)] = complaints;
    }
    expect(found).toEqual({});
  });
});

describe('a call that is not there', () => {
  it.each(reads.filter(isUnderACall))('%s is a page that is not there', async (_, door) => {
    const path = [site.world.base, site.world.held.base].reduce(
      (address, base) => address.replace(base, '/no-forum/no-call'),
      door.path(site.world),
    );
    const answer = await askFor(path, door);
    expect({ status: answer.status, complaints: complaintsAboutRefusal(answer) }).toEqual({
      status: 404,
      complaints: [],
    });
  });
});
