import type { Tx } from '#libs/database';
import { type Blocker, found } from '#libs/kernel';
import { sameAddress } from '#libs/proposals';
import type { PastWorkshop } from '../rules/past-workshop.js';
import { sameWorkshop } from '../rules/past-workshop-rows.js';
import { addressStem } from '../rules/report-address.js';
import { PastWorkshopEntity } from './past-workshop.entity.js';

/** Loads and locks a workshop of a forum's record; another forum's is not found. */
export async function lockPastWorkshop(
  tx: Tx,
  { forumId, workshopId }: { forumId: string; workshopId: string },
): Promise<PastWorkshopEntity> {
  return found(
    await tx.findOne(PastWorkshopEntity, {
      where: { id: workshopId, forumId },
      lock: { mode: 'pessimistic_write' },
    }),
  );
}

/** The forum's name for its editions, and its record held still until the transaction ends. */
export async function lockRecord(tx: Tx, forumId: string): Promise<{ acronym: string }> {
  const [forum] = (await tx.query(
    `SELECT coalesce(nullif(acronym, ''), name) AS acronym FROM forum WHERE id = $1 FOR NO KEY UPDATE`,
    [forumId],
  )) as { acronym: string }[];
  return found(forum);
}

/** Which of these are on record already, or were held here; each by `sameWorkshop`. */
export async function knownAmong(
  tx: Tx,
  forumId: string,
  workshops: readonly PastWorkshop[],
  except: string | null = null,
): Promise<Set<string>> {
  const years = [...new Set(workshops.map(({ year }) => year).filter(Number.isInteger))];
  const rows = (await tx.query(
    `SELECT year, edition, number, title FROM past_workshop
      WHERE forum_id = $1 AND year = ANY ($2::int[]) AND id IS DISTINCT FROM $3::uuid
     UNION ALL
     SELECT extract(year FROM coalesce(c.event_starts_on, c.closes_at))::int, c.name, s.number, s.title
       FROM call c JOIN session s ON s.call_id = c.id AND s.type = 'workshop'
      WHERE c.forum_id = $1 AND c.status IN ('held','archived')
        AND extract(year FROM coalesce(c.event_starts_on, c.closes_at)) = ANY ($2::int[])`,
    [forumId, years, except],
  )) as { year: number; edition: string; number: number | null; title: string }[];
  return new Set(
    rows.flatMap(({ number, ...row }) => [
      sameWorkshop({ ...row, number }),
      sameWorkshop({ ...row, number: null }),
    ]),
  );
}

/** Why an address cannot be the report of one workshop: it is that of another of the forum. */
export async function addressTaken(
  tx: Tx,
  forumId: string,
  address: string,
  except: string,
): Promise<Blocker[]> {
  if (address === '') return [];
  const rows = (await tx.query(
    `SELECT w.report_address AS address, w.title, w.edition FROM past_workshop w
      WHERE w.forum_id = $1 AND w.id <> $3 AND position($2 in lower(w.report_address)) > 0
     UNION ALL
     SELECT r.content ->> 'address', s.title, c.name
       FROM session_report r JOIN session s ON s.id = r.session_id JOIN call c ON c.id = r.call_id
      WHERE c.forum_id = $1 AND r.session_id <> $3 AND r.status = 'filed' AND r.content ->> 'kind' = 'address'
        AND position($2 in lower(r.content ->> 'address')) > 0
     UNION ALL
     SELECT $4, s.title, c.name
       FROM session_report r JOIN session s ON s.id = r.session_id JOIN call c ON c.id = r.call_id
      WHERE c.forum_id = $1 AND r.session_id <> $3 AND r.status = 'filed'
        AND position('/programme/sessions/' || r.session_id in $2) > 0`,
    [forumId, addressStem(address), except, address],
  )) as { address: string; title: string; edition: string }[];
  const other = rows.find((row) => sameAddress(row.address, address));
  return other
    ? [{ code: 'report_of_another', field: 'reportAddress', title: other.title, edition: other.edition }]
    : [];
}

/** Writes who held a workshop; everything said before is replaced. */
export async function writeOrganisers(
  tx: Tx,
  workshops: readonly (Pick<PastWorkshop, 'organisers'> & { id: string })[],
): Promise<void> {
  await tx.query('DELETE FROM past_workshop_organiser WHERE workshop_id = ANY ($1::uuid[])', [
    workshops.map(({ id }) => id),
  ]);
  const rows = workshops.flatMap(({ id, organisers }) =>
    organisers.map((organiser, position) => ({ workshop: id, position, ...organiser })),
  );
  await tx.query(
    `INSERT INTO past_workshop_organiser (workshop_id, position, name, email, organisation)
     SELECT workshop, position, name, email, organisation
       FROM jsonb_to_recordset($1) AS o(workshop uuid, position int, name text, email text, organisation text)`,
    [JSON.stringify(rows)],
  );
}
