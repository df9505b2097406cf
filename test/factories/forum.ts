import type { Database } from '#libs/database';
import { insertForum } from '../../libs/calls/src/persistence/call.store.js';
import { next } from './sequence.js';

export interface TestForum {
  forumId: string;
  slug: string;
  name: string;
  acronym: string;
}

/** A forum without calls. */
export async function aForum(db: Database, traits: Partial<TestForum> = {}): Promise<TestForum> {
  const number = next();
  const forum = { slug: `forum-${number}`, name: `Forum ${number}`, acronym: `F${number}`, ...traits };
  const forumId = await db.transaction((tx) => insertForum(tx, forum));
  return { ...forum, forumId };
}
