import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { hiddenFrom, screenerOfP } from '../persistence/screening-sql.js';
import type { OpinionOutcome } from '../rules/screening/second-person.js';

/** What a screener has said where two must agree. */
export interface DeskOpinion {
  outcome: OpinionOutcome;
  reason: string;
  reasonCodes: string[];
  note: string;
  cureUntil: Date | null;
  name: string;
  mine: boolean;
  at: Date;
}

/** Another proposal that says alike. */
export interface DeskDuplicate {
  id: string;
  number: number;
  title: string;
  similarity: number;
  copied: number;
  verdict: 'different' | 'same' | null;
}

/** How one proposal stands on the screeners' desk. */
export interface ScreeningDesk {
  taken: { name: string; mine: boolean; until: Date } | null;
  returnedTo: { name: string; mine: boolean } | null;
  ticked: string[];
  opinions: DeskOpinion[];
  /** The closest first. */
  duplicates: DeskDuplicate[];
}

/** $1 the call, $2 the proposal, $3 the reader, $4 the instant. */
const SQL = `
  WITH hidden AS (${hiddenFrom('$1', '$3')})
  SELECT coalesce(d.ticked, '{}') AS ticked,
         CASE WHEN d.taken_until > $4 THEN json_build_object('name', coalesce(nullif(h.name, ''), h.email, ''),
              'mine', d.taken_by = $3, 'until', d.taken_until) END AS taken,
         CASE WHEN p.status = 'submitted' AND back.id IS NOT NULL
              THEN json_build_object('name', coalesce(nullif(back.name, ''), back.email, ''), 'mine', back.id = $3) END AS "returnedTo",
         coalesce((SELECT json_agg(json_build_object('outcome', o.outcome, 'reason', o.reason, 'reasonCodes', o.reason_codes,
                     'note', o.note, 'cureUntil', o.cure_until, 'name', coalesce(nullif(w.name, ''), w.email, ''),
                     'mine', o.given_by = $3, 'at', o.given_at) ORDER BY o.given_at, o.id)
                     FROM screening_opinion o JOIN person w ON w.id = o.given_by
                    WHERE o.proposal_id = p.id AND o.version = p.version AND o.closed_at IS NULL), '[]') AS opinions,
         coalesce((SELECT json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title, 'similarity', n.similarity,
                     'copied', n.copied, 'verdict', n.verdict) ORDER BY greatest(n.similarity, n.copied) DESC, x.number)
                     FROM near_duplicate n JOIN proposal x ON x.id = CASE WHEN n.a_id = p.id THEN n.b_id ELSE n.a_id END
                    WHERE p.id IN (n.a_id, n.b_id) AND (n.gone_at IS NULL OR n.verdict = 'same')
                      AND x.status NOT IN ('draft', 'withdrawn') AND x.id NOT IN (SELECT id FROM hidden)), '[]') AS duplicates
    FROM proposal p
    LEFT JOIN screening_desk d ON d.proposal_id = p.id
    LEFT JOIN person h ON h.id = d.taken_by
    LEFT JOIN LATERAL (SELECT ${screenerOfP('d')} AS id OFFSET 0) returned ON d.last_outcome = 'cure_requested'
    LEFT JOIN person back ON back.id = returned.id
   WHERE p.call_id = $1 AND p.id = $2`;

interface Row extends Omit<ScreeningDesk, 'taken' | 'opinions'> {
  taken: { name: string; mine: boolean; until: string } | null;
  opinions: (Omit<DeskOpinion, 'at' | 'cureUntil'> & { at: string; cureUntil: string | null })[];
}

const EMPTY: ScreeningDesk = { taken: null, returnedTo: null, ticked: [], opinions: [], duplicates: [] };

/** One proposal on the screeners' desk, in one query. Whether the reader may see it is `ReadProposal`'s to say. */
@Injectable()
export class ScreeningDeskQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, proposalId: string, personId: string | null, now: Date): Promise<ScreeningDesk> {
    const row = await this.db.row<Row>(SQL, [callId, proposalId, personId, now]);
    if (!row) return EMPTY;
    return {
      ...row,
      taken: row.taken && { ...row.taken, until: new Date(row.taken.until) },
      opinions: row.opinions.map((one) => ({
        ...one,
        at: new Date(one.at),
        cureUntil: one.cureUntil === null ? null : new Date(one.cureUntil),
      })),
    };
  }
}
