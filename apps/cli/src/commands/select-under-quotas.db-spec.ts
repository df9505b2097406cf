import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { CallScopeQuery } from '#libs/calls';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { found } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { UsageError } from '../usage-error.js';
import { selectUnderQuotas } from './select-under-quotas.js';

let db: Database;
let call: TestCall;
let actor: Actor;
let folder: string;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-quotas-'));
  call = await aCall(db, { status: 'deliberating', places: 1 });
  actor = await aSecretary(db, call);
  const committee = await reviewers(db, call, 2);
  for (const [at, mark] of [4, 3].entries()) {
    const proposal = await aProposal(db, call, {
      status: 'under_review',
      number: at + 1,
      themeId: call.themes[at]!.id,
    });
    for (const [k, member] of committee.entries())
      await aReview(db, call, proposal, member, { marks: call.criteria.map((_, c) => mark - ((c + k) % 2)) });
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = undefined;
});
afterAll(() => closeDatabase(db));

/** What the command prints, and the code it would end with. */
async function select(quotas: unknown, dryRun = false) {
  const file = path.join(folder, 'quotas.json');
  writeFileSync(file, typeof quotas === 'string' ? quotas : JSON.stringify(quotas));
  let printed = '';
  await inHouse(async (house) =>
    selectUnderQuotas({
      house,
      actor,
      call: found(await house.get(CallScopeQuery).run(call.forumSlug, call.callSlug)),
      output: new Output(true, (text) => (printed += text)),
      options: { call: '', json: true, quotas: file, dryRun, rationale: '' },
    }),
  );
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  const result = JSON.parse(printed) as {
    recorded: unknown;
    outcome: string;
    proposals: { number: number; chosen: boolean }[];
    relaxation: { quotaId: string }[];
  };
  return {
    code,
    ...result,
    chosen: result.proposals.filter((one) => one.chosen).map(({ number }) => number),
  };
}
const drafts = () =>
  db.rows(
    'SELECT p.number, d.outcome, d.rationale FROM decision d JOIN proposal p ON p.id = d.proposal_id ORDER BY 1',
  );

it('finds the best set under the quotas of a file, and records it with reasons', async () => {
  const second = call.themes[1]!.slug;
  const quotas = { basis: 'mean', quotas: [{ of: 'theme', key: second, least: 1 }] };
  expect(await select(quotas, true)).toMatchObject({ code: 0, recorded: null, chosen: [2] });
  expect(await drafts()).toEqual([]);
  expect(await select(quotas)).toMatchObject({
    code: 0,
    recorded: { accepted: 1, waitlisted: 1, declined: 0 },
  });
  const reason = expect.stringMatching(
    new RegExp(`selection 2, score 2\\.50, place 2\\. .*Decided by: theme:${second}\\.$`),
  );
  expect(await drafts()).toEqual([
    {
      number: 1,
      outcome: 'waitlisted',
      rationale: expect.stringMatching(/^Not in selection 2, score 3\.50/),
    },
    { number: 2, outcome: 'accepted', rationale: reason },
  ]);
  // whoever asked has solved it: no worker is called
  expect(await db.rows(`SELECT 1 FROM outbox_event WHERE type = 'selection.requested'`)).toEqual([]);
});

it('ends with 1 and the smallest relaxation when nothing meets them, and records nothing', async () => {
  const quotas = { quotas: [{ of: 'theme', key: call.themes[1]!.slug, least: 2 }] };
  expect(await select(quotas)).toMatchObject({
    code: 1,
    recorded: null,
    outcome: 'impossible',
    relaxation: [{ quotaId: `theme:${call.themes[1]!.slug}` }],
  });
  expect(await drafts()).toEqual([]);
});

it.each([
  ['no JSON', '{'],
  ['a word it does not know', { quota: [] }],
])('refuses a file with %s', async (_, quotas) => {
  await expect(select(quotas)).rejects.toThrow(UsageError);
});
