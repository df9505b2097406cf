import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Database } from '#libs/database';
import { aCall } from '../../../../test/factories/call.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { FullProposalsQuery } from './full-proposals.query.js';
import { ProposalsCsvQuery } from './proposals-csv.query.js';

let db: Database;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(() => emptyDatabase(db));
afterAll(() => closeDatabase(db));

it('ends with the answers to the call’s own questions, under their keys', async () => {
  const question = { label: 'How?', help: '', section: 'record', on: true, required: false } as const;
  const call = await aCall(db, {
    settings: (preset) => ({
      ...preset,
      questions: [
        { ...question, key: 'q_travel', kind: 'short_text' },
        { ...question, key: 'q_retired', kind: 'yes_no', on: false },
      ],
    }),
  });
  await aProposal(db, call, { title: 'Seeds', answers: { q_travel: 'By "train", early', q_retired: 'yes' } });
  await aProposal(db, call, { title: 'Soil', answers: {} });
  let file = '';
  for await (const chunk of new ProposalsCsvQuery(new FullProposalsQuery(db)).run(call, null)) file += chunk;
  const rows = parse(file, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.map(({ title, q_travel, q_retired }) => [title, q_travel, q_retired])).toEqual([
    ['Seeds', 'By "train", early', 'yes'],
    ['Soil', '', ''],
  ]);
});
