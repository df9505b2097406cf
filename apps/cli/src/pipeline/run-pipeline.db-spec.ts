import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeCsv } from '#libs/csv';
import { createDatabase } from '../../../../test/database.js';
import { inHouse } from '../house.js';
import { ImportRefused } from '../import-refused.js';
import { type PipelineInput, runPipeline } from './run-pipeline.js';

const PROPOSALS = 12;
const REVIEWERS = 4;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

const before = process.env['DATABASE_URL'];
let folder: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-pipeline-'));
  const database = await createDatabase();
  drop = database.drop;
  process.env['DATABASE_URL'] = database.url;
});
afterEach(async () => {
  process.env['DATABASE_URL'] = before;
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, header: string[], rows: (string | number)[][]): string => {
  const full = path.join(folder, name);
  writeFileSync(full, writeCsv(header, rows));
  return full;
};

function files(change: { proposal?: (row: (string | number)[], at: number) => void } = {}): PipelineInput {
  const proposals = numbers(PROPOSALS).map((n) => [
    n,
    `Proposal ${n}`,
    'Emerging Technologies',
    `p${n}@people${n}.test`,
    `Group ${n}`,
  ]);
  proposals.forEach((row, at) => change.proposal?.(row, at));
  return {
    preset: 'igf2018',
    places: 3,
    out: path.join(folder, 'out'),
    proposals: file(
      'proposals.csv',
      ['number', 'title', 'theme', 'proposer_email', 'organisation'],
      proposals,
    ),
    reviewers: file(
      'reviewers.csv',
      ['email', 'name', 'organisation'],
      numbers(REVIEWERS).map((n) => [`m${n}@house${n}.test`, `Member ${n}`, `House ${n}`]),
    ),
    // the higher the number, the better the marks
    reviews: file(
      'reviews.csv',
      ['proposal', 'reviewer', 'relevance', 'content'],
      numbers(PROPOSALS).flatMap((n) =>
        numbers(REVIEWERS).map((m) => [
          n,
          `m${m}@house${m}.test`,
          Math.min(5, 1 + Math.floor(n / 3)),
          n > 9 ? 5 : 2,
        ]),
      ),
    ),
  };
}

const run = (input: PipelineInput) => inHouse((house) => runPipeline(house, input, () => undefined));

describe('the pipeline', () => {
  it('goes from three files to a published programme and its exports', async () => {
    const input = files();
    expect(await run(input)).toMatchObject({
      proposals: 12,
      reviewers: 4,
      reviews: 48,
      accepted: 3,
      waitlisted: 1,
      declined: 8,
      letters: 12,
      sessions: 3,
      unplaced: [],
      version: 1,
    });
    expect(readdirSync(input.out).toSorted()).toEqual([
      'calendar.ics',
      'decisions.csv',
      'letters.csv',
      'proposals.csv',
      'ranking.csv',
      'reviewers.csv',
      'reviews.csv',
      'schedule.json',
      'sessions.csv',
      'statistics.json',
    ]);
    const sessions = readFileSync(path.join(input.out, 'sessions.csv'), 'utf8');
    expect([...sessions.matchAll(/WS #(\d+)/g)].map(([, number]) => number).toSorted()).toEqual([
      '10',
      '11',
      '12',
    ]);
  }, 60_000);

  it('reads its own exports again', async () => {
    const input = files();
    await run(input);
    const exported = (name: string) => path.join(input.out, name);
    await drop();
    const database = await createDatabase();
    drop = database.drop;
    process.env['DATABASE_URL'] = database.url;
    const again = await run({
      ...input,
      proposals: exported('proposals.csv'),
      reviewers: exported('reviewers.csv'),
      reviews: exported('reviews.csv'),
      out: path.join(folder, 'again'),
    });
    expect(again).toMatchObject({ proposals: 12, reviews: 48, accepted: 3 });
    for (const name of ['ranking.csv', 'reviews.csv'])
      expect(readFileSync(path.join(folder, 'again', name), 'utf8')).toBe(
        readFileSync(exported(name), 'utf8'),
      );
  }, 60_000);

  it('names every bad cell of every file, and imports nothing', async () => {
    const input = files({
      proposal: (row, at) => {
        if (at === 1) row[3] = 'not-an-address';
        if (at === 4) row[2] = 'No such theme';
      },
    });
    writeFileSync(input.reviewers, readFileSync(input.reviewers, 'utf8').replace('m2@house2.test', 'm2'));
    const refused: unknown = await run(input).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefused);
    expect((refused as ImportRefused).lines()).toEqual([
      `${input.proposals}:3 proposer_email: Write a full e-mail address, such as name@example.org.`,
      `${input.proposals}:6 theme: “No such theme” is not a theme of this call.`,
      `${input.reviewers}:3 email: Write a full e-mail address, such as name@example.org.`,
    ]);
    const [stored] = await inHouse((house) =>
      house.db.rows(
        `SELECT (SELECT count(*)::int FROM proposal) AS proposals, (SELECT count(*)::int FROM reviewer) AS reviewers`,
      ),
    );
    expect(stored).toEqual({ proposals: 0, reviewers: 0 });
  }, 60_000);
});
