import { CallSetupQuery } from '#libs/calls';
import type { Database } from '#libs/database';
import { type Actor, ANONYMOUS } from '#libs/identity';
import { DatabaseClock, found } from '#libs/kernel';
import {
  ChecklistQuery,
  CurePreviewQuery,
  DeclinesQuery,
  FullProposalsQuery,
  NearDuplicatesQuery,
  ScreeningDeskQuery,
  ScreeningStatisticsQuery,
  ScreeningWorklistQuery,
  TakeNextProposal,
  TagListQuery,
  type WorklistFilters,
} from '#libs/proposals';
import { type Measurement, median } from './measurement.js';

/** Milliseconds in which the server has a list of the screeners. */
const PATIENCE = 100;
const RUNS = 7;

const VIEWS: Record<string, WorklistFilters> = {
  'worklist, waiting': { part: 'submitted' },
  'worklist, last page': { part: 'submitted', page: 80 },
  'worklist, nothing found': { part: 'submitted', filter: 'clean' },
  'worklist, something found': { part: 'submitted', filter: 'flagged', sort: 'flags', descending: true },
  'worklist, near-duplicates': { part: 'submitted', alike: 'open', sort: 'duplicates', descending: true },
  'worklist, for a second person': { part: 'submitted', filter: 'second' },
  'worklist, cures not made': { part: 'lapsed', sort: 'cure' },
  'worklist, declines by theme': { part: 'screened_out', sort: 'theme' },
};

/** What screeners open all day, by one of them: how long each takes, and how many queries it asks. */
export async function screened(db: Database, { callId }: { callId: string }): Promise<Measurement[]> {
  const reader = await aScreener(db, callId);
  const personId = reader.personId;
  const call = found(await new CallSetupQuery(db).run(callId));
  const now = new Date();
  const worklist = new ScreeningWorklistQuery(db, new FullProposalsQuery(db), new ChecklistQuery(db));
  const clock = new DatabaseClock();
  const some = await db.rows<{ id: string }>(
    `SELECT id FROM proposal WHERE call_id = $1 AND status = 'submitted' ORDER BY number LIMIT 200`,
    [callId],
  );
  const acts: Record<string, () => Promise<unknown>> = {
    ...Object.fromEntries(
      Object.entries(VIEWS).map(([name, filters]) => [
        name,
        () => worklist.run(call, personId, now, filters),
      ]),
    ),
    desk: () => new ScreeningDeskQuery(db).run(callId, some[0]!.id, personId, now),
    'next proposal': () => new TakeNextProposal(db, clock).run(reader, { callId }),
    declines: () => new DeclinesQuery(db).page(callId, personId, 40),
    'near-duplicates': () => new NearDuplicatesQuery(db).list(callId, personId, 'open'),
    statistics: () => new ScreeningStatisticsQuery(db).run(callId, personId),
    tags: () => new TagListQuery(db).list(callId, personId),
    '200 cures looked at': () =>
      new CurePreviewQuery(db).run(call, personId!, now, {
        ids: some.map(({ id }) => id),
        reason: 'Please.',
        reasonCodes: [],
        inWords: ({ code }) => code,
      }),
  };
  const rows: Measurement[] = [];
  for (const [name, act] of Object.entries(acts)) rows.push(...(await timedAct(db, name, act)));
  return rows;
}

async function timedAct(db: Database, name: string, act: () => Promise<unknown>): Promise<Measurement[]> {
  const times: number[] = [];
  let queries = 0;
  for (let run = 0; run < RUNS; run++) {
    queries = 0;
    db.onQuery = () => (queries += 1);
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
    db.onQuery = undefined;
  }
  return [
    { metric: name, value: Number(median(times).toPrecision(4)), unit: 'ms', target: PATIENCE },
    { metric: `${name}, reads`, value: queries, unit: 'queries' },
  ];
}

/** Somebody of the secretariat with a conflict of interest or two. */
async function aScreener(db: Database, callId: string): Promise<Actor> {
  const [person] = await db.rows<{ id: string; forumId: string }>(
    `INSERT INTO person (id, email, name) VALUES (gen_random_uuid(), 's@people.test', 'S')
     RETURNING id, (SELECT forum_id FROM call WHERE id = $1) AS "forumId"`,
    [callId],
  );
  await db.rows(
    `WITH seat AS (INSERT INTO reviewer (id, call_id, person_id, invited_at) VALUES (gen_random_uuid(), $1, $2, now()) RETURNING id)
     INSERT INTO conflict (id, call_id, reviewer_id, proposal_id, kind, found_at, decided_by, decided_at)
     SELECT gen_random_uuid(), $1, seat.id, p.id, 'declared', now(), $2, now()
       FROM seat, proposal p WHERE p.call_id = $1 AND p.number IN (11, 77)`,
    [callId, person!.id],
  );
  const grants = [{ role: 'secretariat' as const, forumId: person!.forumId, callId }];
  return { ...ANONYMOUS, kind: 'person', personId: person!.id, name: 'S', email: 's@people.test', grants };
}
