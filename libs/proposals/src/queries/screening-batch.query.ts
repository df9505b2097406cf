import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { hiddenFrom } from '../persistence/screening-sql.js';
import type { LeftOutOfBatch } from '../persistence/together.store.js';
import type { OutcomeTogether } from '../rules/screening/screening.js';

export interface BatchProposal {
  id: string;
  number: number;
  title: string;
}

/** Proposals of which one thing was said together, and those that were left out. */
export interface ScreeningBatch {
  outcome: OutcomeTogether;
  at: Date;
  by: string;
  /** Those it was said of. */
  said: BatchProposal[];
  leftOut: (BatchProposal & { reason: LeftOutOfBatch })[];
}

/** One result of many, without what its reader may not see now. */
@Injectable()
export class ScreeningBatchQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, personId: string | null, batchId: string): Promise<ScreeningBatch | undefined> {
    return this.db.row<ScreeningBatch>(
      `WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')})
       SELECT b.outcome, b.screened_at AS at, coalesce(nullif(w.name, ''), w.email, '') AS by,
              coalesce((SELECT json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title) ORDER BY p.number)
                          FROM screening s JOIN proposal p ON p.id = s.proposal_id
                         WHERE s.batch_id = b.id AND p.id NOT IN (SELECT id FROM hidden)), '[]') AS said,
              coalesce((SELECT json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'reason', l.reason)
                                        ORDER BY p.number)
                          FROM jsonb_to_recordset(b.left_out) AS l("proposalId" uuid, reason text)
                          JOIN proposal p ON p.id = l."proposalId"
                         WHERE p.id NOT IN (SELECT id FROM hidden)), '[]') AS "leftOut"
         FROM screening_batch b JOIN person w ON w.id = b.screened_by WHERE b.call_id = $1 AND b.id = $3`,
      [callId, personId, batchId],
    );
  }
}
