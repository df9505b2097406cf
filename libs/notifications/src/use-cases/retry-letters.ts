import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, type CallScope, isEmail, isSecretariat, normalEmail } from '#libs/identity';
import { type Blocker, ensure, isId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';

export interface RetryLettersInput extends CallScope {
  /** Letters to send again; without it, every failed letter of the call. */
  letterIds?: readonly string[];
  /** A corrected address, for a single letter; then one that had no address can leave, too. */
  toEmail?: string;
}

/** Queues failed letters again: each keeps its text and its Message-ID. */
@Injectable()
export class RetryLetters {
  constructor(private readonly db: Database) {}

  /** Returns how many were queued; letters that have not failed are passed over. */
  async run(actor: Actor, { forumId, callId, letterIds, toEmail }: RetryLettersInput): Promise<number> {
    ensure(isSecretariat(actor, { forumId, callId }));
    const address = toEmail === undefined ? undefined : normalEmail(toEmail);
    if (address !== undefined) refuseIf(isEmail(address) ? [] : [{ code: 'isEmail', field: 'toEmail' }]);
    return this.db.transaction(async (tx) => {
      if (address !== undefined) refuseIf(await sameLetterThere(tx, callId, letterIds ?? [], address));
      const [letters] = (await tx.query(
        `UPDATE letter SET status = 'queued', attempts = 0, last_error = '', to_email = coalesce($3, to_email)
          WHERE call_id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2))
            AND (status = 'failed' OR (status = 'suppressed' AND $3::text IS NOT NULL))
            -- a personal link is for one address alone
            AND ($3::text IS NULL OR cause NOT LIKE 'invitation:%')
          RETURNING id`,
        [callId, letterIds?.filter((id) => isId(id)) ?? null, address ?? null],
      )) as [{ id: string }[], number];
      await outbox.addAll(
        tx,
        letters.map(({ id }) => ({ type: 'letter.queued', payload: { letterId: id } })),
      );
      await audit.add(
        tx,
        actor,
        'letters.retried',
        { forumId, callId },
        { letterIds: letters.map(({ id }) => id), corrected: address !== undefined },
      );
      return letters.length;
    });
  }
}

/** One cause writes one letter of a kind to one address; a correction must not make a second. */
async function sameLetterThere(
  tx: Tx,
  callId: string,
  letterIds: readonly string[],
  address: string,
): Promise<Blocker[]> {
  const there = (await tx.query(
    `SELECT 1 FROM letter l JOIN letter o ON o.cause = l.cause AND o.kind = l.kind AND o.id <> l.id
      WHERE l.call_id = $1 AND l.id = ANY ($2::uuid[]) AND o.to_email = $3`,
    [callId, letterIds.filter((id) => isId(id)), address],
  )) as unknown[];
  return there.length > 0 ? [{ code: 'letter_there_already', field: 'toEmail' }] : [];
}
