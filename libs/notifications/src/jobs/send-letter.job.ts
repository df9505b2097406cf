import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  IDENTITY_CONFIG,
  type IdentityConfig,
  invitationToken,
  lateToken,
  signInToken,
} from '#libs/identity';
import type { Delivery, Job } from '#libs/outbox';
import { lateLinkOf } from '../late-link-cause.js';
import { MAIL_CONFIG, type MailConfig } from '../notifications-config.js';
import { type LetterToSend, lockLetter, recordTry } from '../persistence/letter.store.js';
import { fillGaps } from '../rules/letter-gaps.js';
import { isPermanent, type MailError } from '../rules/permanent-failure.js';
import { invitationOf, SIGN_IN_CAUSE } from '../link-causes.js';
import { Mailer } from '../transports/mailer.js';

/**
 * Hands one letter to the mail server. The rows stay locked meanwhile, and "sent" and "delivered" are committed
 * together: only a crash between the server's yes and the commit can hand it over twice, with the same Message-ID.
 */
@Injectable()
export class SendLetter implements Job {
  readonly name = 'send-letter';
  readonly event = 'letter.queued';
  readonly queue = 'mail';

  constructor(
    private readonly db: Database,
    private readonly mailer: Mailer,
    @Inject(MAIL_CONFIG) private readonly config: MailConfig,
    @Inject(IDENTITY_CONFIG) private readonly identity: IdentityConfig,
  ) {}

  async run(delivery: Delivery): Promise<void> {
    const letterId = delivery.payload['letterId'] ?? '';
    try {
      await this.db.transaction(async (tx) => {
        if (!(await delivery.begin(tx))) return;
        await this.send(tx, letterId);
        await delivery.finish(tx);
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const hopeless = delivery.last || isPermanent(error as MailError);
      await this.db.transaction(async (tx) => {
        await recordTry(tx, letterId, hopeless ? 'failed' : 'queued', reason);
        // a letter that failed for good is the secretariat's to look at, not the queue's
        if (hopeless) await delivery.finish(tx);
      });
      if (!hopeless) throw error;
    }
  }

  private async send(tx: Tx, letterId: string): Promise<void> {
    const letter = await lockLetter(tx, letterId);
    if (letter?.status !== 'queued') return;
    const linkId = letter.kind === 'sign_in' ? letter.cause.slice(SIGN_IN_CAUSE.length) : undefined;
    const invitationId = invitationOf(letter.cause);
    if ((linkId && !(await isUsable(tx, linkId))) || (invitationId && !(await isOpen(tx, invitationId)))) {
      await recordTry(tx, letter.id, 'suppressed', 'link_spent');
      return;
    }
    await this.mailer.send({
      messageId: letter.messageId,
      to: { name: letter.toName, address: letter.toEmail },
      subject: letter.subject,
      text: this.textOf(letter, linkId, invitationId),
      locale: letter.locale,
    });
    await recordTry(tx, letter.id, 'sent');
  }

  private textOf(
    { body, cause }: LetterToSend,
    linkId: string | undefined,
    invitationId: string | undefined,
  ): string {
    const site = this.config.publicUrl;
    const { secret } = this.identity;
    const lateLinkId = lateLinkOf(cause);
    return fillGaps(body, {
      site,
      signInUrl: linkId && `${site}/sign-in/${signInToken(linkId, secret)}`,
      personalKey: invitationId
        ? invitationToken(invitationId, secret)
        : lateLinkId && lateToken(lateLinkId, secret),
    });
  }
}

async function isUsable(tx: Tx, linkId: string): Promise<boolean> {
  const rows = (await tx.query(
    'SELECT 1 FROM sign_in_link WHERE id = $1 AND used_at IS NULL AND expires_at > clock_timestamp()',
    [linkId],
  )) as unknown[];
  return rows.length > 0;
}

/** Who says that it was not meant for them gets no more of it. */
async function isOpen(tx: Tx, invitationId: string): Promise<boolean> {
  const rows = (await tx.query(
    `SELECT 1 FROM invitation WHERE id = $1 AND status NOT IN ('not_me', 'removed')`,
    [invitationId],
  )) as unknown[];
  return rows.length > 0;
}
