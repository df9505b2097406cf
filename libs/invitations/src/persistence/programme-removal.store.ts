import type { Tx } from '#libs/database';

/** A part somebody plays, under a name they are or were known by. */
export interface KnownPart {
  role: string;
  name: string;
}

/** Under which names an address plays or played which parts in a proposal: as it stands, in versions kept, in its session. */
export async function knownParts(
  tx: Tx,
  { proposalId, email, personId }: { proposalId: string; email: string; personId: string },
): Promise<KnownPart[]> {
  return (await tx.query(
    `SELECT DISTINCT role, name FROM (
       SELECT n.role, n.name FROM proposal_person n WHERE n.proposal_id = $1 AND lower(n.email) = $2
       UNION ALL
       SELECT e.person ->> 'role', e.person ->> 'name'
         FROM proposal_version v CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'people') AS e (person)
        WHERE v.proposal_id = $1 AND lower(e.person ->> 'email') = $2
       UNION ALL
       SELECT w.role, w.name FROM session_person w JOIN session s ON s.id = w.session_id
        WHERE s.proposal_id = $1 AND w.person_id = $3) said
      WHERE name <> '' ORDER BY role, name`,
    [proposalId, email, personId],
  )) as KnownPart[];
}

/** Takes the person off the session that came from a proposal, as it is arranged now. */
export async function clearSession(
  tx: Tx,
  { proposalId, personId, parts }: { proposalId: string; personId: string; parts: readonly KnownPart[] },
): Promise<void> {
  await tx.query(
    `DELETE FROM session_person w USING session s
      WHERE s.id = w.session_id AND s.proposal_id = $1
        AND (w.person_id = $2 OR (w.role, w.name) IN (SELECT * FROM unnest($3::text[], $4::text[])))`,
    [proposalId, personId, ...columnsOf(parts)],
  );
}

/**
 * Takes the person out of every published version of the programme, in which the session of a proposal is the workshop
 * with its number. Nothing else of a version changes, and the database would not let it.
 * @returns how many versions named them
 */
export async function clearPublished(
  tx: Tx,
  { proposalId, parts }: { proposalId: string; parts: readonly KnownPart[] },
): Promise<number> {
  const [versions] = (await tx.query(
    `WITH gone AS (SELECT * FROM unnest($2::text[], $3::text[]) AS part (role, name)),
          named AS (
       SELECT v.id, jsonb_agg(CASE WHEN l.leaves THEN jsonb_set(e.session, '{people}', l.stay) ELSE e.session END ORDER BY e.at)
                AS sessions
         FROM programme_version v JOIN proposal p ON p.id = $1 AND p.call_id = v.call_id
        CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'sessions') WITH ORDINALITY AS e (session, at)
        CROSS JOIN LATERAL (
          SELECT e.session ->> 'type' = 'workshop' AND e.session ->> 'number' = p.number::text AND bool_or(x.goes) AS leaves,
                 coalesce(jsonb_agg(x.person ORDER BY x.at) FILTER (WHERE NOT x.goes), '[]') AS stay
            FROM (SELECT n.person, n.at, (n.person ->> 'role', n.person ->> 'name') IN (SELECT role, name FROM gone) AS goes
                    FROM jsonb_array_elements(e.session -> 'people') WITH ORDINALITY AS n (person, at)) x) l
        GROUP BY v.id HAVING bool_or(l.leaves))
     UPDATE programme_version v SET content = jsonb_set(v.content, '{sessions}', named.sessions), removals = v.removals + 1
       FROM named WHERE named.id = v.id RETURNING v.id`,
    [proposalId, ...columnsOf(parts)],
  )) as [object[], number];
  return versions.length;
}

const columnsOf = (parts: readonly KnownPart[]): [string[], string[]] => [
  parts.map(({ role }) => role),
  parts.map(({ name }) => name),
];
