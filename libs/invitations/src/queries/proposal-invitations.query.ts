import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PersonRole } from '#libs/proposals';
import type { InvitationStatus } from '../rules/invitation-status.js';
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
  undeliverable: boolean;
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
              coalesce((SELECT l.status IN ('failed', 'suppressed') FROM letter l
                         WHERE l.about_proposal_id = i.proposal_id AND l.cause LIKE 'invitation:' || i.id || ':%'
                         ORDER BY l.created_at DESC LIMIT 1), false) AS undeliverable
         FROM proposal p JOIN person o ON o.id = p.owner_id LEFT JOIN invitation i ON i.proposal_id = p.id
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
