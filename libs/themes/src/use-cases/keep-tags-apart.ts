import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, isSecretariat } from '#libs/identity';
import { ensure, found } from '#libs/kernel';
import { callOfTags, lockTags } from '../persistence/tag.store.js';

/** Remembers that two tags are two, however alike they are spelled. */
@Injectable()
export class KeepTagsApart {
  constructor(private readonly db: Database) {}

  run(
    actor: Actor,
    { callId, tagIds }: { callId: string; tagIds: readonly [string, string] },
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await callOfTags(tx, callId);
      ensure(isSecretariat(actor, call));
      const tags = await lockTags(tx, callId, tagIds);
      found(tags.length === 2 || null);
      await tx.query(
        'INSERT INTO tag_distinction (call_id, a_id, b_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [callId, ...tagIds.toSorted()],
      );
      const facts = { tags: tags.map(({ slug }) => slug) };
      await audit.add(tx, actor, 'tag.distinguished', { ...call, subjectId: callId }, facts);
    });
  }
}
