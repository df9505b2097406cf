import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A small house in which each file breaks one rule, or none. */
const HOUSE: Record<string, string> = {
  'libs/kernel/src/index.ts': `export { now } from './clock.js';`,
  'libs/kernel/src/clock.ts': `export const now = () => 0;`,
  'libs/kernel/src/forum-name.ts': `import { calls } from '#libs/calls'; export const name = calls;`,

  'libs/calls/src/index.ts': `export const calls = 1; export { OpenCall } from './use-cases/open-call.js';`,
  'libs/calls/src/rules/dates.ts': `import { now } from '#libs/kernel'; export const late = () => now() > 1;`,
  'libs/calls/src/rules/stored-dates.ts': `import { store } from '../persistence/call.store.js'; export const dates = store;`,
  'libs/calls/src/rules/read-dates.ts': `import { readFileSync } from 'node:fs'; export const dates = readFileSync;`,
  'libs/calls/src/policies/call.policy.ts': `import { DataSource } from 'typeorm'; export const can = DataSource;`,
  'libs/calls/src/persistence/call.store.ts': `import { DataSource } from 'typeorm'; export const store = DataSource;`,
  'libs/calls/src/persistence/upward.store.ts': `import { board } from '../queries/board.query.js'; export const up = board;`,
  'libs/calls/src/queries/board.query.ts': `export const board = 1;`,
  'libs/calls/src/jobs/remind.job.ts': `import { board } from '../queries/board.query.js'; export const remind = board;`,
  'libs/calls/src/use-cases/open-call.ts': `import { store } from '../persistence/call.store.js'; export class OpenCall { s = store; }`,
  'libs/calls/src/use-cases/reopen-call.ts': `import { OpenCall } from './open-call.js'; export const reopen = new OpenCall();`,
  'libs/calls/src/use-cases/remind.ts': `import { remind } from '../jobs/remind.job.js'; export const now = remind;`,
  'libs/calls/src/web-words.ts': `import { page } from '../../../apps/web/src/page.js'; export const words = page;`,
  'libs/calls/src/tested.ts': `import { made } from '../../../test/factory.js'; export const tested = made;`,

  'libs/reviews/src/index.ts': `export const reviews = 1;`,
  'libs/reviews/src/deep.ts': `import { late } from '../../calls/src/rules/dates.js'; export const deep = late;`,
  'libs/reviews/src/by-path.ts': `import { calls } from '../../calls/src/index.js'; export const byPath = calls;`,
  'libs/reviews/src/circle-a.ts': `import { b } from './circle-b.js'; export const a = () => b;`,
  'libs/reviews/src/circle-b.ts': `import { a } from './circle-a.js'; export const b = () => a;`,
  'libs/reviews/src/lost.ts': `import { nothing } from './no-such-file.js'; export const lost = nothing;`,

  'libs/scoring/src/index.ts': `export { mean } from './mean.js';`,
  'libs/scoring/src/mean.ts': `export const mean = 1;`,
  'libs/scoring/src/timed.ts': `import { now } from '#libs/kernel'; export const timed = now;`,
  'libs/matching/src/index.ts': `import { readFileSync } from 'node:fs'; export const read = readFileSync;`,

  'libs/matching/src/told.ts': `import type { LongWork } from '#libs/threads'; export type Told = LongWork;`,
  'libs/matching/src/started.ts': `import { inThread } from '#libs/threads'; export const start = inThread;`,
  'libs/threads/src/index.ts': `export type LongWork = object; export const inThread = 1; export const serveThread = () => 1;`,
  'libs/threads/src/known.ts': `import { calls } from '#libs/calls'; export const known = calls;`,
  'libs/calls/src/threads/pure.thread.ts': `import { serveThread } from '#libs/threads'; import { late } from '../rules/dates.js'; serveThread(late);`,
  'libs/calls/src/threads/heavy.thread.ts': `import { serveThread } from '#libs/threads'; import { store } from '../persistence/call.store.js'; serveThread(store);`,

  'apps/web/src/page.ts': `import { calls } from '#libs/calls'; export const page = calls;`,
  'apps/web/src/deep.controller.ts': `import { late } from '../../../libs/calls/src/rules/dates.js'; export const deep = late;`,
  'apps/web/src/sql.controller.ts': `import { DataSource } from 'typeorm'; export const sql = DataSource;`,
  'apps/web/src/worker.controller.ts': `import { work } from '../../worker/src/work.js'; export const works = work;`,
  'apps/web/src/design-system/button.ts': `export const button = 1;`,
  'apps/web/src/design-system/call-button.ts': `import { calls } from '#libs/calls'; export const button = calls;`,
  'apps/worker/src/work.ts': `export const work = 1;`,
  'migrations/1-create.ts': `export const create = 1;`,
  'test/factory.ts': `export const made = 1;`,
};

