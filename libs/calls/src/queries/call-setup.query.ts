import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { TagRow, ThemeRow } from '#libs/themes';
import type { CallSettings } from '../rules/call-settings.js';
import type { CallStatus } from '../rules/call-status.js';

export interface FormatRow {
  id: string;
  slug: string;
  name: string;
  layout: string;
  minutes: number[];
}

export interface CriterionRow {
  id: string;
  slug: string;
  name: string;
  guidance: string;
  /** The meaning of 1 to 5, worst first. */
  anchors: string[];
  weight: number;
  /** Ids of the formats that are not graded on it. */
  waivedFor: string[];
}

/** A call with all its lists: what forms, rules and set-up need. Tags: listed ones first, then those written in. */
export interface CallSetup {
  callId: string;
  forumId: string;
  slug: string;
  name: string;
  motto: string;
  place: string;
  timeZone: string;
  status: CallStatus;
  opensAt: Date | null;
  closesAt: Date | null;
  screeningEndsAt: Date | null;
  reviewEndsAt: Date | null;
  decisionsAt: Date | null;
  /** Days in the call's zone, as 2018-11-12. */
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  places: number;
  reviewsPerProposal: number;
  loadMin: number;
  loadMax: number;
  version: number;
  settings: CallSettings;
  themes: ThemeRow[];
  tags: TagRow[];
  formats: FormatRow[];
  criteria: CriterionRow[];
}

/** Reads a call's whole set-up in one query. */
@Injectable()
export class CallSetupQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown call. */
  run(callId: string): Promise<CallSetup | undefined> {
    return this.db.row<CallSetup>(
      `SELECT c.id AS "callId", c.forum_id AS "forumId", c.slug, c.name, c.motto, c.place, c.time_zone AS "timeZone", c.status,
              c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.screening_ends_at AS "screeningEndsAt",
              c.review_ends_at AS "reviewEndsAt", c.decisions_at AS "decisionsAt",
              c.event_starts_on::text AS "eventStartsOn", c.event_ends_on::text AS "eventEndsOn",
              c.places, c.reviews_per_proposal AS "reviewsPerProposal", c.load_min AS "loadMin", c.load_max AS "loadMax",
              c.version, c.settings,
              coalesce((SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'narrative', t.narrative,
                                'sampleQuestions', t.sample_questions, 'places', t.places) ORDER BY t.position)
                          FROM theme t WHERE t.call_id = c.id), '[]') AS themes,
              coalesce((SELECT json_agg(json_build_object('id', g.id, 'themeId', g.theme_id, 'slug', g.slug, 'name', g.name,
                                'origin', g.origin) ORDER BY g.origin, t.position NULLS LAST, g.name)
                          FROM tag g LEFT JOIN theme t ON t.id = g.theme_id WHERE g.call_id = c.id), '[]') AS tags,
              coalesce((SELECT json_agg(json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'layout', f.layout,
                                'minutes', f.minutes) ORDER BY f.position)
                          FROM session_format f WHERE f.call_id = c.id), '[]') AS formats,
              coalesce((SELECT json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name', k.name, 'guidance', k.guidance,
                                'anchors', k.anchors, 'weight', k.weight::float8, 'waivedFor', k.waived_for) ORDER BY k.position)
                          FROM criterion k WHERE k.call_id = c.id), '[]') AS criteria
         FROM call c WHERE c.id = $1`,
      [callId],
    );
  }
}
