import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, isChair, isSecretariat, seatIn } from '#libs/identity';
import { isProposerOfP } from '../persistence/stored-proposal.js';
import type { ProposalStatus } from '../rules/proposal-status.js';
import { seenBy, type SeenProposal, type SeenRow, seenSql, type SightCall } from './read-proposal.query.js';

/** What is looked for. Every filter asks only what the actor is shown: it never tells more than the list would. */
export interface SeenFilters {
  statuses?: readonly ProposalStatus[];
  themeId?: string;
  formatId?: string;
  /** Codes of the first organiser. */
  group?: string;
  region?: string;
  country?: string;
  firstTime?: boolean;
  /** Words of the title, or a number. */
  text?: string;
  submittedSince?: Date;
  /** Only the actor's own. */
  mine?: boolean;
}

export interface SeenPage {
  rows: SeenProposal[];
  /** Whether there are more. */
  more: boolean;
}

type Row = SeenRow & { textFits: boolean };

const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Narrows to what the actor could see and the filters could mean; which of it they do see is decided row by row, by the
 * same policy as for one proposal, and the filters are then asked again of what they see.
 */
const SQL = `${seenSql(
  `p.id > $2
     AND ($4::boolean OR ${isProposerOfP('$3')}
          OR NOT $6::boolean AND NOT (p.status = 'draft' OR p.withdrawn_from IS NOT DISTINCT FROM 'draft')
             AND ($5::boolean OR c.settings -> 'publishReceived' = 'true' OR d.published_at IS NOT NULL
                  OR EXISTS (SELECT 1 FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
                              WHERE a.proposal_id = p.id AND r.person_id = $3::uuid AND a.status IN ('assigned', 'done'))))
     AND (NOT $6::boolean OR ${isProposerOfP('$3')})
     AND ($7::text[] IS NULL OR p.status = ANY ($7)) AND ($8::uuid IS NULL OR p.theme_id = $8)
     AND ($9::uuid IS NULL OR p.format_id = $9)`,
  `, ($10::text IS NULL OR p.number::text = $10 OR unaccent(lower(p.title)) LIKE '%' || unaccent(lower($11)) || '%') AS "textFits"`,
)} ORDER BY p.id LIMIT $12`;

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
    const rows: SeenProposal[] = [];
    for (let from = after; ;) {
      // eslint-disable-next-line no-await-in-loop -- the next portion begins where this one ends
      const portion = await this.portion(actor, call, filters, from, limit + 1);
      for (const row of portion) {
        const seen = row.textFits ? seenBy(actor, call, row) : undefined;
        if (!seen || !fits(seen, filters)) continue;
        if (rows.length === limit) return { rows, more: true };
        rows.push(seen);
      }
      const last = portion.at(-1);
      if (portion.length <= limit || !last) return { rows, more: false };
      from = last.id;
    }
  }

  private portion(
    actor: Actor,
    call: SightCall,
    filters: SeenFilters,
    after: string,
    limit: number,
  ): Promise<Row[]> {
    const { statuses, themeId, formatId, text, mine = false } = filters;
    const words = text?.trim() || null;
    return this.db.rows<Row>(SQL, [
      call.callId,
      after,
      actor.personId,
      isSecretariat(actor, call),
      isChair(actor, call) || (seatIn(actor, call.callId) !== undefined && call.settings.committeeReadsAll),
      mine,
      // a decision that is not announced is shown as under review
      statuses ? [...statuses, ...(statuses.includes('under_review') ? ['decided'] : [])] : null,
      themeId ?? null,
      formatId ?? null,
      words?.replace(/^#/, '') ?? null,
      words?.replaceAll(/[\\%_]/g, String.raw`\$&`) ?? null,
      limit,
    ]);
  }
}

/** Whether what the actor sees of a proposal is what they look for. */
function fits({ sight, status, content, submittedAt }: SeenProposal, filters: SeenFilters): boolean {
  const { statuses, themeId, formatId, group, region, country, firstTime, text, submittedSince, mine } =
    filters;
  if (mine && sight !== 'own') return false;
  if (statuses && (status === null || !statuses.includes(status))) return false;
  if (text?.trim() && sight === 'state') return false;
  if (themeId !== undefined && content.themeId !== themeId) return false;
  if (formatId !== undefined && content.formatId !== formatId) return false;
  if (firstTime !== undefined && content.firstTime !== firstTime) return false;
  if (submittedSince && (submittedAt === null || submittedAt < submittedSince)) return false;
  const first = content.people.find(({ role }) => role === 'organiser');
  return (
    (group === undefined || first?.stakeholderGroup === group) &&
    (region === undefined || first?.regionalGroup === region) &&
    (country === undefined || first?.country === country)
  );
}
