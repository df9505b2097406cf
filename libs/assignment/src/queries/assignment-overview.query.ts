import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { RunResult, RunSettings } from '../persistence/assignment-run.entity.js';

/** A run as the history lists it; `startedBy` is a name, null for a job. */
export interface RunRow {
  runId: string;
  startedAt: Date;
  startedBy: string | null;
  settings: RunSettings;
  result: RunResult;
}

/** What a member carries. Counts are of assignments; `affinity` is their mean, null of none. */
export interface LoadRow {
  reviewerId: string;
  name: string;
  organisation: string;
  loadMin: number;
  loadMax: number;
  assigned: number;
  done: number;
  abstained: number;
  affinity: number | null;
}

/** A proposal with its panel. `missing` is how many reviewers are short of the call's number. */
export interface PanelRow {
  proposalId: string;
  number: number;
  title: string;
  theme: string | null;
  reviewers: { name: string; affinity: number; done: boolean }[];
  missing: number;
}

export interface AssignmentOverview {
  reviewsPerProposal: number;
  runs: RunRow[];
  loads: LoadRow[];
  panels: PanelRow[];
}

/** Who reviews what in a call, in four reads however large it is. `seat`: a member whose conflicts hide proposals. */
@Injectable()
export class AssignmentOverviewQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, seat?: string): Promise<AssignmentOverview> {
    const [call, runs, loads, panels] = await Promise.all([
      this.db.row<{ k: number }>(`SELECT reviews_per_proposal AS k FROM call WHERE id = $1`, [callId]),
      this.runs(callId),
      this.loads(callId),
      this.panels(callId, seat ?? null),
    ]);
    return { reviewsPerProposal: call?.k ?? 0, runs, loads, panels };
  }

  private runs(callId: string): Promise<RunRow[]> {
    return this.db.rows<RunRow>(
      `SELECT r.id AS "runId", r.started_at AS "startedAt", p.name AS "startedBy", r.settings, r.result
         FROM assignment_run r LEFT JOIN person p ON p.id = r.started_by
        WHERE r.call_id = $1 ORDER BY r.started_at DESC, r.id DESC LIMIT 20`,
      [callId],
    );
  }

  private loads(callId: string): Promise<LoadRow[]> {
    return this.db.rows<LoadRow>(
      `SELECT r.id AS "reviewerId", p.name, r.organisation,
              coalesce(r.load_min, least(c.load_min, coalesce(r.load_max, c.load_max))) AS "loadMin",
              coalesce(r.load_max, c.load_max) AS "loadMax",
              count(*) FILTER (WHERE a.status IN ('assigned','done'))::int AS assigned,
              count(*) FILTER (WHERE a.status = 'done')::int AS done,
              count(*) FILTER (WHERE a.status = 'abstained')::int AS abstained,
              avg(a.affinity) FILTER (WHERE a.status IN ('assigned','done')) AS affinity
         FROM reviewer r
         JOIN person p ON p.id = r.person_id
         JOIN call c ON c.id = r.call_id
         LEFT JOIN assignment a ON a.reviewer_id = r.id
        WHERE r.call_id = $1 AND r.status <> 'left'
        GROUP BY r.id, p.name, c.load_min, c.load_max
        ORDER BY p.name, r.id`,
      [callId],
    );
  }

  private panels(callId: string, seat: string | null): Promise<PanelRow[]> {
    return this.db.rows<PanelRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, t.name AS theme, coalesce(panel.reviewers, '[]') AS reviewers,
              greatest(0, c.reviews_per_proposal - panel.n)::int AS missing
         FROM proposal q
         JOIN call c ON c.id = q.call_id
         LEFT JOIN theme t ON t.id = q.theme_id
         CROSS JOIN LATERAL (SELECT count(*) AS n,
                           json_agg(json_build_object('name', p.name, 'affinity', a.affinity, 'done', a.status = 'done')
                                    ORDER BY p.name) AS reviewers
                      FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id JOIN person p ON p.id = r.person_id
                     WHERE a.proposal_id = q.id AND a.status IN ('assigned','done')) panel
        WHERE q.call_id = $1 AND q.status IN ('passed','under_review')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $2 AND x.active)
        ORDER BY q.number`,
      [callId, seat],
    );
  }
}
