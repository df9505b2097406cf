import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { anAssignment } from '../factories/assignment.js';
import { aProposal, completeContent } from '../factories/proposal.js';
import { aConflict, aReviewer } from '../factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../open-database.js';
import { startApp, type TestApp } from '../web-app.js';
import { bearing } from './knock.js';
import { API } from './table/api.js';
import { VISITORS, type Visitor } from './visitors.js';
import { buildWorld, type World } from './world.js';

type Person = Exclude<Visitor, 'anonymous'>;

let db: Database;
let site: TestApp;
let world: World;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp({ API_REQUESTS_PER_MINUTE: '0' });
});
beforeEach(async () => {
  await emptyDatabase(db);
  world = await buildWorld(db);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const everybody = VISITORS.filter((visitor): visitor is Person => visitor !== 'anonymous');
const allBut = (...some: readonly Person[]): Person[] =>
  everybody.filter((visitor) => !some.includes(visitor));

// what is looked for in one world and not in the other must not be found by looking
const QUERIES = [
  'limit=1',
  'q=hidden',
  'q=another',
  'status=draft',
  'status=decided',
  'status=under_review',
  'status=screened_out',
  'firstTime=yes',
  'firstTime=no',
  'q=-hidden',
  'q=hidden@people.test',
  'first=yes',
  'tag=none',
  'flag=any',
  'flag=none',
  'language=fr',
  'theme=none',
  'group=none',
  'region=african',
  'country=ML',
  'country=none',
  'mine=yes',
  'format=ndjson',
  'submittedSince=2000-01-01T00:00:00Z',
];

/** Everything the API tells a visitor, of the proposal in question and beside it. */
async function toldTo(visitor: Person, proposalId: string): Promise<Record<string, string>> {
  const at = { ...world, proposalId };
  const urls = [
    ...Object.entries(API)
      .filter(([route]) => route.startsWith('GET '))
      .map(([, door]) => door!.path(at)),
    ...QUERIES.map((query) => `/api/v1/calls${world.base}/proposals?${query}`),
    ...['submitted', 'passed', 'screened_out'].map(
      (status) => `/api/v1/calls${world.base}/screening?status=${status}`,
    ),
  ];
  const told: Record<string, string> = {};
  for (const url of urls) {
    const { statusCode, headers, body } = await site.app.inject({
      method: 'GET',
      url,
      headers: bearing(world.tokens[visitor]),
    });
    told[url] = `${statusCode} ${String(headers['etag'])} ${String(headers['link'])} ${body}`;
  }
  return told;
}

/** What is told otherwise after a change, by visitor; nothing when all is told alike. */
async function toldOtherwise(
  visitors: readonly Person[],
  proposalId: string,
  change: () => Promise<unknown>,
): Promise<Partial<Record<Person, string[]>>> {
  const before = new Map<Person, Record<string, string>>();
  for (const visitor of visitors) before.set(visitor, await toldTo(visitor, proposalId));
  await change();
  const otherwise: Partial<Record<Person, string[]>> = {};
  for (const visitor of visitors) {
    const after = await toldTo(visitor, proposalId);
    const urls = Object.keys(after).filter((url) => after[url] !== before.get(visitor)?.[url]);
    if (urls.length > 0) otherwise[visitor] = urls;
  }
  return otherwise;
}

/** Rewrites everything in a proposal that its people write, as a save does. */
async function rewrite(proposalId: string): Promise<void> {
  const [, theme] = world.call.themes;
  const [, format] = world.call.formats;
  await db.rows(
    `UPDATE proposal SET title = 'Another hidden title', theme_id = $2, format_id = $3, minutes = 30, language = 'fr',
            first_time = NOT coalesce(first_time, false), sdgs = '{17}', answers = '{"description":"Another hidden text"}',
            policy_questions = '{Hidden?}', version = version + 3, updated_at = now() WHERE id = $1`,
    [proposalId, theme!.id, format!.id],
  );
  await db.rows(
    `UPDATE proposal_person SET name = 'Hidden', email = 'hidden@people.test', country = 'NO', organisation = 'Hidden' WHERE proposal_id = $1`,
    [proposalId],
  );
}

describe('two worlds that differ in one hidden fact are told alike by the API', () => {
  it('a draft’s text, to all but its proposer', async () => {
    const owner = await db.row<{ id: string; name: string; email: string }>(
      'SELECT p.id, p.name, p.email FROM person p JOIN proposal q ON q.owner_id = p.id WHERE q.id = $1',
      [world.proposalId],
    );
    const draft = await aProposal(db, world.call, {
      ...completeContent(world.call, { title: 'A hidden title' }),
      owner: { personId: owner!.id, name: owner!.name, email: owner!.email },
      status: 'draft',
    });
    expect(
      await toldOtherwise(allBut('proposer'), draft.proposalId, () => rewrite(draft.proposalId)),
    ).toEqual({});
  });

  it('an unpublished decision, to all but those who lead', async () => {
    expect(
      await toldOtherwise(allBut('chair', 'secretariat'), world.proposalId, async () => {
        await db.rows(
          `UPDATE decision SET outcome = 'declined', rationale = 'Another hidden reason', version = version + 1`,
        );
        await db.rows(`UPDATE proposal SET status = 'under_review' WHERE id = $1`, [world.proposalId]);
      }),
    ).toEqual({});
  });

  it('that a decision is recorded at all, to all but those who lead', async () => {
    expect(
      await toldOtherwise(allBut('chair', 'secretariat'), world.proposalId, () =>
        db.rows('DELETE FROM decision'),
      ),
    ).toEqual({});
  });

  it('who reviews it, to its proposer and to those who do not', async () => {
    expect(
      await toldOtherwise(
        ['proposer', 'other_proposer', 'conflicted_reviewer', 'other_call_reviewer'],
        world.proposalId,
        () =>
          anAssignment(
            db,
            { callId: world.call.callId, proposalId: world.proposalId },
            { reviewerId: world.otherReviewerId },
          ),
      ),
    ).toEqual({});
  });

  it('everything about a proposal, to whoever has a conflict of interest with it, whatever else they are', async () => {
    const conflicted = await Promise.all(
      (['secretariat', 'chair'] as const).map(async (visitor) => {
        const [row] = await db.rows<{ personId: string; name: string; email: string }>(
          `SELECT p.id AS "personId", p.name, p.email FROM api_token k JOIN person p ON p.id = k.person_id
            WHERE k.token_hash = sha256($1::text::bytea)`,
          [world.tokens[visitor]],
        );
        const { reviewerId } = await aReviewer(db, world.call, { person: row! });
        await aConflict(db, { callId: world.call.callId, proposalId: world.proposalId, reviewerId });
        return visitor;
      }),
    );
    await db.rows('UPDATE webhook_delivery SET proposal_id = $1', [world.proposalId]);
    expect(
      await toldOtherwise([...conflicted, 'conflicted_reviewer'], world.proposalId, async () => {
        await rewrite(world.proposalId);
        await db.rows(`UPDATE proposal SET status = 'screened_out' WHERE id = $1`, [world.proposalId]);
        await db.rows(`UPDATE webhook_delivery SET status = 'dead'`);
      }),
    ).toEqual({});
  });

  it('why it was screened out, to those who do not run the call', async () => {
    await db.rows(`UPDATE proposal SET status = 'submitted' WHERE id = $1`, [world.proposalId]);
    expect(
      await toldOtherwise(allBut('chair', 'secretariat', 'proposer'), world.proposalId, () =>
        db.rows(`UPDATE proposal SET status = 'screened_out', version = version + 1 WHERE id = $1`, [
          world.proposalId,
        ]),
      ),
    ).toEqual({});
  });
});

it('one world that differs in what everybody may know is not told alike', async () => {
  const before = await toldTo('other_proposer', world.proposalId);
  await db.rows(`UPDATE call SET name = 'Another name' WHERE id = $1`, [world.call.callId]);
  expect(await toldTo('other_proposer', world.proposalId)).not.toEqual(before);
});
