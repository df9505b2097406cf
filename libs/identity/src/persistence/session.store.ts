import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { newSecret, tokenHash } from '../rules/tokens.js';

/** How long a sign-in lasts, in days. */
const SESSION_DAYS = 30;

/** Opens a session for a person with an account and gives the secret for the cookie; only its hash is stored. */
export async function openSession(tx: Tx, personId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await tx.query(
    `INSERT INTO account (person_id, last_signed_in_at) VALUES ($1, $2)
     ON CONFLICT (person_id) DO UPDATE SET last_signed_in_at = excluded.last_signed_in_at`,
    [personId, now],
  );
  await tx.query(
    `INSERT INTO sign_in_session (id, token_hash, person_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $4, $4::timestamptz + make_interval(days => $5))`,
    [newId(), tokenHash(secret), personId, now, SESSION_DAYS],
  );
  return secret;
}
