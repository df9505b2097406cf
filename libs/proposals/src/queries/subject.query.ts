import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Subject } from '../rules/retagging.js';

/** A change of theme or tags, as it is kept. */
export interface SubjectChange {
  before: Subject;
  after: Subject;
  reason: string;
  by: string;
  as: 'secretariat' | 'reviewer';
  at: Date;
}

/** A tag that a proposal's words call for. */
export interface SuggestedTag {
  id: string;
  name: string;
  score: number;
  terms: string[];
}

interface Row {
  assigned: boolean;
  suggestions: SuggestedTag[];
  changes: (Omit<SubjectChange, 'at'> & { at: string })[];
}

/** What stands around the subject of one proposal: who changed it, and what its words call for; one query. */
@Injectable()
export class SubjectQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
    proposalId: string,
    personId: string | null,
  ): Promise<{ assigned: boolean; suggestions: SuggestedTag[]; changes: SubjectChange[] }> {
    const row = await this.db.row<Row>(
      `SELECT EXISTS (SELECT 1 FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
                       WHERE a.proposal_id = p.id AND r.person_id = $3 AND a.status IN ('assigned', 'done')) AS assigned,
              coalesce((SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'score', s.score, 'terms', s.terms)
                                        ORDER BY s.score DESC, g.name)
                          FROM tag_suggestion s JOIN tag g ON g.id = s.tag_id
                         WHERE s.proposal_id = p.id AND NOT g.retired
                           AND NOT EXISTS (SELECT 1 FROM proposal_tag t WHERE t.proposal_id = p.id AND t.tag_id = g.id)), '[]') AS suggestions,
              coalesce((SELECT json_agg(json_build_object('before', c.before, 'after', c.after, 'reason', c.reason,
                                 'by', coalesce(nullif(w.name, ''), w.email, ''), 'as', c.retagged_as, 'at', c.retagged_at)
                                 ORDER BY c.retagged_at, c.id)
                          FROM retagging c JOIN person w ON w.id = c.retagged_by WHERE c.proposal_id = p.id), '[]') AS changes
         FROM proposal p WHERE p.call_id = $1 AND p.id = $2`,
      [callId, proposalId, personId],
    );
    const { assigned = false, suggestions = [], changes = [] } = row ?? {};
    return { assigned, suggestions, changes: changes.map((one) => ({ ...one, at: new Date(one.at) })) };
  }
}
