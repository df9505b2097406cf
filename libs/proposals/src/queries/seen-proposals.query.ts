import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, isChair, isSecretariat, seatIn } from '#libs/identity';
import { seenConditions } from '../persistence/seen-conditions.js';
import { type Search, searchFrom } from '../rules/lists/search-terms.js';
import { fits, type SeenFilters, type Sought } from '../rules/lists/seen-filters.js';
import type { SeenProposal } from '../rules/lists/seen-proposal.js';
import { seenBy, type SeenRow, seenSql, type SightCall } from './read-proposal.query.js';

export interface SeenPage {
  rows: SeenProposal[];
  /** Whether there are more. */
  more: boolean;
}

type Row = SeenRow & { tagSlugs: string[]; flags: string[]; words: Sought['words'] };

const NIL = '00000000-0000-0000-0000-000000000000';

/** Proposals of a call as one visitor may see them, in the order in which they were begun: a page after another. */
@Injectable()
export class SeenProposalsQuery {
  constructor(private readonly db: Database) {}

  /** @param after id of the last proposal of the page before */
  async run(
    actor: Actor,
    call: SightCall,
    filters: SeenFilters,
    { after = NIL, limit }: { after?: string; limit: number },
  ): Promise<SeenPage> {
    const search = filters.text?.trim() ? searchFrom(filters.text) : undefined;
    const { sql, values } = this.statement(actor, call, filters, search);
    const rows: SeenProposal[] = [];
    for (let from = after; ;) {
      // eslint-disable-next-line no-await-in-loop -- the next portion begins where this one ends
      const portion = await this.db.rows<Row>(sql, [...values, from, limit + 1]);
      for (const row of portion) {
        const seen = seenBy(actor, call, row);
        if (!seen || !fits(soughtOf(seen, row), filters, search, call.settings.reviewersSeeNames)) continue;
        if (rows.length === limit) return { rows, more: true };
        rows.push(seen);
      }
      const last = portion.at(-1);
      if (portion.length <= limit || !last) return { rows, more: false };
      from = last.id;
    }
  }

  /**
   * Narrows to what the actor could see and the filters could mean; which of it they do see is decided row by row, by
   * the same policy as for one proposal, and the filters are then asked again of what they see.
   */
  private statement(actor: Actor, call: SightCall, filters: SeenFilters, search: Search | undefined) {
    const { callId, settings } = call;
    const isStaff = isSecretariat(actor, call);
    const isCommittee =
      isChair(actor, call) || (seatIn(actor, callId) !== undefined && settings.committeeReadsAll);
    const values: unknown[] = [callId, isStaff, actor.personId, settings.publishReceived, isCommittee];
    const placeholder = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
    const { where, hits, words } = seenConditions(filters, search, placeholder);
    const more = `, ${words} AS words, coalesce(l.flags, '{}') AS flags, ARRAY(
        SELECT g.slug FROM proposal_tag x JOIN tag g ON g.id = x.tag_id WHERE x.proposal_id = p.id) AS "tagSlugs"`;
    const from = `p.id > $${values.length + 1}::uuid AND ${where} ORDER BY p.id LIMIT $${values.length + 2}::int`;
    return { sql: `${hits} ${seenSql(from, more, LISTED)}`, values };
  }
}

const LISTED = `LEFT JOIN proposal_listing l ON l.proposal_id = p.id AND l.shown
    LEFT JOIN proposal_search s ON s.proposal_id = l.proposal_id`;

const soughtOf = (seen: SeenProposal, { tagSlugs, flags, words, asked }: Row): Sought => ({
  seen,
  tags: tagSlugs,
  flags,
  words,
  saidNo: asked.answers.some(({ status }) => status === 'declined' || status === 'not_me'),
});
