import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CURE_UNTIL_OF_P, isProposerOfP } from '../persistence/stored-proposal.js';
import {
  type AnnouncedDecision,
  type ProposerFacingStatus,
  proposerFacingStatus,
} from '../rules/proposer-facing-status.js';
import type { ProposalStatus } from '../rules/proposal-status.js';

export interface MyProposalRow {
  id: string;
  number: number | null;
  title: string;
  status: ProposerFacingStatus;
  updatedAt: Date;
  submittedAt: Date | null;
  cureUntil: Date | null;
  /** False for those one co-organises. */
  owned: boolean;
}

type Row = Omit<MyProposalRow, 'status'> & { status: ProposalStatus; announced: AnnouncedDecision | null };

/** The proposals of a call that a person owns or co-organises, newest first. */
@Injectable()
export class MyProposalsQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, personId: string): Promise<MyProposalRow[]> {
    const rows = await this.db.rows<Row>(
      `SELECT p.id, p.number, p.title, p.status, p.updated_at AS "updatedAt", p.submitted_at AS "submittedAt",
              p.owner_id = $2 AS owned,
              CASE WHEN p.status = 'cure_requested' THEN ${CURE_UNTIL_OF_P} END AS "cureUntil",
              CASE WHEN d.published_at IS NOT NULL THEN json_build_object('outcome', d.outcome, 'response', d.response) END AS announced
         FROM proposal p LEFT JOIN decision d ON d.proposal_id = p.id
        WHERE p.call_id = $1 AND ${isProposerOfP('$2')}
        ORDER BY p.created_at DESC, p.id LIMIT 200`,
      [callId, personId],
    );
    return rows.map(({ announced, ...row }) =>
      Object.assign(row, { status: proposerFacingStatus(row.status, announced) }),
    );
  }
}
