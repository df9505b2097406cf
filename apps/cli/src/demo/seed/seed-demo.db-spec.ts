import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionReportsQuery } from '#libs/reports';
import { RankingQuery } from '#libs/reviews';
import { createDatabase } from '../../../../../test/database.js';
import { type House, inHouse } from '../../house.js';
import { breaches } from '../../invariants/breaches.js';
import { seedDemo, type SeedSummary } from './seed-demo.js';

let summary: SeedSummary;
let drop: () => Promise<void>;
const before = process.env['DATABASE_URL'];

beforeAll(async () => {
  const database = await createDatabase();
  drop = database.drop;
  process.env['DATABASE_URL'] = database.url;
  summary = await inHouse((house) => seedDemo(house, new Date('2026-01-15T12:00:00Z')));
}, 60_000);
afterAll(async () => {
  process.env['DATABASE_URL'] = before;
  await drop();
});

const inDemo = <T>(act: (house: House) => Promise<T>) => inHouse(act);

describe('the demo', () => {
  it('has the profile of 2018 and breaks no invariant', async () => {
    expect(summary).toMatchObject({ proposals: 359, reviewers: 55 });
    expect(await inDemo((house) => breaches(house.db))).toEqual([]);
  });

  it('has workshops of 2016, and people who propose again without their reports', async () => {
    const flagged = await inDemo((house) =>
      house.db.rows<{ flag: string; count: number }>(
        `SELECT flag, count(*)::int AS count FROM proposal_listing l, unnest(l.flags) AS flag
          WHERE flag LIKE 'report%' GROUP BY flag ORDER BY flag`,
      ),
    );
    expect(flagged.map(({ flag }) => flag)).toEqual(['report_claimed', 'report_missing']);
  });

  it('has a call that was held, whose reports have come as far as reports can', async () => {
    const rows = await inDemo(async (house) => {
      const { callId } = await house.call('igf/2017');
      return house.get(SessionReportsQuery).list(callId);
    });
    expect(rows.map(({ number, status, address }) => [number, status, address])).toEqual([
      [1, 'draft', ''],
      [5, null, ''],
      [6, null, ''],
      [2, 'filed', ''],
      [3, 'filed', ''],
      [4, 'filed', 'https://reports.igf-2017.example/small-hospitals'],
    ]);
    expect(rows.filter(({ organisers }) => organisers.length === 0)).toEqual([]);
  });

  it('has seats of a run, so that plans can move them and pages explain them', async () => {
    const [row] = await inDemo((house) =>
      house.db.rows<{ runs: number; byHand: number }>(
        `SELECT (SELECT count(*)::int FROM assignment_run WHERE status = 'applied') AS runs,
                count(*) FILTER (WHERE run_id IS NULL)::int AS "byHand" FROM assignment`,
      ),
    );
    expect(row).toEqual({ runs: 1, byHand: 0 });
  });

  it('has grades around 3.2', async () => {
    const ranking = await inDemo(async (house) => {
      const { callId } = await house.call('igf/2018');
      return house.get(RankingQuery).run(callId);
    });
    const means = ranking.rows.flatMap((row) => (row.mean === null ? [] : [row.mean]));
    expect(means).toHaveLength(344);
    expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeCloseTo(3.2, 1);
  });

  it('has a reason for every low mark of a submitted review', async () => {
    const [row] = await inDemo((house) =>
      house.db.rows<{ without: number }>(
        `SELECT count(*)::int AS without FROM score s JOIN review r ON r.id = s.review_id
          WHERE r.status = 'submitted' AND s.value <= 3
            AND NOT r.reasons @> jsonb_build_array(jsonb_build_object('criterionId', s.criterion_id))`,
      ),
    );
    expect(row).toEqual({ without: 0 });
  });

  it('shows its proposer every answer an invitation can have, with letters on their way', async () => {
    const rows = await inDemo((house) =>
      house.db.rows<{ draft: boolean; status: string }>(
        `SELECT DISTINCT p.status = 'draft' AS draft, i.status FROM invitation i JOIN proposal p ON p.id = i.proposal_id
           JOIN person w ON w.id = p.owner_id WHERE w.email = 'demo@proposer.example' ORDER BY 1, 2`,
      ),
    );
    expect(rows.filter(({ draft }) => !draft).map(({ status }) => status)).toEqual([
      'confirmed',
      'declined',
      'invited',
      'not_me',
    ]);
    const letters = await inDemo((house) =>
      house.db.rows<{ kind: string; status: string }>(
        `SELECT DISTINCT kind, status FROM letter WHERE kind LIKE 'invitation%' ORDER BY 1`,
      ),
    );
    expect(letters).toEqual([
      { kind: 'invitation', status: 'queued' },
      { kind: 'invitation_declined', status: 'queued' },
      { kind: 'invitation_not_me', status: 'queued' },
    ]);
  });
});
