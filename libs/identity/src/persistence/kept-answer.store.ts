import type { Tx } from '#libs/database';

/** What a request was answered, to be said again word for word when it comes again. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A request as its key knows it. */
export interface KeyedRequest {
  tokenId: string;
  key: string;
  /** Of method, address and body. */
  hash: Buffer;
}

/**
 * - `ours`: nobody has used the key; it is ours until the transaction ends
 * - `answered`: the same request was carried out before
 * - `other`: the key was used for another request
 */
export type Claim = { state: 'ours' } | { state: 'answered'; answer: KeptAnswer } | { state: 'other' };

/** How long a request with the same key may be waited for. */
const PATIENCE = '5s';

/**
 * Takes a key within the transaction that is about to act. Waits for another request with the same key; if that one is
 * refused or dies, the key is free again.
 * @throws the database's error 55P03 when the other request takes too long
 */
export async function claimKey(tx: Tx, { tokenId, key, hash }: KeyedRequest): Promise<Claim> {
  await tx.query(`SELECT set_config('lock_timeout', $1, true)`, [PATIENCE]);
  await tx.query(
    `DELETE FROM kept_answer WHERE token_id = $1 AND key = $2 AND kept_at < now() - interval '1 day'`,
    [tokenId, key],
  );
  const mine = (await tx.query(
    `INSERT INTO kept_answer (token_id, key, request_hash, status, body) VALUES ($1, $2, $3, 0, '')
     ON CONFLICT (token_id, key) DO NOTHING RETURNING key`,
    [tokenId, key, hash],
  )) as unknown[];
  await tx.query(`SELECT set_config('lock_timeout', '0', true)`);
  if (mine.length > 0) return { state: 'ours' };
  const [kept] = (await tx.query(
    'SELECT request_hash AS hash, status, headers, body FROM kept_answer WHERE token_id = $1 AND key = $2',
    [tokenId, key],
  )) as (KeptAnswer & { hash: Buffer })[];
  if (!kept || !kept.hash.equals(hash)) return { state: 'other' };
  const { status, headers, body } = kept;
  return { state: 'answered', answer: { status, headers, body } };
}

/** Keeps the answer in the transaction of the act: both are stored, or neither. */
export async function keepAnswer(
  tx: Tx,
  { tokenId, key }: Pick<KeyedRequest, 'tokenId' | 'key'>,
  { status, headers, body }: KeptAnswer,
): Promise<void> {
  await tx.query(
    'UPDATE kept_answer SET status = $3, headers = $4, body = $5 WHERE token_id = $1 AND key = $2',
    [tokenId, key, status, JSON.stringify(headers), body],
  );
}
