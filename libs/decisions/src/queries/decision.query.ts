import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isId } from '#libs/kernel';
import type { DecisionResponse, Outcome } from '../rules/outcomes.js';

/** One proposal's decision with everything on record about it; for the secretariat. */
export interface DecisionView {
  proposalId: string;
  number: number | null;
  title: string;
  status: string;
  themeName: string | null;
  outcome: Outcome | null;
  rationale: string;
  conditions: string;
  mergeInto: string | null;
  waitingPosition: number | null;
  recordedBy: string | null;
  recordedAt: Date | null;
  publishedAt: Date | null;
  response: DecisionResponse | null;
  respondedAt: Date | null;
  responseNote: string;
  /** 0 where nothing is decided yet. */
  version: number;
}

/** A proposal it could be merged into. */
export interface MergeTarget {
  proposalId: string;
  number: number;
  title: string;
}

/** The decision about one proposal of a call; undefined for another call's and for one on which `seat` has a conflict, as for none. */
@Injectable()
export class DecisionQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, proposalId: string, seat?: string): Promise<DecisionView | undefined> {
    if (!isId(proposalId)) return undefined;
    return this.db.row<DecisionView>(
      `SELECT p.id AS "proposalId", p.number, p.title, p.status, t.name AS "themeName", d.outcome,
              coalesce(d.rationale, '') AS rationale, coalesce(d.conditions, '') AS conditions,
              d.merge_into AS "mergeInto", d.waiting_position AS "waitingPosition", who.name AS "recordedBy",
              d.recorded_at AS "recordedAt", d.published_at AS "publishedAt", d.response,
              d.responded_at AS "respondedAt", coalesce(d.response_note, '') AS "responseNote",
              coalesce(d.version, 0) AS version
         FROM proposal p
         LEFT JOIN theme t ON t.id = p.theme_id
         LEFT JOIN decision d ON d.proposal_id = p.id
         LEFT JOIN person who ON who.id = d.recorded_by
        WHERE p.call_id = $1 AND p.id = $2 AND p.status <> 'draft'
          AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.reviewer_id = $3 AND c.proposal_id = p.id AND c.active)`,
      [callId, proposalId, seat ?? null],
    );
  }

  /** Proposals of the call that could take another in, those of the same theme first. */
  mergeTargets(callId: string, proposalId: string): Promise<MergeTarget[]> {
    return this.db.rows<MergeTarget>(
      `SELECT p.id AS "proposalId", p.number, p.title
         FROM proposal p LEFT JOIN decision d ON d.proposal_id = p.id
        WHERE p.call_id = $1 AND p.id <> $2 AND p.status IN ('passed', 'under_review', 'decided')
          AND d.outcome IN ('accepted', 'accepted_with_conditions')
        ORDER BY p.theme_id IS DISTINCT FROM (SELECT theme_id FROM proposal WHERE id = $2), p.number`,
      [callId, proposalId],
    );
  }
}
