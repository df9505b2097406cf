import type { CallSetup } from '#libs/calls';
import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { findOrWriteInTags } from '#libs/themes';
import type { DemoConflict, DemoReviewer } from '../types.js';
import type { PeopleIds } from './seed-people.js';

/** Seats the committee with its fields of expertise. Ids come back in the order of the list. */
export async function seedCommittee(
  tx: Tx,
  call: CallSetup,
  reviewers: readonly DemoReviewer[],
  people: PeopleIds,
  invitedAt: Date,
): Promise<string[]> {
  const rows = reviewers.map(({ person, themes, tags }) => ({
    id: newId(),
    personId: people.get(person.email),
    themes,
    tags,
    organisation: person.organisation,
    stakeholderGroup: person.stakeholderGroup,
    regionalGroup: person.regionalGroup,
    country: person.country,
    gender: person.gender,
  }));
  await tx.query(
    `INSERT INTO reviewer (id, call_id, person_id, status, organisation, stakeholder_group, regional_group, country, gender, invited_at)
     SELECT id, $1, "personId", 'active', organisation, "stakeholderGroup", "regionalGroup", country, gender, $3
       FROM jsonb_to_recordset($2) AS r(id uuid, "personId" uuid, organisation text, "stakeholderGroup" text, "regionalGroup" text, country text, gender text)`,
    [call.callId, JSON.stringify(rows), invitedAt],
  );
  const themes = new Map(call.themes.map((theme) => [theme.name, theme.id]));
  const tags = await findOrWriteInTags(tx, call.callId, [...new Set(rows.flatMap((row) => row.tags))]);
  const pairs = (kind: 'themes' | 'tags', ids: ReadonlyMap<string, string>) =>
    JSON.stringify(
      rows.flatMap((row) =>
        row[kind].flatMap((name) => {
          const subject = ids.get(name);
          return subject ? [{ reviewer: row.id, subject }] : [];
        }),
      ),
    );
  for (const [kind, ids] of [
    ['theme', themes],
    ['tag', tags],
  ] as const)
    await tx.query(
      `INSERT INTO reviewer_${kind} (reviewer_id, ${kind}_id, call_id)
       SELECT reviewer, subject, $1 FROM jsonb_to_recordset($2) AS e(reviewer uuid, subject uuid) ON CONFLICT DO NOTHING`,
      [call.callId, pairs(`${kind}s`, ids)],
    );
  return rows.map((row) => row.id);
}

/** Stores who may not review what, and why. */
export async function seedConflicts(
  tx: Tx,
  callId: string,
  conflicts: readonly DemoConflict[],
  reviewerIds: readonly string[],
  proposalIds: readonly string[],
  foundAt: Date,
): Promise<void> {
  const rows = conflicts.map(({ reviewer, proposal, kind, evidence }) => ({
    id: newId(),
    reviewer: reviewerIds[reviewer],
    proposal: proposalIds[proposal],
    kind,
    evidence: kind === 'declared' ? {} : { match: evidence },
    reason: kind === 'declared' ? evidence : '',
  }));
  await tx.query(
    `INSERT INTO conflict (id, call_id, reviewer_id, proposal_id, kind, evidence, reason, found_at)
     SELECT id, $1, reviewer, proposal, kind, evidence, reason, $3
       FROM jsonb_to_recordset($2) AS c(id uuid, reviewer uuid, proposal uuid, kind text, evidence jsonb, reason text)
     ON CONFLICT DO NOTHING`,
    [callId, JSON.stringify(rows), foundAt],
  );
}
