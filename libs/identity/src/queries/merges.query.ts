import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Blocker } from '#libs/kernel';
import type { Actor } from '../actor.js';
import { MERGE_FACTS } from '../persistence/merge-facts.js';
import { IS_KNOWN_THERE } from '../persistence/person-merging.store.js';
import { ownsForum } from '../policies/role.policy.js';
import { type MergeFacts, undoBlockers } from '../rules/merge-undoing.js';
import type { PeopleScope } from './people.query.js';

/** One of the two records of a merge. */
interface MergedRecord {
  id: string;
  name: string;
  email: string;
}

export interface MergeRow {
  id: string;
  kept: MergedRecord;
  gone: MergedRecord;
  mergedAt: Date;
  mergedBy: string;
  undoneAt: Date | null;
  undoneBy: string;
  /** Why it cannot be undone by who looks; empty where it can. */
  blockers: Blocker[];
}

const MOST = 200;

/** The merges of records that the calls somebody runs know of, newest first, and whether each can be undone. */
@Injectable()
export class MergesQuery {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, { forumId, wholeForum, callId }: PeopleScope): Promise<MergeRow[]> {
    const rows = await this.db.rows<Omit<MergeRow, 'blockers'> & MergeFacts>(
      `SELECT m.id, m.merged_at AS "mergedAt", m.undone_at AS "undoneAt", coalesce(b.name, '') AS "mergedBy",
              coalesce(u.name, '') AS "undoneBy", ${MERGE_FACTS},
              json_build_object('id', k.id, 'name', k.name, 'email', coalesce(k.email, '')) AS kept,
              json_build_object('id', g.id, 'name', g.name, 'email', coalesce(g.email, '')) AS gone
         FROM person_merge m JOIN person k ON k.id = m.kept_id JOIN person g ON g.id = m.gone_id
         JOIN person w ON w.id = coalesce(k.merged_into, k.id)
         LEFT JOIN person b ON b.id = m.merged_by LEFT JOIN person u ON u.id = m.undone_by
        WHERE m.forum_id = $1 AND ${IS_KNOWN_THERE}
        ORDER BY m.merged_at DESC, m.id LIMIT ${MOST}`,
      [forumId, wholeForum, callId],
    );
    return rows.map(({ id, kept, gone, mergedAt, mergedBy, undoneAt, undoneBy, ...facts }) => {
      const who = {
        ownsForum: ownsForum(actor, forumId),
        isOneOfThem: actor.personId === kept.id || actor.personId === gone.id,
      };
      return { id, kept, gone, mergedAt, mergedBy, undoneAt, undoneBy, blockers: undoBlockers(facts, who) };
    });
  }
}
