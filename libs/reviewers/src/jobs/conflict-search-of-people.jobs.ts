import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ConflictSearch, type SearchPlace } from './conflict-search.js';

/** Records of one person were put together: their ties are looked for again in every call where they have a seat. */
@Injectable()
export class ConflictSearchAfterMergeJob extends ConflictSearch {
  readonly name = 'conflict-search-after-merge';
  readonly event = 'persons.merged';

  protected places(tx: Tx, { personId = '' }: Record<string, string>): Promise<SearchPlace[]> {
    return callsOf(tx, [personId]);
  }
}

/** Records were parted again: what was found of the two as one person is looked for anew. */
@Injectable()
export class ConflictSearchAfterPartingJob extends ConflictSearch {
  readonly name = 'conflict-search-after-parting';
  readonly event = 'persons.parted';

  protected places(tx: Tx, { personId = '', goneId = '' }: Record<string, string>): Promise<SearchPlace[]> {
    return callsOf(tx, [personId, goneId]);
  }
}

/** Somebody put right what a proposal says of them: it may be another institution. */
@Injectable()
export class ConflictSearchAfterCorrectionJob extends ConflictSearch {
  readonly name = 'conflict-search-after-correction';
  readonly event = 'proposal.person_corrected';

  protected async places(
    _tx: Tx,
    { callId = '', proposalId = '' }: Record<string, string>,
  ): Promise<SearchPlace[]> {
    return [{ callId, proposalId }];
  }
}

function callsOf(tx: Tx, personIds: readonly string[]): Promise<SearchPlace[]> {
  return tx.query<SearchPlace[]>(
    `SELECT call_id AS "callId" FROM reviewer WHERE person_id = ANY ($1::uuid[]) AND status <> 'left'
     UNION SELECT p.call_id FROM proposal p WHERE p.owner_id = ANY ($1::uuid[])
     UNION SELECT p.call_id FROM proposal p JOIN proposal_person n ON n.proposal_id = p.id WHERE n.person_id = ANY ($1::uuid[])
     ORDER BY 1`,
    [personIds],
  );
}
