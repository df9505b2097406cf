import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, isSecretariat } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { callOfTags, lockTags } from '../persistence/tag.store.js';

export interface PromoteTagsInput {
  callId: string;
  tagIds: readonly string[];
  /** The theme they are to stand under; null for the whole call. */
  themeId: string | null;
}

/** Takes tags that people wrote into the call's list, so that everybody is offered them. */
@Injectable()
export class PromoteTags {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, tagIds, themeId }: PromoteTagsInput): Promise<{ promoted: number }> {
    return this.db.transaction(async (tx) => {
      const call = await callOfTags(tx, callId);
      ensure(isSecretariat(actor, call));
      const ids = [...new Set(tagIds)];
      const tags = await lockTags(tx, callId, ids);
      found(tags.length === ids.length || null);
      const written = tags.filter(({ origin }) => origin === 'written_in');
      refuseIf(written.length === 0 ? [{ code: 'nothing_to_promote', field: 'tags' }] : []);
      if (themeId !== null) {
        const known = (await tx.query('SELECT 1 FROM theme WHERE call_id = $1 AND id = $2', [
          callId,
          themeId,
        ])) as unknown[];
        refuseIf(known.length === 0 ? [{ code: 'isIn', field: 'themeId' }] : []);
      }
      await tx.query(
        `UPDATE tag g SET origin = 'listed', theme_id = $3, position = coalesce((SELECT max(x.position) FROM tag x WHERE x.call_id = $1), 0)
                + array_position($2::uuid[], g.id)
          WHERE g.call_id = $1 AND g.id = ANY ($2)`,
        [callId, written.map(({ id }) => id), themeId],
      );
      const facts = { tags: written.map(({ slug }) => slug) };
      await audit.add(tx, actor, 'tag.promoted', { ...call, subjectId: callId }, facts);
      return { promoted: written.length };
    });
  }
}
