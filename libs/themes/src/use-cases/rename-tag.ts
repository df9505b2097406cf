import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, isSecretariat } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { callOfTags, lockTags, slugTaken } from '../persistence/tag.store.js';
import { tagNameBlockers } from '../rules/tag-name.js';
import { slugOf } from '../rules/slug.js';

export interface RenameTagInput {
  callId: string;
  tagId: string;
  name: string;
}

/** Gives a tag another name, in every proposal that bears it. Who writes the old one gets the tag all the same. */
@Injectable()
export class RenameTag {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, tagId, name }: RenameTagInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await callOfTags(tx, callId);
      ensure(isSecretariat(actor, call));
      const [tag] = await lockTags(tx, callId, [tagId]);
      const before = found(tag);
      const typed = name.trim();
      refuseIf(tagNameBlockers(typed));
      const slug = slugOf(typed);
      const taken = slug !== before.slug && (await slugTaken(tx, callId, slug, tagId));
      refuseIf(taken ? [{ code: 'tag_name_taken', field: 'name' }] : []);
      await tx.query('DELETE FROM tag_alias WHERE call_id = $1 AND slug = $2', [callId, slug]);
      await tx.query('UPDATE tag SET name = $3, slug = $4 WHERE call_id = $1 AND id = $2', [
        callId,
        tagId,
        typed,
        slug,
      ]);
      if (slug !== before.slug)
        await tx.query(
          'INSERT INTO tag_alias (call_id, slug, tag_id) VALUES ($1, $2, $3) ON CONFLICT (call_id, slug) DO UPDATE SET tag_id = $3',
          [callId, before.slug, tagId],
        );
      const facts = { from: before.slug, to: slug };
      await audit.add(tx, actor, 'tag.renamed', { ...call, subjectId: tagId }, facts);
    });
  }
}
