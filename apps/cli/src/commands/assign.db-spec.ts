import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aPerson, withRole } from '../../../../test/factories/person.js';
import { proposals } from '../../../../test/factories/proposal.js';
import { reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { runCli } from '../run-cli.js';

let db: Database;
let call: TestCall;
let printed: string;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  call = await aCall(db, { status: 'reviewing', reviewsPerProposal: 2, loadMin: 0, loadMax: 10 });
  const secretary = await aPerson(db, { email: 'secretary@forum.test' });
  await withRole(db, secretary, call, 'secretariat');
  await proposals(
    db,
    call,
    Array.from({ length: 4 }, () => ({ status: 'passed' as const })),
  );
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(() => closeDatabase(db));

/** Runs the command as a machine does: its exit code, and the one value it prints. */
async function assign(...options: string[]): Promise<[code: number, value: Record<string, unknown>]> {
  printed = '';
  const address = call.path.slice(1);
  const code = await runCli([
    'assign',
    '--call',
    address,
    '--as',
    'secretary@forum.test',
    '--json',
    ...options,
  ]);
  return [code, JSON.parse(printed) as Record<string, unknown>];
}

it('tells machines the run, its objective, bound and gap, and replays it', async () => {
  await reviewers(db, call, 3);
  const [code, done] = await assign('--seed', '7');
  expect([code, done]).toMatchObject([0, { seats: 8, added: 8, violations: 0 }]);
  // objective and bound are sums of the same numbers in another order
  expect(Number(done['gap'])).toBeCloseTo(0, 12);
  expect(done['bound']).toBe(done['objective']);
  const [stored] = await db.rows<{ settings: object }>('SELECT settings FROM assignment_run WHERE id = $1', [
    done['run'],
  ]);
  expect(stored?.settings).toMatchObject({ mode: 'full', seed: 7 });
  expect(await assign('--replay', String(done['run']))).toMatchObject([0, { same: true }]);
});

it('refuses with reasons, and changes nothing', async () => {
  await reviewers(db, call, 1);
  const [code, refused] = await assign();
  const codes = (refused['refused'] as { code: string }[]).map((blocker) => blocker.code);
  expect([code, codes]).toEqual([
    1,
    ['assignment_no_panel_at_all', 'assignment_too_few_candidates', 'assignment_way_out'],
  ]);
  expect(await db.rows('SELECT 1 FROM assignment_run')).toEqual([]);
  expect((await assign('--seed', 'luck'))[0]).toBe(2);
});
