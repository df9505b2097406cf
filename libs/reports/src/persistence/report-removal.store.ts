import type { Tx } from '#libs/database';
import type { ReportContent } from '../rules/report-content.js';
import { withoutPeople } from '../rules/without-people.js';

/** Takes somebody off the reports of these proposals' sessions, and off every kept state of them. */
export async function takeOffReports(
  tx: Tx,
  { proposalIds, names }: { proposalIds: readonly string[]; names: readonly string[] },
): Promise<void> {
  await rewrite(tx, 'session_report', ['session_id'], { proposalIds, names });
  await rewrite(tx, 'session_report_version', ['session_id', 'number'], { proposalIds, names });
}

async function rewrite(
  tx: Tx,
  table: string,
  key: readonly string[],
  { proposalIds, names }: { proposalIds: readonly string[]; names: readonly string[] },
): Promise<void> {
  const rows = (await tx.query(
    `SELECT r.${key.join(', r.')}, r.content FROM ${table} r JOIN session s ON s.id = r.session_id
      WHERE s.proposal_id = ANY ($1::uuid[]) FOR NO KEY UPDATE OF r`,
    [proposalIds],
  )) as (Record<string, unknown> & { content: ReportContent })[];
  for (const row of rows) {
    const content = withoutPeople(row.content, names);
    // eslint-disable-next-line no-await-in-loop -- one connection; a handful of rows
    await tx.query(
      `UPDATE ${table} SET content = $1 WHERE content IS DISTINCT FROM $1::jsonb AND ${key
        .map((column, at) => `${column} = $${at + 2}`)
        .join(' AND ')}`,
      [content, ...key.map((column) => row[column])],
    );
  }
}

/** Forgets who organised past workshops under an address, and files that name it and wait to be brought in. */
export async function takeOffPastWorkshops(
  tx: Tx,
  { forumId, email }: { forumId: string; email: string },
): Promise<void> {
  const ofForum = 'workshop_id IN (SELECT id FROM past_workshop WHERE forum_id = $1) AND lower(email) = $2';
  await tx.query(`DELETE FROM past_workshop_organiser WHERE ${ofForum} AND organisation = ''`, [
    forumId,
    email,
  ]);
  await tx.query(`UPDATE past_workshop_organiser SET name = '', email = '' WHERE ${ofForum}`, [
    forumId,
    email,
  ]);
  await tx.query(
    'DELETE FROM past_workshop_import WHERE forum_id = $1 AND position($2 in lower(rows::text)) > 0',
    [forumId, email],
  );
}
