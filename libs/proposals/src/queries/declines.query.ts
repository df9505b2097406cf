import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { lastPage, type Page, pageOf } from '#libs/kernel';
import { hiddenFrom } from '../persistence/screening-sql.js';

/** A request of a member of the committee for a second look. */
export interface ReversalRequest {
  by: string;
  at: Date;
  reason: string;
}

/** What was screened out, and why. */
export interface DeclineRow {
  id: string;
  screeningId: string;
  number: number;
  version: number;
  title: string;
  themeName: string;
  organisation: string;
  reason: string;
  reasonCodes: string[];
  /** For the committee: what screeners noted beside the reason. */
  note: string;
  screenedAt: Date;
  screenedBy: string;
  secondedBy: string;
  requests: ReversalRequest[];
  /** The reader has asked for a second look. */
  asked: boolean;
}

interface Row extends Omit<DeclineRow, 'requests'> {
  total: number;
  requests: (Omit<ReversalRequest, 'at'> & { at: string })[];
}

const NAME = (p: string) => `coalesce(nullif(${p}.name, ''), ${p}.email, '')`;

/** Declines in force by number, without those the reader has a conflict of interest with: one query for a page of them. */
@Injectable()
export class DeclinesQuery {
  constructor(private readonly db: Database) {}

  /** Past the end there is the last page. */
  async page(
    callId: string,
    personId: string | null,
    page: number,
    pageSize = 50,
  ): Promise<Page<DeclineRow>> {
    const { rows, total } = await this.read(callId, personId, page, pageSize);
    return pageOf(rows, total, Math.min(page, lastPage({ total, pageSize })), pageSize);
  }

  async all(callId: string, personId: string | null): Promise<DeclineRow[]> {
    return (await this.read(callId, personId, 1, null)).rows;
  }

  private async read(callId: string, personId: string | null, page: number, pageSize: number | null) {
    const rows = await this.db.rows<Row>(
      `WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
       declined AS (
         SELECT l.proposal_id AS id, l.number FROM proposal_listing l
          WHERE l.call_id = $1 AND l.status = 'screened_out' AND l.proposal_id NOT IN (SELECT id FROM hidden)),
       counted AS (SELECT count(*)::int AS total FROM declined),
       shown AS (
         SELECT id FROM declined ORDER BY number
          LIMIT $3::int OFFSET (SELECT least($4::int, greatest(total - 1, 0) / $3::int * $3) FROM counted))
       SELECT counted.total, p.id, s.id AS "screeningId", p.number, p.version, p.title, coalesce(t.name, '') AS "themeName",
              coalesce((SELECT n.organisation FROM proposal_person n WHERE n.proposal_id = p.id AND n.role = 'organiser'
                         ORDER BY n.position LIMIT 1), '') AS organisation,
              s.reason, s.reason_codes AS "reasonCodes", s.note, s.screened_at AS "screenedAt", ${NAME('w')} AS "screenedBy",
              coalesce(${NAME('second')}, '') AS "secondedBy",
              coalesce((SELECT json_agg(json_build_object('by', ${NAME('m')}, 'at', r.asked_at, 'reason', r.reason) ORDER BY r.asked_at, r.id)
                          FROM reversal_request r JOIN person m ON m.id = r.asked_by WHERE r.screening_id = s.id), '[]') AS requests,
              EXISTS (SELECT 1 FROM reversal_request r WHERE r.screening_id = s.id AND r.asked_by = $2) AS asked
         FROM counted CROSS JOIN shown JOIN proposal p ON p.id = shown.id
         JOIN LATERAL (SELECT * FROM screening x WHERE x.proposal_id = p.id ORDER BY x.screened_at DESC, x.id DESC LIMIT 1) s
           ON s.outcome = 'screened_out'
         JOIN person w ON w.id = s.screened_by
         LEFT JOIN person second ON second.id = s.seconded_by
         LEFT JOIN theme t ON t.id = p.theme_id
        ORDER BY p.number`,
      [callId, personId, pageSize, (page - 1) * (pageSize ?? 0)],
    );
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ total: _total, ...row }): DeclineRow => ({
        ...row,
        requests: row.requests.map((one) => ({ ...one, at: new Date(one.at) })),
      })),
    };
  }
}
