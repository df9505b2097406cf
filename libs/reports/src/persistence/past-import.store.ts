import type { Tx } from '#libs/database';
import type { Blocker } from '#libs/kernel';
import { sameAddress } from '#libs/proposals';
import type { PastWorkshop } from '../rules/past-workshop.js';
import { sameWorkshop } from '../rules/past-workshop-rows.js';
import { addressStem } from '../rules/report-address.js';
import { addressTaken, knownAmong } from './past-workshop.store.js';

export type ReadWorkshop = PastWorkshop & { line: number };

/** Why rows cannot be new on the forum's record: it has them, or one report would be that of two workshops. */
export async function newOnes(tx: Tx, forumId: string, rows: readonly ReadWorkshop[]): Promise<Blocker[]> {
  const known = await knownAmong(tx, forumId, rows);
  const bad: Blocker[] = rows
    .filter((row) => known.has(sameWorkshop(row)))
    .map(({ line, number }) => ({
      code: 'workshop_known',
      line,
      column: number === null ? 'title' : 'number',
    }));
  const reported = rows.filter(({ reportAddress }) => reportAddress !== '');
  const first = new Map<string, ReadWorkshop>();
  for (const row of reported) {
    const stem = addressStem(row.reportAddress);
    const other = first.get(stem);
    if (other && sameAddress(other.reportAddress, row.reportAddress))
      bad.push(ofAnother(row.line, other.title, other.edition));
    else first.set(stem, row);
  }
  for (const { line, reportAddress } of await alreadyTaken(tx, forumId, reported))
    for (const { title, edition } of await addressTaken(tx, forumId, reportAddress, NOBODY))
      bad.push(ofAnother(line, String(title), String(edition)));
  return bad;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Those whose address may be on record: asked for all at once, so that a file of new ones takes one query. */
async function alreadyTaken(
  tx: Tx,
  forumId: string,
  rows: readonly ReadWorkshop[],
): Promise<readonly ReadWorkshop[]> {
  const known = (await tx.query(
    `SELECT report_address AS address FROM past_workshop WHERE forum_id = $1 AND report_address IS NOT NULL
     UNION ALL
     SELECT coalesce(nullif(r.content ->> 'address', ''), '/programme/sessions/' || r.session_id)
       FROM session_report r JOIN call c ON c.id = r.call_id WHERE c.forum_id = $1 AND r.status = 'filed'`,
    [forumId],
  )) as { address: string }[];
  const stems = new Set(known.map(({ address }) => addressStem(address)));
  return rows.filter(({ reportAddress }) => {
    const stem = addressStem(reportAddress);
    const own = /\/programme\/sessions\/[^/?]+/.exec(stem)?.[0];
    return stems.has(stem) || (own !== undefined && stems.has(own));
  });
}

const ofAnother = (line: number, title: string, edition: string): Blocker => ({
  code: 'report_of_another',
  line,
  column: 'report_address',
  title,
  edition,
});
