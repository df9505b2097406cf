import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import {
  CURE_UNTIL_OF_P,
  isConflictedWithP,
  PEOPLE_OF_P,
  TAGS_OF_P,
} from '../persistence/stored-proposal.js';
import type { NamedPerson, ProposalContent } from '../rules/content/proposal-content.js';
import type { ProposalStatus } from '../rules/proposal-status.js';

/** A submitted proposal with everything in it, for staff. */
export interface FullProposal {
  id: string;
  ownerId: string;
  number: number;
  status: ProposalStatus;
  version: number;
  submittedAt: Date;
  cureUntil: Date | null;
  themeName: string;
  themeSlug: string;
  formatName: string;
  content: ProposalContent;
}

interface Row extends Omit<FullProposal, 'content'>, ProposalContent {
  people: NamedPerson[];
}

const WHOLE = `SELECT p.id, p.owner_id AS "ownerId", p.number, p.status, p.version, p.submitted_at AS "submittedAt", p.title,
    p.theme_id AS "themeId", p.format_id AS "formatId", p.minutes, p.policy_questions AS "policyQuestions", p.sdgs,
    p.first_time AS "firstTime", p.language, p.answers, coalesce(t.name, '') AS "themeName",
    coalesce(t.slug, '') AS "themeSlug", coalesce(f.name, '') AS "formatName",
    ${PEOPLE_OF_P} AS people, ${TAGS_OF_P} AS tags, ${CURE_UNTIL_OF_P} AS "cureUntil"
  FROM proposal p LEFT JOIN theme t ON t.id = p.theme_id LEFT JOIN session_format f ON f.id = p.format_id`;

/** Whole proposals of a call by number, without drafts and without those the viewer has a conflict with. */
@Injectable()
export class FullProposalsQuery {
  constructor(private readonly db: Database) {}

  /** `after` is the last number of the previous page; 0 for the first. */
  async run(
    callId: string,
    personId: string | null,
    { statuses, after, limit }: { statuses: readonly ProposalStatus[]; after: number; limit: number },
  ): Promise<FullProposal[]> {
    const rows = await this.db.rows<Row>(
      `${WHOLE}
        WHERE p.call_id = $1 AND NOT ${isConflictedWithP('$2')} AND p.status <> 'draft'
          AND p.withdrawn_from IS DISTINCT FROM 'draft' AND p.status = ANY ($3) AND p.number > $4
        ORDER BY p.number LIMIT $5`,
      [callId, personId, statuses, after, limit],
    );
    return rows.map(wholeOf);
  }

  /** Some of a call by their ids, for the house itself: nobody's sight is asked for. */
  async byIds(callId: string, ids: readonly string[]): Promise<FullProposal[]> {
    const rows = await this.db.rows<Row>(`${WHOLE} WHERE p.call_id = $1 AND p.id = ANY ($2)`, [callId, ids]);
    return rows.map(wholeOf);
  }
}

const wholeOf = (row: Row): FullProposal => ({
  id: row.id,
  ownerId: row.ownerId,
  number: row.number,
  status: row.status,
  version: row.version,
  submittedAt: row.submittedAt,
  cureUntil: row.cureUntil,
  themeName: row.themeName,
  themeSlug: row.themeSlug,
  formatName: row.formatName,
  content: {
    title: row.title,
    themeId: row.themeId,
    formatId: row.formatId,
    minutes: row.minutes,
    policyQuestions: row.policyQuestions,
    sdgs: row.sdgs,
    firstTime: row.firstTime,
    language: row.language,
    tags: row.tags,
    answers: row.answers,
    people: row.people,
  },
});
