import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import type { AuditedBy } from './audit.js';

const PAGE_SIZE = 100;

export interface AuditRow {
  id: string;
  at: Date;
  actorKind: 'person' | 'system';
  actorName: string | null;
  act: string;
  /** Number of the proposal it was done to; null where it was done to something else, or to a draft. */
  proposalNumber: number | null;
  /** Name of the member of the committee it was done to. */
  reviewerName: string | null;
  facts: Record<string, unknown>;
  /** The number of its seal; null while it waits for one. */
  seal: string | null;
}

/** What was done to a proposal, or to a seat on its panel, is not for whoever has a conflict of interest with it. */
const SEEN_BY_VIEWER = `
  WITH hidden AS (
    SELECT k.proposal_id FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
     WHERE k.call_id = $1 AND k.active AND r.person_id = $2::uuid),
  hidden_subject AS (
    SELECT proposal_id AS id FROM hidden
     UNION SELECT a.id FROM assignment a JOIN hidden USING (proposal_id)
     UNION SELECT k.id FROM conflict k JOIN hidden USING (proposal_id)),
  seen AS (
    SELECT * FROM audit_entry e
     WHERE e.call_id = $1 AND NOT EXISTS (SELECT 1 FROM hidden_subject h WHERE h.id = e.subject_id))`;

/** Who did what in a call, newest first, as far as the viewer may know it: two queries. */
@Injectable()
export class AuditTrailQuery {
  constructor(private readonly db: Database) {}

  async run(viewer: AuditedBy, callId: string, page: number): Promise<Page<AuditRow>> {
    const [rows, counted] = await Promise.all([
      this.db.rows<AuditRow>(
        `${SEEN_BY_VIEWER}
         SELECT e.id, e.at, e.actor_kind AS "actorKind", p.name AS "actorName", e.act, e.facts, s.number AS seal,
                about.number AS "proposalNumber", member.name AS "reviewerName"
           FROM (SELECT * FROM seen ORDER BY at DESC, id DESC LIMIT $3 OFFSET $4) e
           LEFT JOIN person p ON p.id = e.actor_id
           LEFT JOIN audit_seal s ON s.entry_id = e.id
           LEFT JOIN assignment a ON a.id = e.subject_id
           LEFT JOIN conflict k ON k.id = e.subject_id
           LEFT JOIN proposal about ON about.id = coalesce(a.proposal_id, k.proposal_id, e.subject_id)
           LEFT JOIN reviewer seat ON seat.id = coalesce(k.reviewer_id, e.subject_id)
           LEFT JOIN person member ON member.id = seat.person_id
          ORDER BY e.at DESC, e.id DESC`,
        [callId, viewer.personId, PAGE_SIZE, (page - 1) * PAGE_SIZE],
      ),
      this.db.row<{ count: number }>(`${SEEN_BY_VIEWER} SELECT count(*)::int AS count FROM seen`, [
        callId,
        viewer.personId,
      ]),
    ]);
    return pageOf(rows, counted?.count ?? 0, page, PAGE_SIZE);
  }
}
