import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { closeDatabase, emptyDatabase, openDatabase } from '../open-database.js';
import { type Route, startApp, type TestApp } from '../web-app.js';
import { formToken, knock } from './knock.js';
import { stateOf } from './state.js';
import { type Door, TABLE } from './table/index.js';
import { VISITORS, type Visitor } from './visitors.js';
import { buildWorld, type World } from './world.js';

let db: Database;
let site: TestApp;
let world: World;
let csrf: { token: string; cookie: string };

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
  csrf = await formToken(site.app);
  world = await buildWorld(db);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const doors = Object.entries(TABLE) as [Route, Door][];
const closedTo = (door: Door): Visitor[] => VISITORS.filter((visitor) => door.answers[visitor] !== 'opens');
const openTo = (door: Door): Visitor[] => VISITORS.filter((visitor) => door.answers[visitor] === 'opens');

it('every route of the site has its row in the table, and every row its route', () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(site.routes.toSorted());
});

describe('closed doors show nothing and change nothing', () => {
  it.each(doors.filter(([, door]) => closedTo(door).length > 0))('%s', async (route, door) => {
    const before = await stateOf(db);
    const answers: Record<string, unknown> = {};
    for (const visitor of closedTo(door)) {
      const { answer, body } = await knock(site.app, world, [route, door], visitor, csrf);
      answers[visitor] = answer;
      expect(world.secrets.filter((secret) => body.includes(secret))).toEqual([]);
    }
    expect(answers).toEqual(
      Object.fromEntries(closedTo(door).map((visitor) => [visitor, door.answers[visitor]])),
    );
    expect(await stateOf(db)).toBe(before);
  });
});

describe('open doors open', () => {
  it.each(doors.filter(([, door]) => openTo(door).length > 0))('%s', async (route, door) => {
    const answers: Record<string, unknown> = {};
    for (const visitor of openTo(door)) {
      const before = await stateOf(db);
      answers[visitor] = (await knock(site.app, world, [route, door], visitor, csrf)).answer;
      if (route === 'POST /sign-out' || (await stateOf(db)) !== before) {
        await emptyDatabase(db);
        world = await buildWorld(db);
      }
    }
    expect(answers).toEqual(Object.fromEntries(openTo(door).map((visitor) => [visitor, 'opens'])));
  });
});
