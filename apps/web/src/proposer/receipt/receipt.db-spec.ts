import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { browse } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aPerson, aSecretary } from '../../../../../test/factories/person.js';
import { aProposal } from '../../../../../test/factories/proposal.js';
import { emptyDatabase } from '../../../../../test/open-database.js';
import { pageFaults } from '../../../../../test/pages/page-faults.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let site: TestApp;
let db: Database;
let call: TestCall;

beforeAll(async () => {
  site = await startApp();
  db = site.app.get(Database);
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
});
afterAll(() => site.app.close());

const as = (personId: string | null) => browse(site.app, db, personId ?? undefined);
const plain = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

it('says number, time in both zones, people and what the rules find', async () => {
  const proposal = await aProposal(db, call, { number: 180, title: 'Seeds of Trust' });
  const path = `${call.path}/proposals/${proposal.proposalId}`;
  const owner = await as(proposal.owner.personId);
  expect((await owner.get(path)).body).toContain(`href="${path}/receipt"`);
  const { body } = await owner.get(`${path}/receipt`);
  expect(pageFaults(body, { lang: 'en', dir: 'ltr' })).toEqual([]);
  for (const words of [
    'Receipt for IGF 2019 WS #180',
    'Seeds of Trust',
    '20 March 2019 at 13:00 CET (20 March 2019 at 12:00 UTC)',
    'Every rule of the call is fulfilled.',
    'Rapporteur',
  ])
    expect(plain(body)).toContain(words);
});

it('is there for its own people alone, and not for a draft', async () => {
  const proposal = await aProposal(db, call);
  const draft = await aProposal(db, call, { status: 'draft', owner: proposal.owner });
  const path = `${call.path}/proposals/${proposal.proposalId}/receipt`;
  const secretary = await aSecretary(db, call);
  const answers = [
    (await (await as((await aPerson(db)).personId)).get(path)).status,
    (await (await as(secretary.personId)).get(path)).status,
    (await (await as(proposal.owner.personId)).get(`${call.path}/proposals/${draft.proposalId}/receipt`))
      .status,
  ];
  expect(answers).toEqual([404, 404, 404]);
});
