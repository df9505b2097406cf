import type { Database } from '#libs/database';
import { API_SCOPES, type ApiScope, CreateApiToken } from '#libs/identity';
import { DatabaseClock } from '#libs/kernel';
import { actorOf } from './person.js';
import { next } from './sequence.js';

export interface TokenTraits {
  /** All of them unless told otherwise. */
  scopes?: readonly ApiScope[];
  limit?: { forumId: string; callId: string | null };
}

/** A token of a person, who gets an account if they have none. */
export async function aToken(db: Database, personId: string, traits: TokenTraits = {}): Promise<string> {
  await db.rows('INSERT INTO account (person_id) VALUES ($1) ON CONFLICT DO NOTHING', [personId]);
  const { scopes = API_SCOPES, limit } = traits;
  const actor = actorOf({ personId, name: '', email: '' });
  const wish = { name: `Token ${next()}`, scopes, days: 30, limit };
  const { token, tokenId } = await new CreateApiToken(db, new DatabaseClock()).run(actor, wish);
  // as if it was used a moment ago: its next use writes nothing
  await db.rows('UPDATE api_token SET last_used_at = now() WHERE id = $1', [tokenId]);
  return token;
}
