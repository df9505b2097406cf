import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, isSecretariat } from '#libs/identity';
import { type Blocker, ensure, found, refuseIf } from '#libs/kernel';
import { callOfTags, lockTags, mergeInto } from '../persistence/tag.store.js';

export interface MergeTagsInput {
  callId: string;
  /** The tags that go. */
  tagIds: readonly string[];
  /** The one that stays. */
  into: string;
}

/**
 * Makes several tags one: proposals and reviewers that have any of them have the one that stays, and who writes an old
 * spelling gets it, too. A tag of the call's list is merged like any other; what people wrote stays in their versions.
 */
@Injectable()
export class MergeTags {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, tagIds, into }: MergeTagsInput): Promise<{ merged: number }> {
    return this.db.transaction(async (tx) => {
      const call = await callOfTags(tx, callId);
      ensure(isSecretariat(actor, call));
      const going = [...new Set(tagIds)].filter((id) => id !== into);
      const tags = await lockTags(tx, callId, [...going, into]);
      const target = found(tags.find(({ id }) => id === into));
      const sources = going.map((id) => found(tags.find((tag) => tag.id === id)));
      refuseIf(mergeBlockers(sources.length));
      await mergeInto(tx, callId, sources, target);
      const facts = { into: target.slug, merged: sources.map(({ slug }) => slug) };
      await audit.add(tx, actor, 'tag.merged', { ...call, subjectId: into }, facts);
      return { merged: sources.length };
    });
  }
}

const mergeBlockers = (count: number): Blocker[] =>
  count === 0 ? [{ code: 'nothing_to_merge', field: 'tags' }] : [];