/** Which rules which file breaks. */
const BROKEN: Record<string, string[]> = {
  'libs/kernel/src/forum-name.ts': ['kernel-and-design-system-know-no-domain'],
  'libs/calls/src/rules/stored-dates.ts': ['rules-are-pure'],
  'libs/calls/src/rules/read-dates.ts': ['rules-are-pure'],
  'libs/calls/src/policies/call.policy.ts': ['rules-are-pure'],
  'libs/calls/src/persistence/upward.store.ts': ['one-direction-inside-a-lib'],
  'libs/calls/src/use-cases/reopen-call.ts': ['use-cases-never-call-each-other'],
  'libs/calls/src/use-cases/remind.ts': ['one-direction-inside-a-lib'],
  'libs/calls/src/web-words.ts': ['libs-do-not-know-apps'],
  'libs/calls/src/tested.ts': ['not-to-test'],
  'libs/reviews/src/deep.ts': ['no-deep-import-across-libs'],
  'libs/reviews/src/by-path.ts': ['no-deep-import-across-libs'],
  'libs/reviews/src/circle-a.ts': ['no-circular'],
  'libs/reviews/src/lost.ts': ['no-unresolvable'],
  'libs/scoring/src/timed.ts': ['matching-and-scoring-are-pure'],
  'libs/matching/src/index.ts': ['matching-and-scoring-are-pure'],
  'libs/matching/src/started.ts': ['matching-and-scoring-are-pure'],
  'libs/threads/src/known.ts': ['threads-load-pure-code'],
  'libs/calls/src/threads/heavy.thread.ts': ['threads-load-pure-code'],
  'apps/web/src/deep.controller.ts': ['no-deep-import-across-libs'],
  'apps/web/src/sql.controller.ts': ['controllers-do-not-touch-typeorm'],
  'apps/web/src/worker.controller.ts': ['web-and-worker-do-not-import-each-other'],
  'apps/web/src/design-system/call-button.ts': ['kernel-and-design-system-know-no-domain'],
};

interface Found {
  rule: { name: string };
  from: string;
}

describe('the boundaries of the house', () => {
  let house: string;
  let found: Map<string, string[]>;

  beforeAll(async () => {
    house = mkdtempSync(path.join(tmpdir(), 'rostrum-house-'));
    for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      cpSync(path.join(ROOT, name), path.join(house, name));
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
    for (const [file, source] of Object.entries(HOUSE)) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      writeFileSync(path.join(house, file), source);
    }
    found = await violations(house);
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(Object.entries(BROKEN))('are broken by %s', (file, rules) => {
    expect(found.get(file)).toEqual(rules);
  });

  it('are broken by nothing else', () => {
    expect([...found.keys()].toSorted()).toEqual(Object.keys(BROKEN).toSorted());
  });
});

/** The rules each file breaks. */
function violations(cwd: string): Promise<Map<string, string[]>> {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    program,
    'apps',
    'libs',
    'migrations',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout) => {
      // it ends with the number of violations, which is what we are here for
      if (stdout === '') return reject(error ?? new Error('no output'));
      const { summary } = JSON.parse(stdout) as { summary: { violations: Found[] } };
      const byFile = new Map<string, string[]>();
      for (const { rule, from } of summary.violations) {
        byFile.set(from, [...new Set([...(byFile.get(from) ?? []), rule.name])]);
      }
      resolve(byFile);
    });
  });
}
