import type { Client } from 'pg';
import type { BenchCase, Measurement } from './measurement.js';
import { startSite } from './http-site.js';
import { choicesOf, makeAccounts, Proposer, type Submission } from './proposers.js';
import { openSiteDatabase } from './site-database.js';

const PROPOSERS = 400;
/** So many are at work at any time, each as fast as they are answered. */
const AT_ONCE = 8;
/** The call closes when so many have tried to submit: the rest come too late or just in time. */
const CLOSES_AFTER = 360;

/** The last hours before a deadline, on the web process and database that `npm start` brings up. */
export function cases(): readonly BenchCase[] {
  return [{ name: 'surge', run: surge }];
}

async function surge(): Promise<Measurement[]> {
  const site = await startSite();
  const db = await openSiteDatabase(site.dataFolder);
  try {
    const call = await choicesOf(db, 'igf/2019');
    const people = await makeAccounts(db, PROPOSERS);
    const proposers = people.map((person, at) => new Proposer(site.url, person, call, at + 1));
    const began = performance.now();
    const submissions = await allOf(proposers, async (tried) => {
      if (tried === CLOSES_AFTER)
        await db.query(`UPDATE call SET closes_at = clock_timestamp() + interval '200 ms' WHERE id = $1`, [
          call.callId,
        ]);
    });
    const seconds = (performance.now() - began) / 1000;
    return await measured(db, call.callId, { proposers, submissions, seconds });
  } finally {
    await db.end();
    await site.stop();
  }
}

/** Each proposer's journey, so many at once; tells of each attempt to submit before it is made. */
async function allOf(
  proposers: readonly Proposer[],
  beforeSubmit: (tried: number) => Promise<void>,
): Promise<Submission[]> {
  const submissions: Submission[] = [];
  const waiting = [...proposers];
  let tried = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        try {
          // eslint-disable-next-line no-await-in-loop -- one journey after the other
          await one.signIn();
          // eslint-disable-next-line no-await-in-loop -- one journey after the other
          await one.begin();
        } catch (error) {
          // nobody begins once it is closed
          if (tried < CLOSES_AFTER) throw error;
          continue;
        }
        // eslint-disable-next-line no-await-in-loop -- one journey after the other
        await one.write();
        tried += 1;
        // eslint-disable-next-line no-await-in-loop -- one journey after the other
        await beforeSubmit(tried);
        // eslint-disable-next-line no-await-in-loop -- one journey after the other
        const submission = await one.submit();
        if (!submission.accepted && tried < CLOSES_AFTER)
          throw new Error(`Refused before the deadline: ${submission.reasons.join(' ')}`);
        submissions.push(submission);
      }
    }),
  );
  return submissions;
}

interface Run {
  proposers: readonly Proposer[];
  submissions: readonly Submission[];
  seconds: number;
}

async function measured(db: Client, callId: string, run: Run): Promise<Measurement[]> {
  const { proposers, submissions, seconds } = run;
  const accepted = submissions.filter((one) => one.accepted);
  const answers = submissions.map(({ ms }) => ms);
  const saves = proposers.flatMap(({ saveMs }) => saveMs);
  return [
    { metric: 'proposers', value: PROPOSERS, unit: 'persons' },
    { metric: 'journeys', value: submissions.length, unit: 'submissions' },
    { metric: 'accepted', value: accepted.length, unit: 'submissions' },
    { metric: 'submissions_per_s', value: submissions.length / seconds, unit: '/s', better: 'higher' },
    { metric: 'submit_p50_ms', value: percentile(answers, 0.5), unit: 'ms' },
    { metric: 'submit_p95_ms', value: percentile(answers, 0.95), unit: 'ms', target: 300 },
    { metric: 'autosaves_per_s', value: saves.length / seconds, unit: '/s', better: 'higher' },
    { metric: 'autosave_p50_ms', value: percentile(saves, 0.5), unit: 'ms' },
    { metric: 'autosave_p95_ms', value: percentile(saves, 0.95), unit: 'ms' },
    { metric: 'lost', value: await lostOf(db, submissions), unit: 'proposals', target: 0 },
    { metric: 'late_accepted', value: await lateOf(db, callId), unit: 'proposals', target: 0 },
    {
      metric: 'server_errors',
      value: proposers.reduce((sum, { faults }) => sum + faults, 0),
      unit: 'answers',
      target: 0,
    },
  ];
}

/** Acknowledged and not there: a submission without a number, or a text that was said to be saved. */
async function lostOf(db: Client, submissions: readonly Submission[]): Promise<number> {
  const { rows } = await db.query<{ id: string; status: string; number: number | null; title: string }>(
    'SELECT id, status, number, title FROM proposal WHERE id = ANY ($1)',
    [submissions.map(({ proposalId }) => proposalId)],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  return submissions.filter(({ proposalId, accepted, title }) => {
    const row = stored.get(proposalId);
    if (row?.title !== title) return true;
    return accepted && (row.status !== 'submitted' || row.number === null);
  }).length;
}

/** Submitted at or after the instant at which the call closed, by the clock of the database. */
async function lateOf(db: Client, callId: string): Promise<number> {
  const { rows } = await db.query<{ late: number }>(
    `SELECT count(*)::int AS late FROM proposal p JOIN call c ON c.id = p.call_id
      WHERE c.id = $1 AND p.submitted_at >= c.closes_at`,
    [callId],
  );
  return rows[0]?.late ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toPrecision(4),
  );
}
