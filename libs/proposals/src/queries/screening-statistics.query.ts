import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { hiddenFrom } from '../persistence/screening-sql.js';

/** How far proposals have come, of all or of one theme, group or region. */
export interface ScreeningCounts {
  received: number;
  waiting: number;
  passed: number;
  /** Were ever asked for a cure. */
  cureAsked: number;
  /** Of those, have passed since. */
  cured: number;
  declined: number;
}

export const STATISTICS_BY = ['all', 'theme', 'group', 'region'] as const;
export type StatisticsBy = (typeof STATISTICS_BY)[number];

export interface ScreeningStatistics {
  counts: (ScreeningCounts & { by: StatisticsBy; key: string | null })[];
  /** Of declines in force, by code of the reason; a decline may have several. */
  reasons: { code: string; count: number }[];
  /** Hours from submission to the first result. */
  hours: { median: number | null; slowest: number | null; screened: number };
  screeners: { name: string; passed: number; cures: number; declined: number; seconded: number }[];
}

/** $1 the call, $2 the reader. */
const SEEN = `
  WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
  seen AS (
    SELECT l.proposal_id AS id, l.status, l.theme_id, l.stakeholder_group, l.regional_group, l.submitted_at
      FROM proposal_listing l
     WHERE l.call_id = $1 AND l.status NOT IN ('draft', 'withdrawn') AND l.proposal_id NOT IN (SELECT id FROM hidden)),
  result AS (SELECT s.* FROM screening s JOIN seen ON seen.id = s.proposal_id WHERE s.call_id = $1)`;

const COUNTS = `${SEEN},
  cure AS (SELECT DISTINCT proposal_id FROM result WHERE outcome = 'cure_requested')
  SELECT CASE WHEN grouping(theme_id) = 0 THEN 'theme' WHEN grouping(stakeholder_group) = 0 THEN 'group'
              WHEN grouping(regional_group) = 0 THEN 'region' ELSE 'all' END AS by,
         coalesce(theme_id::text, stakeholder_group, regional_group) AS key,
         count(*)::int AS received,
         count(*) FILTER (WHERE status IN ('submitted', 'cure_requested'))::int AS waiting,
         count(*) FILTER (WHERE status IN ('passed', 'under_review', 'decided'))::int AS passed,
         count(cure.proposal_id)::int AS "cureAsked",
         count(cure.proposal_id) FILTER (WHERE status IN ('passed', 'under_review', 'decided'))::int AS cured,
         count(*) FILTER (WHERE status = 'screened_out')::int AS declined
    FROM seen LEFT JOIN cure ON cure.proposal_id = seen.id
   GROUP BY GROUPING SETS ((), (theme_id), (stakeholder_group), (regional_group)) ORDER BY received DESC, key`;

const REASONS = `${SEEN}
  SELECT code, count(*)::int AS count FROM (
    SELECT DISTINCT ON (r.proposal_id) r.proposal_id, r.outcome, r.reason_codes FROM result r
     ORDER BY r.proposal_id, r.screened_at DESC, r.id DESC) last
    CROSS JOIN LATERAL unnest(last.reason_codes) code
   WHERE last.outcome = 'screened_out' GROUP BY code ORDER BY count DESC, code`;

const HOURS = `${SEEN}
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS slowest,
         count(*)::int AS screened
    FROM (SELECT extract(epoch FROM min(r.screened_at) - seen.submitted_at)::float8 / 3600 AS hours
            FROM seen JOIN result r ON r.proposal_id = seen.id GROUP BY seen.id, seen.submitted_at) first`;

const SCREENERS = `${SEEN},
  done AS (
    SELECT screened_by AS person, outcome, false AS second FROM result
    UNION ALL SELECT seconded_by, outcome, true FROM result WHERE seconded_by IS NOT NULL)
  SELECT coalesce(nullif(w.name, ''), w.email, '') AS name,
         count(*) FILTER (WHERE NOT second AND outcome = 'passed')::int AS passed,
         count(*) FILTER (WHERE NOT second AND outcome = 'cure_requested')::int AS cures,
         count(*) FILTER (WHERE NOT second AND outcome = 'screened_out')::int AS declined,
         count(*) FILTER (WHERE second)::int AS seconded
    FROM done JOIN person w ON w.id = done.person GROUP BY w.id ORDER BY count(*) DESC, w.id`;

/** The figures of a call's screening, without proposals the reader may not see: four queries. */
@Injectable()
export class ScreeningStatisticsQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, personId: string | null): Promise<ScreeningStatistics> {
    const asked = [callId, personId];
    const [counts, reasons, hours, screeners] = await Promise.all([
      this.db.rows<ScreeningStatistics['counts'][number]>(COUNTS, asked),
      this.db.rows<ScreeningStatistics['reasons'][number]>(REASONS, asked),
      this.db.row<ScreeningStatistics['hours']>(HOURS, asked),
      this.db.rows<ScreeningStatistics['screeners'][number]>(SCREENERS, asked),
    ]);
    return { counts, reasons, hours: hours ?? { median: null, slowest: null, screened: 0 }, screeners };
  }
}
