import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** Where a proposal came from, and what was said of it there. */
export interface ProposalOrigin {
  system: string;
  externalId: string;
  raw: unknown;
  importedAt: Date;
  importedBy: string;
}

/** The origin of a proposal, for those who may see all of it. */
@Injectable()
export class ProposalOriginQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, proposalId: string): Promise<ProposalOrigin | undefined> {
    return this.db.row<ProposalOrigin>(
      `SELECT o.system, o.external_id AS "externalId", o.raw, o.imported_at AS "importedAt", p.name AS "importedBy"
         FROM proposal_origin o JOIN person p ON p.id = o.imported_by
        WHERE o.call_id = $1 AND o.proposal_id = $2`,
      [callId, proposalId],
    );
  }
}
