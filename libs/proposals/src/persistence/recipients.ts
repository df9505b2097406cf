import type { Read } from './standing.store.js';

/** Somebody whom a letter about a proposal goes to. */
export interface Recipient {
  personId: string | null;
  name: string;
  email: string;
  locale: string;
}

/** SQL: whom letters about proposal `p` go to, as JSON: its owner and both contacts, each address once. */
export const RECIPIENTS_OF_P = `coalesce((SELECT json_agg(r) FROM (
              SELECT DISTINCT ON (lower(w.email)) w.* FROM (
                SELECT o.id AS "personId", o.name, o.email, o.locale, 0 AS rank FROM person o WHERE o.id = p.owner_id
                UNION ALL
                SELECT n.person_id, n.name, n.email, coalesce(who.locale, 'en'), 1 FROM proposal_person n
                  LEFT JOIN person who ON who.id = n.person_id
                 WHERE n.proposal_id = p.id AND n.contact IS NOT NULL AND n.email <> '') w
               WHERE w.email IS NOT NULL ORDER BY lower(w.email), w.rank) r), '[]')`;

/** Whom letters about some proposals of a call go to, by the id of the proposal. */
export async function recipientsOf(
  read: Read,
  callId: string,
  ids: readonly string[],
): Promise<Map<string, Recipient[]>> {
  const rows = await read<{ id: string; recipients: Recipient[] }>(
    `SELECT p.id, ${RECIPIENTS_OF_P} AS recipients FROM proposal p WHERE p.call_id = $1 AND p.id = ANY ($2)`,
    [callId, ids],
  );
  return new Map(rows.map(({ id, recipients }) => [id, recipients]));
}
