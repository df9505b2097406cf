import { audit } from '#libs/audit';
import type { Tx } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { writeLetters } from '#libs/notifications';
import type { StoredWebhook } from './webhook.store.js';

/** Why we disable a webhook: `failing` for days, `gone` by its receiver's own word, `owner_left` the secretariat. */
export type DisabledFor = 'failing' | 'gone' | 'owner_left';

interface Recipient {
  personId: string;
  name: string;
  email: string;
  locale: string;
}

/** Disables a webhook and tells the secretariat; one that is disabled already stays as it is. */
export async function disableWebhook(
  tx: Tx,
  { id, callId, forumId, url }: Pick<StoredWebhook, 'id' | 'callId' | 'forumId' | 'url'>,
  reason: DisabledFor,
): Promise<void> {
  const [disabled] = (await tx.query(
    `UPDATE webhook SET status = 'disabled', disabled_for = $2, version = version + 1
      WHERE id = $1 AND status = 'active' RETURNING version`,
    [id, reason],
  )) as [{ version: number }[]];
  const version = disabled[0]?.version;
  if (version === undefined) return;
  await audit.add(tx, SYSTEM, 'webhook.disabled', { forumId, callId, subjectId: id }, { reason });
  const recipients = (await tx.query(
    `SELECT DISTINCT p.id AS "personId", p.name, p.email, p.locale FROM role_grant g JOIN person p ON p.id = g.person_id
      WHERE g.forum_id = $1 AND (g.call_id IS NULL OR g.call_id = $2) AND g.role IN ('secretariat', 'owner')
        AND p.email IS NOT NULL ORDER BY p.id`,
    [forumId, callId],
  )) as Recipient[];
  const [call] = (await tx.query(
    `SELECT '/' || f.slug || '/' || c.slug AS path FROM call c JOIN forum f ON f.id = c.forum_id WHERE c.id = $1`,
    [callId],
  )) as [{ path: string }];
  await writeLetters(
    tx,
    recipients.map(({ personId, name, email, locale }) => ({
      kind: `webhook_disabled_${reason}`,
      cause: `webhook.disabled:${id}:${version}`,
      forumId,
      callId,
      recipientId: personId,
      toEmail: email,
      toName: name,
      locale,
      params: { address: new URL(url).host, webhookUrl: `${call.path}/secretariat/webhooks/${id}` },
    })),
  );
}
