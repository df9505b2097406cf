import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aProposal } from '../factories/proposal.js';
import { aCall } from '../factories/call.js';
import { keepRows } from '../kept-rows.js';
import { closeDatabase, openDatabase } from '../open-database.js';
import { stateOf } from '../permissions/state.js';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));

it('puts back what was changed, taken out or added, as it was', async () => {
  const { proposalId } = await aProposal(db, await aCall(db));
  const putBack = await keepRows(db.source);
  const before = await stateOf(db);

  await db.rows(`UPDATE proposal SET title = 'Another' WHERE id = $1`, [proposalId]);
  await db.rows('DELETE FROM proposal_person');
  await aProposal(db, await aCall(db));
  expect(await stateOf(db)).not.toBe(before);

  await putBack();
  expect(await stateOf(db)).toBe(before);
});
