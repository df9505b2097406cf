import type { Database } from '#libs/database';

// written by any visit: when a session was last seen, how often somebody tried to sign in, what sign-in left behind,
// what was computed of the rest for a page
const VISITS = [
  'sign_in_session',
  'rate_limit',
  'sign_in_link',
  'outbox_event',
  'audit_entry',
  'account',
  'standing',
];

/** A digest of everything stored, to see whether a visit changed anything. */
export async function stateOf(db: Database): Promise<string> {
  const tables = await db.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1`,
    [VISITS],
  );
  const digests = tables.map(
    ({ name }) => `(SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM ${name} t)`,
  );
  const [row] = (await db.source.query(`SELECT md5(concat(${digests.join(',')})) AS digest`)) as [
    { digest: string },
  ];
  return row.digest;
}
