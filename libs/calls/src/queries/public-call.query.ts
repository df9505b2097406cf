import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** What the page of a call tells everybody. */
export interface PublicCall {
  motto: string;
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  screeningEndsAt: Date | null;
  decisionsAt: Date | null;
  /** There is a list of received proposals. */
  publishesReceived: boolean;
  themes: { slug: string; name: string; narrative: string; sampleQuestions: string[] }[];
  criteria: { name: string; guidance: string }[];
  formats: { name: string; layout: string; minutes: number[] }[];
}

/** Themes, criteria, formats and dates of one call. */
@Injectable()
export class PublicCallQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<PublicCall | undefined> {
    return this.db.row<PublicCall>(
      `SELECT c.motto, to_char(c.event_starts_on, 'YYYY-MM-DD') AS "eventStartsOn", to_char(c.event_ends_on, 'YYYY-MM-DD') AS "eventEndsOn",
              c.screening_ends_at AS "screeningEndsAt", c.decisions_at AS "decisionsAt",
              coalesce(c.settings -> 'publishReceived' = 'true', false) AS "publishesReceived",
              coalesce((SELECT json_agg(json_build_object('slug', slug, 'name', name, 'narrative', narrative, 'sampleQuestions', sample_questions)
                          ORDER BY position) FROM theme WHERE call_id = c.id), '[]') AS themes,
              coalesce((SELECT json_agg(json_build_object('name', name, 'guidance', guidance) ORDER BY position)
                          FROM criterion WHERE call_id = c.id), '[]') AS criteria,
              coalesce((SELECT json_agg(json_build_object('name', name, 'layout', layout, 'minutes', minutes) ORDER BY position)
                          FROM session_format WHERE call_id = c.id), '[]') AS formats
         FROM call c WHERE c.id = $1`,
      [callId],
    );
  }
}
