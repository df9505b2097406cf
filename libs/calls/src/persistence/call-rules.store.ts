import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';
import { lateUntilSql } from './late-link.store.js';
import type { CallSettings } from '../rules/settings/call-settings.js';
import { normalSettings } from '../rules/settings/normal-settings.js';
import type { SubmissionWindow } from '../rules/calendar/submission-window.js';

/** What the rules of a call are made of, as one transaction sees it. */
export interface CallRules extends SubmissionWindow {
  callId: string;
  forumId: string;
  settings: CallSettings;
  themes: { id: string; slug: string; name: string }[];
  formats: { id: string; slug: string; name: string; minutes: number[] }[];
}

/**
 * Loads the rules of a call in one query, for one person: a link for the late may open it to them alone. Refuses with
 * `not_found` for an unknown call.
 */
export async function loadCallRules(
  tx: Tx,
  callId: string,
  personId: string | null = null,
): Promise<CallRules> {
  const [row] = (await tx.query(
    `SELECT c.id AS "callId", c.forum_id AS "forumId", c.status, c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.settings,
            ${lateUntilSql(2)} AS "lateUntil",
            coalesce((SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY t.position)
                        FROM theme t WHERE t.call_id = c.id), '[]') AS themes,
            coalesce((SELECT json_agg(json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'minutes', f.minutes)
                                      ORDER BY f.position)
                        FROM session_format f WHERE f.call_id = c.id), '[]') AS formats
       FROM call c WHERE c.id = $1`,
    [callId, personId],
  )) as CallRules[];
  const call = found(row);
  return { ...call, settings: normalSettings(call.settings) };
}

/**
 * Takes the next public number of a call and holds the call until the transaction ends: from here on nobody else
 * submits to it or moves its deadline. Judge the deadline by the window given back, and by a clock read after it.
 */
export async function takeNumber(
  tx: Tx,
  callId: string,
  personId: string | null = null,
): Promise<SubmissionWindow & { number: number }> {
  const [rows] = (await tx.query(
    `UPDATE call c SET next_proposal_number = next_proposal_number + 1 WHERE id = $1
     RETURNING next_proposal_number - 1 AS number, status, opens_at AS "opensAt", closes_at AS "closesAt",
               ${lateUntilSql(2)} AS "lateUntil"`,
    [callId, personId],
  )) as [(SubmissionWindow & { number: number })[]];
  return found(rows[0]);
}

/** Takes as many numbers at once: answers the first of them. Numbers up to `above` are left out. */
export async function takeNumbers(tx: Tx, callId: string, count: number, above = 0): Promise<number> {
  const [rows] = (await tx.query(
    `UPDATE call SET next_proposal_number = greatest(next_proposal_number, $3 + 1) + $2 WHERE id = $1
     RETURNING next_proposal_number - $2 AS first`,
    [callId, count, above],
  )) as [{ first: number }[]];
  return found(rows[0]).first;
}

/** Lets panels have more members of one stakeholder group or region, as a failed assignment asks for. */
export async function raisePanelCap(
  tx: Tx,
  callId: string,
  { attribute, most }: { attribute: 'stakeholderGroup' | 'regionalGroup'; most: number },
): Promise<void> {
  const setting = attribute === 'stakeholderGroup' ? 'mostPerGroup' : 'mostPerRegion';
  await tx.query(
    `UPDATE call SET settings = jsonb_set(settings, ARRAY['panels', $2], to_jsonb($3::int)), version = version + 1
      WHERE id = $1`,
    [callId, setting, most],
  );
}
