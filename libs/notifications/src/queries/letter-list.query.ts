import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import type { LetterStatus } from '../persistence/letter.entity.js';

const PAGE_SIZE = 100;

export interface LetterRow {
  id: string;
  kind: string;
  status: LetterStatus;
  toName: string;
  toEmail: string;
  subject: string;
  proposalId: string | null;
  proposalNumber: number | null;
  attempts: number;
  lastError: string;
  createdAt: Date;
  sentAt: Date | null;
}

export interface LetterFilter {
  status?: LetterStatus;
  kind?: string;
  /** From 1. */
  page: number;
}

/** How many letters of each kind stand where. */
export interface LetterCount {
  kind: string;
  status: LetterStatus;
  count: number;
}

/** The letters of a call, newest first, and how many there are of each kind and status: two queries. */
@Injectable()
export class LetterListQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
    filter: LetterFilter,
  ): Promise<{ counts: LetterCount[]; letters: Page<LetterRow> }> {
    const { status, kind, page } = filter;
    const [counts, rows] = await Promise.all([
      this.db.rows<LetterCount>(
        `SELECT kind, status, count(*)::int AS count FROM letter
          WHERE call_id = $1 GROUP BY kind, status ORDER BY kind, status`,
        [callId],
      ),
      this.db.rows<LetterRow>(
        `SELECT l.id, l.kind, l.status, l.to_name AS "toName", l.to_email AS "toEmail", l.subject,
                l.about_proposal_id AS "proposalId", p.number AS "proposalNumber", l.attempts,
                l.last_error AS "lastError", l.created_at AS "createdAt", l.sent_at AS "sentAt"
           FROM letter l LEFT JOIN proposal p ON p.id = l.about_proposal_id
          WHERE l.call_id = $1 AND ($2::text IS NULL OR l.status = $2) AND ($3::text IS NULL OR l.kind = $3)
          ORDER BY l.created_at DESC, l.id DESC LIMIT $4 OFFSET $5`,
        [callId, status ?? null, kind ?? null, PAGE_SIZE, (page - 1) * PAGE_SIZE],
      ),
    ]);
    const total = counts
      .filter((line) => (!status || line.status === status) && (!kind || line.kind === kind))
      .reduce((sum, line) => sum + line.count, 0);
    return { counts, letters: pageOf(rows, total, page, PAGE_SIZE) };
  }
}
