import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall } from '../../../../test/factories/call.js';
import { proposals } from '../../../../test/factories/proposal.js';
import { closeDatabase, openDatabase } from '../../../../test/open-database.js';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));

it('stores many proposals with their people, tags and first versions', async () => {
  const call = await aCall(db);
  const [draft, submitted, withdrawn] = await proposals(db, call, [
    { status: 'draft', tags: [] },
    { number: 180, tags: ['Privacy', 'privacy', 'Farm Data'] },
    { status: 'withdrawn' },
  ]);
  const rows = await db.rows<{ id: string }>(
    `SELECT p.id, p.number, p.status, p.answers ->> 'facilitation' AS facilitation,
            (SELECT count(*) FROM proposal_person n WHERE n.proposal_id = p.id)::int AS people,
            ARRAY(SELECT g.name FROM proposal_tag t JOIN tag g ON g.id = t.tag_id WHERE t.proposal_id = p.id ORDER BY t.position) AS tags,
            (SELECT count(*) FROM proposal_version v WHERE v.proposal_id = p.id AND v.content ->> 'title' = p.title)::int AS versions
       FROM proposal p ORDER BY p.id`,
  );
  const facilitation = 'Three rounds in a circle with one empty seat.';
  const common = { facilitation, people: 8, versions: 1 };
  expect(rows).toEqual([
    { ...common, id: draft!.proposalId, number: null, status: 'draft', tags: [] },
    {
      ...common,
      id: submitted!.proposalId,
      number: 180,
      status: 'submitted',
      tags: ['Privacy', 'Farm Data'],
    },
    {
      ...common,
      id: withdrawn!.proposalId,
      number: withdrawn!.number,
      status: 'withdrawn',
      tags: [call.tags[0]!.name],
    },
  ]);
});
