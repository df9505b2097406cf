import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';

interface Accepted {
  proposalId: string;
}

/**
 * Makes a session of every accepted proposal whose letter is out and whose proposer has not withdrawn, unless there is one.
 * With `proposalId`, looks at that proposal alone. Idempotent.
 * @returns how many sessions were made
 */
export async function addAcceptedSessions(
  tx: Tx,
  callId: string,
  now: Date,
  proposalId?: string,
): Promise<number> {
  const accepted = (await tx.query(
    `SELECT d.proposal_id AS "proposalId"
       FROM decision d JOIN proposal p ON p.id = d.proposal_id
      WHERE d.call_id = $1 AND ($2::uuid IS NULL OR d.proposal_id = $2)
        AND d.published_at IS NOT NULL AND d.outcome IN ('accepted','accepted_with_conditions')
        AND d.response IS DISTINCT FROM 'withdrawn' AND p.status <> 'withdrawn'
        AND NOT EXISTS (SELECT 1 FROM session s WHERE s.proposal_id = d.proposal_id)
      ORDER BY p.number`,
    [callId, proposalId ?? null],
  )) as Accepted[];
  if (accepted.length === 0) return 0;
  const ids = accepted.map(() => newId());
  await tx.query(
    `INSERT INTO session (id, call_id, proposal_id, type, number, title, abstract, theme_id, format, minutes, created_at)
     SELECT n.id, p.call_id, p.id, 'workshop', p.number, p.title, coalesce(p.answers->>'description', ''), p.theme_id,
            coalesce(f.name, ''), coalesce(p.minutes, f.minutes[1], 60), $3
       FROM unnest($1::uuid[], $2::uuid[]) AS n (id, proposal_id)
       JOIN proposal p ON p.id = n.proposal_id LEFT JOIN session_format f ON f.id = p.format_id`,
    [ids, accepted.map((row) => row.proposalId), now],
  );
  await tx.query(
    `INSERT INTO session_person (id, session_id, person_id, role, position, name, organisation, stakeholder_group, regional_group)
     SELECT gen_random_uuid(), s.id, pp.person_id, pp.role, row_number() OVER (PARTITION BY s.id ORDER BY pp.role, pp.position) - 1,
            pp.name, pp.organisation, pp.stakeholder_group, pp.regional_group
       FROM session s JOIN proposal_person pp ON pp.proposal_id = s.proposal_id
      WHERE s.id = ANY($1::uuid[]) AND pp.name <> ''
        -- nobody is listed who said no
        AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.proposal_id = s.proposal_id AND i.email = lower(pp.email)
                           AND i.status IN ('declined', 'not_me'))`,
    [ids],
  );
  return ids.length;
}

/** Takes sessions of withdrawn proposals out of the draft; published versions keep what they said. */
export async function removeWithdrawnSessions(tx: Tx, callId: string): Promise<number> {
  const withdrawn = (await tx.query(
    `SELECT s.id FROM session s
       JOIN proposal p ON p.id = s.proposal_id LEFT JOIN decision d ON d.proposal_id = p.id
      WHERE s.call_id = $1 AND (p.status = 'withdrawn' OR d.response = 'withdrawn')`,
    [callId],
  )) as { id: string }[];
  await removeSessions(
    tx,
    withdrawn.map((row) => row.id),
  );
  return withdrawn.length;
}

/** Removes sessions with their places and people from the draft. */
export async function removeSessions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ['placement', 'session_person'])
    await tx.query(`DELETE FROM ${table} WHERE session_id = ANY($1::uuid[])`, [ids]);
  await tx.query('DELETE FROM session WHERE id = ANY($1::uuid[])', [ids]);
}
