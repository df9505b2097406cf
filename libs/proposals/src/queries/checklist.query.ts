import { Injectable } from '@nestjs/common';
import type { CallSetup } from '#libs/calls';
import { Database } from '#libs/database';
import { type AskedProposal, standingsOf } from '../persistence/standing.store.js';
import { eligibilityFindings } from '../rules/eligibility/eligibility.js';
import { NOTHING_KNOWN, type Standing } from '../rules/eligibility/eligibility-facts.js';
import type { Finding } from '../rules/eligibility/finding.js';
import type { ProposalContent } from '../rules/content/proposal-content.js';

/** A proposal whose rules are looked at while it is written or screened. */
export interface CheckedProposal {
  id: string;
  ownerId: string;
  content: ProposalContent;
}

type CheckingCall = Pick<CallSetup, 'callId' | 'settings' | 'themes' | 'formats'>;

/** What the rules find in proposals as they stand now: one query however many they are. */
@Injectable()
export class ChecklistQuery {
  constructor(private readonly db: Database) {}

  async run(call: CheckingCall, proposals: readonly CheckedProposal[]): Promise<Map<string, Finding[]>> {
    const standings = await this.standings(call, proposals);
    return new Map(
      proposals.flatMap(({ id, content }) => {
        const standing = standings.get(id);
        return standing ? [[id, eligibilityFindings({ content, standing }, call)] as const] : [];
      }),
    );
  }

  /** The same for one, with what the database knows of its people: enough to ask the rules again elsewhere. */
  async look(
    call: CheckingCall,
    proposal: CheckedProposal,
  ): Promise<{ findings: Finding[]; standing: Standing }> {
    const standing = (await this.standings(call, [proposal])).get(proposal.id) ?? NOTHING_KNOWN;
    return { findings: eligibilityFindings({ content: proposal.content, standing }, call), standing };
  }

  private standings(
    { callId, settings }: CheckingCall,
    proposals: readonly CheckedProposal[],
  ): Promise<Map<string, Standing>> {
    const asked = proposals.map(({ id, ownerId, content }): AskedProposal => ({
      id,
      ownerId,
      people: content.people,
    }));
    return standingsOf((sql, values) => this.db.rows(sql, values), callId, asked, settings.rules);
  }
}
