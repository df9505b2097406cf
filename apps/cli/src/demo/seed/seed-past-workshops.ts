import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { CLAIMED_REPORT, PAST_WORKSHOPS, reportAddress } from '../content/past-workshops.js';
import type { DemoPerson, DemoProposal } from '../types.js';

/** Who leads the submitted proposals, each person once. */
function leaders(proposals: readonly DemoProposal[]): DemoPerson[] {
  const owners = proposals
    .filter(({ submittedHoursBeforeDeadline }) => submittedHoursBeforeDeadline !== null)
    .flatMap(({ people }) =>
      people.filter(({ contact }) => contact === 'primary').map(({ person }) => person),
    );
  return [...new Set(owners)];
}

/** The open call's proposals, one of which says where the report of a workshop is that nobody has on record. */
export function claimingReport(proposals: readonly DemoProposal[]): DemoProposal[] {
  const second = leaders(proposals)[1];
  return proposals.map((proposal) =>
    proposal.people.some(({ person, contact }) => person === second && contact === 'primary')
      ? { ...proposal, answers: { ...proposal.answers, reportLinks: CLAIMED_REPORT } }
      : proposal,
  );
}

/** Puts the workshops of 2016 on the forum's record, held by people who propose again. */
export async function seedPastWorkshops(
  tx: Tx,
  forumId: string,
  proposals: readonly DemoProposal[],
  addresses: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const people = leaders(proposals);
  const rows = PAST_WORKSHOPS.flatMap(({ number, title, report }, nth) => {
    const person = people[nth];
    if (!person) return [];
    const { name, email, organisation } = person;
    return [
      {
        id: newId(),
        number,
        title,
        name,
        organisation,
        email: addresses.get(email) ?? email,
        report: report === undefined ? null : reportAddress(report),
      },
    ];
  });
  await tx.query(
    `WITH w AS (SELECT * FROM jsonb_to_recordset($2)
                  AS r(id uuid, number int, title text, name text, email text, organisation text, report text)),
     workshop AS (
       INSERT INTO past_workshop (id, forum_id, year, edition, number, title, report_address, filed_on, added_at)
       SELECT id, $1, 2016, 'IGF 2016', number, title, report, CASE WHEN report IS NOT NULL THEN date '2017-01-03' END, $3 FROM w
       RETURNING id)
     INSERT INTO past_workshop_organiser (workshop_id, position, name, email, organisation)
     SELECT w.id, 0, w.name, w.email, w.organisation FROM w JOIN workshop USING (id)`,
    [forumId, JSON.stringify(rows), at],
  );
}
