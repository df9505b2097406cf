import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type {
  PlanFigures,
  RunFailure,
  RunResult,
  RunSettings,
} from '../persistence/assignment-run.entity.js';
import type { PanelException } from '../rules/panel-facts.js';
import type { RunStatus } from '../rules/run-status.js';
import type { SolveStep } from '../rules/solve-run.js';

/** A run as the history lists it; `startedBy` is a name, null for a job. */
export interface RunRow {
  runId: string;
  status: RunStatus;
  startedAt: Date;
  startedBy: string | null;
  finishedAt: Date | null;
  settings: RunSettings;
  progress: SolveStep | null;
  result: RunResult | null;
  failure: RunFailure | null;
  plans: PlanFigures[];
}

/** Columns of a run, with the figures of its plans and without their seats. */
export const RUN_COLUMNS = `
  r.id AS "runId", r.status, r.started_at AS "startedAt", p.name AS "startedBy", r.finished_at AS "finishedAt",
  r.settings, r.progress, r.result, r.failure, jsonb_path_query_array(r.plans, '$[*].figures') AS plans`;

/** What a member carries. Counts are of assignments; `affinity` is their mean, null where none is known. */
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

/** Two members who are kept apart, by id and name. */
export interface ApartRow {
  reviewerId: string;
  name: string;
  otherId: string;
  otherName: string;
}

export interface AssignmentOverview {
  reviewsPerProposal: number;
  runs: RunRow[];
  apart: ApartRow[];
  exceptions: PanelException[];
  loads: LoadRow[];
  panels: PanelRow[];
}

/** Who reviews what in a call, in six reads however large it is. `seat`: a member whose conflicts hide proposals. */
@Injectable()
export class AssignmentOverviewQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, seat?: string): Promise<AssignmentOverview> {
    const [call, runs, loads, panels, apart, exceptions] = await Promise.all([
      this.db.row<{ k: number }>(`SELECT reviews_per_proposal AS k FROM call WHERE id = $1`, [callId]),
      this.runs(callId),
      this.loads(callId),
      this.panels(callId, seat ?? null),
      this.apart(callId),
      this.exceptions(callId),
    ]);
    return { reviewsPerProposal: call?.k ?? 0, runs, loads, panels, apart, exceptions };
  }

  private runs(callId: string): Promise<RunRow[]> {
    return this.db.rows<RunRow>(
      `SELECT ${RUN_COLUMNS}
         FROM assignment_run r LEFT JOIN person p ON p.id = r.started_by
        WHERE r.call_id = $1 ORDER BY r.started_at DESC, r.id DESC LIMIT 20`,
      [callId],
    );
  }

  private apart(callId: string): Promise<ApartRow[]> {
    return this.db.rows<ApartRow>(
      `SELECT a.reviewer_id AS "reviewerId", p.name, a.other_id AS "otherId", q.name AS "otherName"
         FROM reviewer_apart a
         JOIN reviewer r ON r.id = a.reviewer_id JOIN person p ON p.id = r.person_id
         JOIN reviewer o ON o.id = a.other_id JOIN person q ON q.id = o.person_id
        WHERE a.call_id = $1 ORDER BY p.name, q.name, a.reviewer_id, a.other_id`,
      [callId],
    );
  }

  private exceptions(callId: string): Promise<PanelException[]> {
    return this.db.rows<PanelException>(
      `SELECT x.proposal_id AS "proposalId", x.rule, x.attribute, x.seats
         FROM panel_exception x JOIN proposal q ON q.id = x.proposal_id
        WHERE x.call_id = $1 ORDER BY q.number, x.rule, x.attribute`,
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
              avg(a.affinity) FILTER (WHERE a.status IN ('assigned','done') AND a.affinity_parts <> '{}') AS affinity
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
              greatest(0, coalesce(own.seats, c.reviews_per_proposal) - panel.n)::int AS missing
         FROM proposal q
         JOIN call c ON c.id = q.call_id
         LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN panel_exception own ON own.proposal_id = q.id AND own.rule = 'seats'
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
