import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ConflictSearch, type SearchPlace } from './conflict-search.js';

/** Looks for ties between the committee and a proposal as soon as it has been screened. */
@Injectable()
export class ConflictSearchJob extends ConflictSearch {
  readonly name = 'conflict-search';
  readonly event = 'proposal.screened';

  protected places(tx: Tx, { screeningId }: Record<string, string>): Promise<SearchPlace[]> {
    return tx.query<SearchPlace[]>(
      `SELECT call_id AS "callId", proposal_id AS "proposalId" FROM screening WHERE id = $1 AND outcome = 'passed'`,
      [screeningId],
    );
  }
}
