import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Phase } from '../phases.js';
import type { Route } from '../web-app.js';
import { GETS, openTo, Site } from '../site.js';
import { crowdInto } from './crowd.js';
import { Statements } from './statements.js';

jest.setTimeout(120_000);

/** Who asks, in which call, what the page is about, and what stands beside it. */
const MOST = 12;
const FEW = 10;
const MANY = 344; // IGF 2018
/** A page that has nothing to show in one phase is asked for in the next. */
const IN_TURN: readonly Phase[] = ['reviewing', 'decided', 'open'];

const doors = GETS.filter(([, door]) => openTo(door).length > 0);
const routes = doors.map(([route]) => route);
/** Files of any length leave in batches, so that no process ever holds them whole. */
const files = routes.filter((route) => route.endsWith('.csv') || /\/view\.\w+$/.test(route));
const pages = routes.filter((route) => !files.includes(route));
type Said = Record<string, string[]>;

let site: Site;
let statements: Statements;
let withFew: Map<Route, Said>;
let withMany: Map<Route, Said>;

/** What every page says to the database, as everybody who may open it. */
async function askEverything(count: number): Promise<Map<Route, Said>> {
  await site.rebuild();
  await crowdInto(site.db, site.world, count);
  await site.db.source.query('ANALYZE');
  const all = new Map<Route, Said>();
  for (const phase of IN_TURN) {
    await site.standAt(phase);
    for (const [route, door] of doors)
      for (const visitor of openTo(door)) {
        if (all.get(route)?.[visitor]) continue;
        const ask = () => site.get(door.path(site.world), visitor);
        const { status } = await ask(); // the first visit of a session is noted down; caches are warm after it
        if (status === 200 || status === 303)
          all.set(route, { ...all.get(route), [visitor]: await statements.during(ask) });
      }
  }
  return all;
}

beforeAll(async () => {
  site = await Site.open();
  statements = new Statements(site.pagesDatabase);
  withFew = await askEverything(FEW);
  withMany = await askEverything(MANY);
});
afterAll(() => site.close());

/** The most that any visitor's page asks. */
const mostOf = (said: Said = {}): number => Math.max(...Object.values(said).map((sql) => sql.length));

describe('what a page asks of the database does not grow with the call', () => {
  it.each(pages)('%s', (route) => {
    expect(withFew.has(route)).toBe(true);
    expect(withMany.get(route)).toEqual(withFew.get(route));
    expect(mostOf(withMany.get(route))).toBeLessThanOrEqual(MOST);
  });
});

describe('what a file asks of the database stays within bounds', () => {
  it.each(files)('%s', (route) => {
    expect(mostOf(withMany.get(route))).toBeLessThanOrEqual(MOST);
  });
});

it('is counted where it happens', () => {
  const [asked] = Object.values(withMany.get('GET /:forum/:call/secretariat/ranking') ?? {});
  expect(asked?.filter((sql) => /standing_version/.test(sql)).length).toBe(1);
});
