import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';
import type { CallSetup } from '../rules/call-setup.js';
import { normalSettings } from '../rules/settings/normal-settings.js';

/** A call with all its lists, by its id. */
export const SETUP_SQL = `
  SELECT c.id AS "callId", c.forum_id AS "forumId", c.slug, c.name, c.motto, c.place, c.time_zone AS "timeZone", c.status,
         c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.screening_ends_at AS "screeningEndsAt",
         c.cure_ends_at AS "cureEndsAt", c.review_starts_at AS "reviewStartsAt",
         c.review_ends_at AS "reviewEndsAt", c.decisions_at AS "decisionsAt",
         c.event_starts_on::text AS "eventStartsOn", c.event_ends_on::text AS "eventEndsOn",
         c.places, c.reviews_per_proposal AS "reviewsPerProposal", c.load_min AS "loadMin", c.load_max AS "loadMax",
         c.version, c.settings,
         coalesce((SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'narrative', t.narrative,
                           'sampleQuestions', t.sample_questions, 'places', t.places, 'retired', t.retired) ORDER BY t.position)
                     FROM theme t WHERE t.call_id = c.id), '[]') AS themes,
         coalesce((SELECT json_agg(json_build_object('id', g.id, 'themeId', g.theme_id, 'slug', g.slug, 'name', g.name,
                           'origin', g.origin, 'retired', g.retired) ORDER BY g.origin, t.position NULLS LAST, g.position, g.name)
                     FROM tag g LEFT JOIN theme t ON t.id = g.theme_id WHERE g.call_id = c.id), '[]') AS tags,
         coalesce((SELECT json_agg(json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'layout', f.layout,
                           'minutes', f.minutes, 'retired', f.retired) ORDER BY f.position)
                     FROM session_format f WHERE f.call_id = c.id), '[]') AS formats,
         coalesce((SELECT json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name', k.name, 'guidance', k.guidance,
                           'anchors', k.anchors, 'weight', k.weight::float8, 'waivedFor', k.waived_for, 'retired', k.retired)
                           ORDER BY k.position)
                     FROM criterion k WHERE k.call_id = c.id), '[]') AS criteria
    FROM call c WHERE c.id = $1`;

/** A stored set-up with the settings of today's shape. */
export const readSetup = (row: CallSetup): CallSetup => ({ ...row, settings: normalSettings(row.settings) });

/** A call's whole set-up as one transaction sees it. Refuses with `not_found` for an unknown call. */
export async function loadSetup(tx: Tx, callId: string): Promise<CallSetup> {
  const [row] = (await tx.query(SETUP_SQL, [callId])) as CallSetup[];
  return readSetup(found(row));
}
