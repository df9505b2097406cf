import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { browse } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aDecision } from '../../../../../test/factories/decision.js';
import { aPerson, aSecretary } from '../../../../../test/factories/person.js';
import { aProposal, type TestProposal } from '../../../../../test/factories/proposal.js';
import { emptyDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';
import { Database } from '#libs/database';
import { PublishDecisions } from '#libs/decisions';

let site: TestApp;
let db: Database;
let call: TestCall;
let proposal: TestProposal;
let path: string;

beforeAll(async () => {
  site = await startApp();
  db = site.app.get(Database);
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'deliberating' });
  proposal = await aProposal(db, call, { status: 'under_review', title: 'Seeds of <Trust>' });
  path = `${call.path}/proposals/${proposal.proposalId}`;
});
afterAll(() => site.app.close());

const as = (personId: string) => browse(site.app, db, personId);
const asOwner = () => as(proposal.owner.personId);
const publish = async () => {
  const publication = site.app.get(PublishDecisions, { strict: false });
  return publication.run(await aSecretary(db, call), call);
};
const answers = () => db.rows('SELECT response, response_note AS note FROM decision');

describe('the proposer’s decision', () => {
  it('is not there before the letter, nor anywhere to be told from the page', async () => {
    const owner = await asOwner();
    const [undecided, plain] = [await owner.get(`${path}/decision`), await owner.get(path)];
    await aDecision(db, proposal, { outcome: 'declined', rationale: 'A secret reason.' });
    const [decided, same] = [await owner.get(`${path}/decision`), await owner.get(path)];
    expect([undecided.status, decided.status]).toEqual([404, 404]);
    expect(decided.body.replaceAll(/[\w-]{20,}/g, '')).toBe(undecided.body.replaceAll(/[\w-]{20,}/g, ''));
    expect(same.body.replaceAll(/[\w-]{20,}/g, '')).toBe(plain.body.replaceAll(/[\w-]{20,}/g, ''));
    expect((await owner.post(`${path}/decision`, { response: 'confirmed', seen: '1' })).status).toBe(404);
  });

  it('shows the letter and takes the answer', async () => {
    await aDecision(db, proposal, { rationale: 'A secret reason.' });
    await publish();
    const owner = await asOwner();
    expect((await owner.get(path)).body).toContain(`href="${path}/decision"`);
    const { body } = await owner.get(`${path}/decision`);
    expect(body).toContain('Your proposal has a place');
    expect(body).toContain('Thank you for proposing “Seeds of &lt;Trust>”');
    expect([body.includes('A secret reason.'), body.includes('{{')]).toEqual([false, false]);
    const seen = /name="seen" value="(\d+)"/.exec(body)?.[1] ?? '';
    const sent = await owner.post(`${path}/decision`, { response: 'confirmed', note: 'Gladly.', seen });
    expect(sent.location).toBe(`${path}/decision?done=answer_sent`);
    expect(await answers()).toEqual([{ response: 'confirmed', note: 'Gladly.' }]);
  });

  it('decides nothing by a form that forgot to say, or that is too old', async () => {
    await aDecision(db, proposal);
    await publish();
    const owner = await asOwner();
    expect((await owner.post(`${path}/decision`, { seen: '2' })).status).toBe(422);
    expect((await owner.post(`${path}/decision`, { response: 'confirmed', seen: '1' })).status).toBe(422);
    expect(await answers()).toEqual([{ response: null, note: '' }]);
  });

  it('is nobody else’s', async () => {
    await aDecision(db, proposal);
    await publish();
    const stranger = await as((await aPerson(db)).personId);
    expect((await stranger.get(`${path}/decision`)).status).toBe(404);
    expect((await stranger.post(`${path}/decision`, { response: 'withdrawn', seen: '2' })).status).toBe(404);
    expect(await answers()).toEqual([{ response: null, note: '' }]);
  });
});
