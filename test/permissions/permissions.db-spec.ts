import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { API_SCOPES } from '#libs/identity';
import { aToken } from '../factories/api-token.js';
import { keepRows } from '../kept-rows.js';
import { closeDatabase, openDatabase } from '../open-database.js';
import { type Route, startApp, type TestApp } from '../web-app.js';
import { bearing, formToken, knock, knockByMachine } from './knock.js';
import { stateOf } from './state.js';
import { type Door, TABLE } from './table/index.js';
import { VISITORS, type Visitor } from './visitors.js';
import { buildWorld, type World } from './world.js';

let db: Database;
let site: TestApp;
let world: World;
let putBack: () => Promise<void>;
let csrf: { token: string; cookie: string };

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
  csrf = await formToken(site.app);
  world = await buildWorld(db);
  putBack = await keepRows(db.source);
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
      if (route === 'POST /sign-out' || (await stateOf(db)) !== before) await putBack();
    }
    expect(answers).toEqual(Object.fromEntries(openTo(door).map((visitor) => [visitor, 'opens'])));
  });
});

describe('a door for machines', () => {
  const forMachines = doors.filter(([, door]) => door.api);
  const wayIn = (door: Door): Visitor =>
    openTo(door).find((visitor) => visitor !== 'anonymous') ?? 'secretariat';

  it.each(forMachines)('%s does not open to a cookie', async (route, door) => {
    const before = await stateOf(db);
    const cookie = `_csrf=${csrf.cookie}; rostrum_session=${world.cookies[wayIn(door) as keyof World['cookies']]}`;
    const { answer, body } = await knockByMachine(site.app, world, [route, door], { cookie });
    expect([answer, world.secrets.filter((secret) => body.includes(secret))]).toEqual(['sign_in', []]);
    expect(await stateOf(db)).toBe(before);
  });

  it.each(forMachines.filter(([, door]) => door.api?.scope !== null))(
    '%s does not open to a token without its scope, nor to one that is limited to another call',
    async (route, door) => {
      const visitor = wayIn(door) as Exclude<Visitor, 'anonymous'>;
      const personId = await personBehind(visitor);
      const scopes = API_SCOPES.filter((scope) => scope !== door.api?.scope);
      const { callId } = (await db.row<{ callId: string }>(
        'SELECT call_id AS "callId" FROM proposal WHERE id = $1',
        [world.foreignProposalId],
      ))!;
      // nobody may hold as many tokens as there are doors
      await db.rows('DELETE FROM api_token WHERE person_id = $1 AND token_hash <> sha256($2::text::bytea)', [
        personId,
        world.tokens[visitor],
      ]);
      const without = await aToken(db, personId, { scopes });
      const elsewhere = await aToken(db, personId, { limit: { forumId: world.call.forumId, callId } });
      const before = await stateOf(db);
      const answers = [
        (await knockByMachine(site.app, world, [route, door], bearing(without))).answer,
        (await knockByMachine(site.app, world, [route, door], bearing(elsewhere))).answer,
      ];
      // the list of calls is there for everybody; what is in it is another test's
      expect(answers).toEqual(['forbidden', route.includes(':call') ? 'not_found' : 'opens']);
      expect(await stateOf(db)).toBe(before);
    },
  );

  async function personBehind(visitor: Exclude<Visitor, 'anonymous'>): Promise<string> {
    const row = await db.row<{ id: string }>(
      'SELECT person_id AS id FROM api_token WHERE token_hash = sha256($1::text::bytea)',
      [world.tokens[visitor]],
    );
    return row!.id;
  }
});
