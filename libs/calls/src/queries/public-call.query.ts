import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallInstant } from '../rules/calendar/call-calendar.js';
import type { CallSettings } from '../rules/settings/call-settings.js';
import { choiceName } from '../rules/settings/choices.js';
import type { EligibilitySettings } from '../rules/settings/eligibility-settings.js';
import { normalSettings } from '../rules/settings/normal-settings.js';

/** What the page of a call tells everybody. */
export interface PublicCall {
  motto: string;
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  screeningEndsAt: Date | null;
  cureEndsAt: Date | null;
  reviewStartsAt: Date | null;
  decisionsAt: Date | null;
  /** There is a list of received proposals. */
  publishesReceived: boolean;
  /** Of each date that was moved after it was announced: what it was last, as ISO text, and why it moved. */
  moved: { name: CallInstant; from: string; reason: string }[];
  themes: { slug: string; name: string; narrative: string; sampleQuestions: string[] }[];
  criteria: { name: string; guidance: string }[];
  /** What a proposal must fulfil. */
  rules: EligibilitySettings;
  /** Names of the languages a proposal may be written in, where a rule says so. */
  languagesAllowed: string[];
  formats: { name: string; layout: string; minutes: number[] }[];
}

/** Themes, criteria, formats and dates of one call. */
@Injectable()
export class PublicCallQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<PublicCall | undefined> {
    const row = await this.db.row<PublicCall & { stored: unknown }>(
      `SELECT c.motto, to_char(c.event_starts_on, 'YYYY-MM-DD') AS "eventStartsOn", to_char(c.event_ends_on, 'YYYY-MM-DD') AS "eventEndsOn",
              c.screening_ends_at AS "screeningEndsAt", c.decisions_at AS "decisionsAt",
              jsonb_build_object('v', c.settings -> 'v', 'rules', c.settings -> 'rules', 'languages', c.settings -> 'languages') AS stored,
              coalesce(c.settings -> 'publishReceived' = 'true', false) AS "publishesReceived",
              c.cure_ends_at AS "cureEndsAt", c.review_starts_at AS "reviewStartsAt",
              coalesce((SELECT json_agg(json_build_object('name', m.date_name, 'from', m.moved_from, 'reason', m.reason))
                          FROM (SELECT DISTINCT ON (e.date_name) e.date_name, e.moved_from, e.reason
                                  FROM call_extension e WHERE e.call_id = c.id AND e.moved_from IS NOT NULL
                                 ORDER BY e.date_name, e.moved_at DESC, e.id DESC) m), '[]') AS moved,
              coalesce((SELECT json_agg(json_build_object('slug', slug, 'name', name, 'narrative', narrative, 'sampleQuestions', sample_questions)
                          ORDER BY position) FROM theme WHERE call_id = c.id AND NOT retired), '[]') AS themes,
              coalesce((SELECT json_agg(json_build_object('name', name, 'guidance', guidance) ORDER BY position)
                          FROM criterion WHERE call_id = c.id AND NOT retired), '[]') AS criteria,
              coalesce((SELECT json_agg(json_build_object('name', name, 'layout', layout, 'minutes', minutes) ORDER BY position)
                          FROM session_format WHERE call_id = c.id AND NOT retired), '[]') AS formats
         FROM call c WHERE c.id = $1`,
      [callId],
    );
    if (!row) return undefined;
    const { stored, ...call } = row;
    return { ...call, ...rulesOf(normalSettings(stored)) };
  }
}

/** What of the settings everybody reads: the rules of eligibility. */
export const rulesOf = ({
  rules,
  languages,
}: CallSettings): Pick<PublicCall, 'rules' | 'languagesAllowed'> => ({
  rules,
  languagesAllowed: rules.language.allowed.map((code) => choiceName(languages, code)),
});
