import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PersonRole } from '#libs/proposals';
import type { InvitationStatus } from '../rules/invitation-status.js';
import { LAST_LETTER } from '../persistence/last-letter.js';
import { mayAskAgainFrom } from '../rules/reminding.js';

/** What a proposer knows of the asking of one address. */
export interface InvitationRow {
  id: string;
  /** null once its owner asked to be taken out. */
  email: string | null;
  status: InvitationStatus;
  roles: PersonRole[];
  note: string;
  invitedAt: Date;
  answeredAt: Date | null;
  /** From when it may be asked again by hand. */
  againFrom: Date;
  /** The last letter did not arrive, or was not sent. */
  undeliverable: boolean;
  /** Why it came back, as a code; empty where no mail server has said. */
  returned: string;
}

interface Row extends Omit<InvitationRow, 'againFrom'> {
  writtenAt: Date;
  askedAgainAt: Date | null;
}

/** The invitations of one proposal, for its own people: ask only after their sight of it is known. */
@Injectable()
export class ProposalInvitationsQuery {
  constructor(private readonly db: Database) {}

  async run(proposalId: string): Promise<{ ownerEmail: string; rows: InvitationRow[] }> {
    const rows = await this.db.rows<Row & { ownerEmail: string }>(
      `SELECT i.id, i.email, i.status, i.roles, i.note, i.invited_at AS "invitedAt", i.answered_at AS "answeredAt",
              i.written_at AS "writtenAt", i.asked_again_at AS "askedAgainAt", coalesce(o.email, '') AS "ownerEmail",
              coalesce(last.status IN ('failed', 'suppressed'), false) AS undeliverable,
              CASE WHEN last.status = 'failed' AND last.returned_by <> '' THEN last.last_error ELSE '' END AS returned
         FROM proposal p JOIN person o ON o.id = p.owner_id LEFT JOIN invitation i ON i.proposal_id = p.id
         LEFT JOIN LATERAL (${LAST_LETTER}) last ON true
        WHERE p.id = $1 ORDER BY i.invited_at, i.id`,
      [proposalId],
    );
    return {
      ownerEmail: rows[0]?.ownerEmail ?? '',
      rows: rows
        .filter(({ id }) => id !== null)
        .map(({ writtenAt, askedAgainAt, ownerEmail: _, ...row }) =>
          Object.assign(row, { againFrom: mayAskAgainFrom({ writtenAt, askedAgainAt }) }),
        ),
    };
  }
}
