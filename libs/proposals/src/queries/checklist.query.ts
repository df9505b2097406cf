import { Injectable } from '@nestjs/common';
import type { CallSetup } from '#libs/calls';
import { Database } from '#libs/database';
import { type AskedProposal, standingsOf } from '../persistence/standing.store.js';
import { eligibilityFindings } from '../rules/eligibility.js';
import type { Finding } from '../rules/finding.js';
import type { ProposalContent } from '../rules/proposal-content.js';

/** A proposal whose rules are looked at while it is written or screened. */
export interface CheckedProposal {
  id: string;
  ownerId: string;
  content: ProposalContent;
}

/** What the rules find in proposals as they stand now: one query however many they are. */
@Injectable()
export class ChecklistQuery {
  constructor(private readonly db: Database) {}

  async run(
    call: Pick<CallSetup, 'callId' | 'settings' | 'themes' | 'formats'>,
    proposals: readonly CheckedProposal[],
  ): Promise<Map<string, Finding[]>> {
    const asked = proposals.map(({ id, ownerId, content }): AskedProposal => ({
      id,
      ownerId,
      people: content.people,
    }));
    const standings = await standingsOf(
      (sql, values) => this.db.rows(sql, values),
      call.callId,
      asked,
      call.settings.rules,
    );
    return new Map(
      proposals.flatMap(({ id, content }) => {
        const standing = standings.get(id);
        return standing ? [[id, eligibilityFindings({ content, standing }, call)] as const] : [];
      }),
    );
  }
}
