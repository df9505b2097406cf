import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { IDENTITY_CONFIG, type IdentityConfig, invitationToken, SYSTEM, tokenHash } from '#libs/identity';
import { Clock } from '#libs/kernel';
import { LAST_LETTER } from '../persistence/last-letter.js';
import { loadLetterAbouts, writeToInvited } from '../persistence/invitation-letters.js';
import { MOST_REMINDERS, reminderDue, type Waiting } from '../rules/reminding.js';

const AT_ONCE = 200;

type Row = Waiting & { id: string };

/** Reminds, once or twice, those who were asked and have not answered while there is still time. */
@Injectable()
export class RemindWaiting {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  /** @returns how many were reminded */
  run(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      const due = (await lockWaiting(tx, now)).filter((row) => reminderDue(row, now));
      const abouts = await loadLetterAbouts(
        tx,
        due.map(({ id }) => id),
      );
      const named = abouts.filter(({ roles }) => roles.length > 0);
      for (const count of new Set(due.map(({ reminders }) => reminders))) {
        const ids = new Set(due.filter(({ reminders }) => reminders === count).map(({ id }) => id));
        const those = named.filter(({ invitationId }) => ids.has(invitationId));
        await writeToInvited(tx, 'invitation_reminder', those, `reminder_${count + 1}`);
      }
      await markReminded(tx, due, now, this.config.secret);
      const invitationIds = named.map(({ invitationId }) => invitationId);
      if (invitationIds.length > 0) await audit.add(tx, SYSTEM, 'people.reminded', {}, { invitationIds });
      return named.length;
    });
  }
}

/**
 * Invitations without an answer in calls that still take proposals, but for those of which the last letter came back; those
 * another worker holds are left to it.
 */
async function lockWaiting(tx: Tx, now: Date): Promise<Row[]> {
  return (await tx.query(
    `SELECT i.id, i.written_at AS "writtenAt", i.reminders, c.closes_at AS "closesAt"
       FROM invitation i JOIN proposal p ON p.id = i.proposal_id JOIN call c ON c.id = i.call_id
      WHERE i.status = 'invited' AND i.reminders < $2 AND i.written_at < $1::timestamptz - interval '1 day'
        AND c.status = 'open' AND p.status IN ('draft', 'submitted', 'cure_requested')
        AND (i.reminders = 0 OR c.closes_at - interval '3 days' <= $1)
        AND NOT EXISTS (SELECT 1 FROM (${LAST_LETTER}) last WHERE last.status = 'failed')
      ORDER BY i.written_at LIMIT ${AT_ONCE} FOR UPDATE OF i SKIP LOCKED`,
    [now, MOST_REMINDERS],
  )) as Row[];
}

/** The link in the newest letter must open, even if the secret of the installation was changed since the first. */
async function markReminded(tx: Tx, due: readonly Row[], now: Date, secret: string): Promise<void> {
  await tx.query(
    `UPDATE invitation i SET reminders = i.reminders + 1, written_at = $3, token_hash = d.token_hash, version = i.version + 1
       FROM unnest($1::uuid[], $2::bytea[]) AS d (id, token_hash) WHERE i.id = d.id`,
    [due.map(({ id }) => id), due.map(({ id }) => tokenHash(invitationToken(id, secret))), now],
  );
}
