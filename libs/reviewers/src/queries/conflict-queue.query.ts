import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import type { ConflictEvidence, ConflictKind } from '../rules/conflict-kind.js';

/** A conflict with its evidence, for the secretariat to settle or look up. */
export interface ConflictRow {
  conflictId: string;
  reviewerId: string;
  reviewerName: string;
  reviewerOrganisation: string;
  proposalId: string;
  number: number | null;
  title: string;
  kind: ConflictKind;
  evidence: ConflictEvidence;
  active: boolean;
  decided: boolean;
  reason: string;
  foundAt: Date;
}

const PAGE_SIZE = 100;

/** Conflicts of a call: those that wait (`open`), or those settled or declared (`settled`), a page at a time. */
@Injectable()
export class ConflictQueueQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, which: 'open' | 'settled', page = 1): Promise<Page<ConflictRow>> {
    const rows = await this.db.rows<ConflictRow & { total: number }>(
      `SELECT x.id AS "conflictId", r.id AS "reviewerId", p.name AS "reviewerName", r.organisation AS "reviewerOrganisation",
              q.id AS "proposalId", q.number, q.title, x.kind, x.evidence, x.active, x.decided_at IS NOT NULL AS decided,
              x.reason, x.found_at AS "foundAt", count(*) OVER ()::int AS total
         FROM conflict x
         JOIN reviewer r ON r.id = x.reviewer_id
         JOIN person p ON p.id = r.person_id
         JOIN proposal q ON q.id = x.proposal_id
        WHERE x.call_id = $1 AND (x.decided_at IS NULL) = $2
        ORDER BY p.name, q.number, x.id
        LIMIT ${PAGE_SIZE} OFFSET $3`,
      [callId, which === 'open', (page - 1) * PAGE_SIZE],
    );
    return pageOf(rows, rows[0]?.total ?? 0, page, PAGE_SIZE);
  }
}
