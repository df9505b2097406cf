import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';

const PAGE_SIZE = 100;

export interface AuditRow {
  id: string;
  at: Date;
  actorKind: 'person' | 'system';
  actorName: string | null;
  act: string;
  subjectId: string | null;
  facts: Record<string, unknown>;
  /** The number of its seal; null while it waits for one. */
  seal: string | null;
}

/** Who did what in a call, newest first: two queries. */
@Injectable()
export class AuditTrailQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, page: number): Promise<Page<AuditRow>> {
    const [rows, counted] = await Promise.all([
      this.db.rows<AuditRow>(
        `SELECT e.id, e.at, e.actor_kind AS "actorKind", p.name AS "actorName", e.act, e.subject_id AS "subjectId",
                e.facts, s.number AS seal
           FROM audit_entry e
           LEFT JOIN person p ON p.id = e.actor_id
           LEFT JOIN audit_seal s ON s.entry_id = e.id
          WHERE e.call_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT $2 OFFSET $3`,
        [callId, PAGE_SIZE, (page - 1) * PAGE_SIZE],
      ),
      this.db.row<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry WHERE call_id = $1', [
        callId,
      ]),
    ]);
    return pageOf(rows, counted?.count ?? 0, page, PAGE_SIZE);
  }
}
