import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isId } from '#libs/kernel';
import { loadOpinions, NO_OPINIONS, type Opinions } from '../persistence/opinions.store.js';
import { type DecisionResponse, type Outcome, possibleResponses } from '../rules/outcomes.js';

/** What a proposer may know of the decision about a proposal, once told. */
export interface ProposerDecision {
  outcome: Outcome;
  conditions: string;
  mergedWith: { number: number; title: string } | null;
  publishedAt: Date;
  response: DecisionResponse | null;
  respondedAt: Date | null;
  responseNote: string;
  /** What can be answered now. */
  possible: DecisionResponse[];
  version: number;
  opinions: Opinions;
  /** The letter, with its gaps (`fillGaps`); null when it was not written to them. */
  letter: { subject: string; body: string; sentAt: Date | null } | null;
}

interface Row extends Omit<ProposerDecision, 'mergedWith' | 'possible' | 'opinions' | 'letter'> {
  status: string;
  mergeNumber: number | null;
  mergeTitle: string;
  subject: string | null;
  body: string;
  sentAt: Date | null;
}

/**
 * The published decision about a proposal, as its proposer may read it; undefined while it is not published, whatever
 * has been decided. Ask first whether the proposal is theirs.
 */
@Injectable()
export class ProposerDecisionQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, proposalId: string): Promise<ProposerDecision | undefined> {
    if (!isId(proposalId)) return undefined;
    const row = await this.db.row<Row>(
      `SELECT d.outcome, d.conditions, d.published_at AS "publishedAt", d.response, d.responded_at AS "respondedAt",
              d.response_note AS "responseNote", d.version, p.status, m.number AS "mergeNumber",
              m.title AS "mergeTitle", l.subject, l.body, l.sent_at AS "sentAt"
         FROM decision d
         JOIN proposal p ON p.id = d.proposal_id
         LEFT JOIN proposal m ON m.id = d.merge_into
         LEFT JOIN LATERAL (SELECT subject, body, sent_at FROM letter
                             WHERE about_proposal_id = p.id AND recipient_id = p.owner_id AND kind LIKE 'decision\\_%'
                             ORDER BY created_at DESC LIMIT 1) l ON true
        WHERE p.call_id = $1 AND p.id = $2 AND d.published_at IS NOT NULL`,
      [callId, proposalId],
    );
    if (!row) return undefined;
    const { status, mergeNumber, mergeTitle, subject, body, sentAt, ...decision } = row;
    const opinions = await loadOpinions(plain(this.db), callId, [proposalId]);
    return {
      ...decision,
      mergedWith: mergeNumber === null ? null : { number: mergeNumber, title: mergeTitle },
      possible: status === 'withdrawn' ? [] : possibleResponses(row.outcome, row.response),
      opinions: opinions.get(proposalId) ?? NO_OPINIONS,
      letter: subject === null ? null : { subject, body, sentAt },
    };
  }
}

/** The database outside a transaction, as stores want it. */
const plain = (db: Database) => ({
  query: (sql: string, parameters?: unknown[]) => db.rows(sql, parameters),
});
