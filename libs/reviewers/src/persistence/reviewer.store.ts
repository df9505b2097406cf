import type { Tx } from '#libs/database';
import { ensurePerson } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { ReviewerFacts } from '../rules/reviewer-facts.js';
import { ReviewerEntity } from './reviewer.entity.js';

/** A seat of this call, locked until the end of the transaction. */
export const lockReviewer = (tx: Tx, callId: string, id: string): Promise<ReviewerEntity | null> =>
  tx.findOne(ReviewerEntity, { where: { id, callId }, lock: { mode: 'pessimistic_write' } });

/**
 * Seats a person, made when the address is unknown. Somebody who has a seat already is described anew and keeps it;
 * somebody who had left is invited again.
 */
export async function seatPerson(
  tx: Tx,
  callId: string,
  facts: ReviewerFacts,
  now: Date,
): Promise<{ reviewerId: string; isNew: boolean }> {
  const personId = await ensurePerson(tx, facts);
  const [row] = (await tx.query(
    `INSERT INTO reviewer AS r (id, call_id, person_id, organisation, stakeholder_group, regional_group, country, gender,
                                load_min, load_max, profile, invited_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce($11, ''), $12)
     ON CONFLICT (call_id, person_id) DO UPDATE SET
       organisation = excluded.organisation, stakeholder_group = excluded.stakeholder_group,
       regional_group = excluded.regional_group, country = excluded.country, gender = excluded.gender,
       load_min = excluded.load_min, load_max = excluded.load_max, profile = coalesce($11, r.profile),
       status = CASE WHEN r.status = 'left' THEN 'invited' ELSE r.status END
     RETURNING id, id = $1 AS "isNew"`,
    [newId(), callId, personId, ...described(facts), now],
  )) as [{ id: string; isNew: boolean }];
  await writeExpertise(tx, callId, row.id, facts);
  return { reviewerId: row.id, isNew: row.isNew };
}

const described = (facts: ReviewerFacts) => [
  facts.organisation.trim(),
  facts.stakeholderGroup,
  facts.regionalGroup,
  facts.country,
  facts.gender,
  facts.loadMin,
  facts.loadMax,
  facts.profile?.trim() ?? null,
];

/** Replaces the themes and tags a member can judge. */
export async function writeExpertise(
  tx: Tx,
  callId: string,
  reviewerId: string,
  { themeIds, tagIds }: Pick<ReviewerFacts, 'themeIds' | 'tagIds'>,
): Promise<void> {
  await tx.query(
    `WITH gone_themes AS (DELETE FROM reviewer_theme WHERE reviewer_id = $1 AND theme_id <> ALL ($3::uuid[])),
          gone_tags AS (DELETE FROM reviewer_tag WHERE reviewer_id = $1 AND tag_id <> ALL ($4::uuid[])),
          new_themes AS (INSERT INTO reviewer_theme (reviewer_id, call_id, theme_id)
                         SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING)
     INSERT INTO reviewer_tag (reviewer_id, call_id, tag_id) SELECT $1, $2, unnest($4::uuid[]) ON CONFLICT DO NOTHING`,
    [reviewerId, callId, themeIds, tagIds],
  );
}

/** The first act of an invited member makes the seat active. */
export async function takeSeat(tx: Tx, reviewerId: string): Promise<void> {
  await tx.query(`UPDATE reviewer SET status = 'active' WHERE id = $1 AND status = 'invited'`, [reviewerId]);
}

/** Sets a member's own fewest or most reviews; the fewest never lie above the most. */
export async function setLoads(
  tx: Tx,
  callId: string,
  reviewerId: string,
  { loadMin, loadMax }: { loadMin?: number; loadMax?: number },
): Promise<void> {
  await tx.query(
    `UPDATE reviewer SET load_max = coalesce($4, load_max),
            load_min = least(coalesce($3, load_min), coalesce($4, load_max))
      WHERE call_id = $1 AND id = $2`,
    [callId, reviewerId, loadMin ?? null, loadMax ?? null],
  );
}
