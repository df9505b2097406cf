import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isProposerOfP } from '../persistence/stored-proposal.js';
import { differingPlaces, type Place } from '../rules/merging/places.js';
import type { ProposalContent } from '../rules/content/proposal-content.js';
import type { VersionAct } from '../rules/version-acts.js';

/** One kept state of a proposal. */
export interface VersionRow {
  number: number;
  act: VersionAct;
  savedAt: Date;
  savedBy: string;
  /** The version it brought back. */
  restoredFrom: number | null;
  /** What differs from the version before; nothing for the first. */
  changed: Place[];
}

/** A version with everything in it. */
export interface KeptVersion extends Omit<VersionRow, 'changed'> {
  content: ProposalContent;
}

const PAGE_SIZE = 30;

const COLUMNS = `v.number, v.act, v.saved_at AS "savedAt", 
  CASE WHEN v.act = 'person_removed' THEN '' ELSE coalesce(nullif(w.name, ''), w.email, '') END AS "savedBy",
  v.restored_from AS "restoredFrom", v.content`;

/** The versions of a proposal, for its own people alone: one query. */
@Injectable()
export class VersionsQuery {
  constructor(private readonly db: Database) {}

  /** Newest first, from below the number given; `more` tells that there are earlier ones. */
  async page(
    personId: string,
    { callId, proposalId }: { callId: string; proposalId: string },
    below: number,
  ): Promise<{ rows: VersionRow[]; more: boolean }> {
    const kept = await this.db.rows<KeptVersion>(
      `SELECT ${COLUMNS} FROM proposal p JOIN proposal_version v ON v.proposal_id = p.id JOIN person w ON w.id = v.saved_by
        WHERE p.call_id = $1 AND p.id = $2 AND ${isProposerOfP('$3')} AND v.number < $4
        ORDER BY v.number DESC LIMIT ${PAGE_SIZE + 1}`,
      [callId, proposalId, personId, below],
    );
    const rows = kept.slice(0, PAGE_SIZE).map(({ content, ...row }, at): VersionRow => {
      const before = kept[at + 1];
      return { ...row, changed: before ? differingPlaces(before.content, content) : [] };
    });
    return { rows, more: kept.length > PAGE_SIZE };
  }

  /** Versions by number; those that are not there, or not the person's to see, are left out. */
  async some(
    personId: string,
    { callId, proposalId }: { callId: string; proposalId: string },
    numbers: readonly number[],
  ): Promise<KeptVersion[]> {
    return this.db.rows<KeptVersion>(
      `SELECT ${COLUMNS} FROM proposal p JOIN proposal_version v ON v.proposal_id = p.id JOIN person w ON w.id = v.saved_by
        WHERE p.call_id = $1 AND p.id = $2 AND ${isProposerOfP('$3')} AND v.number = ANY ($4)
        ORDER BY v.number`,
      [callId, proposalId, personId, numbers],
    );
  }
}
