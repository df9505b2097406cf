import { createHash } from 'node:crypto';
import { type Attachment, simpleParser } from 'mailparser';
import { type DeliveryNotice, deliveryNotice } from '../rules/delivery-notice.js';

/** A notice, and by what it is known when it comes again. */
export type ReadNotice = DeliveryNotice & { noticeId: string };

/** Reads a raw message as a mail server hands it over; undefined of one that says nothing of a delivery. */
export async function readNotice(raw: Buffer): Promise<ReadNotice | undefined> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const type = mail.headers.get('content-type') as
    { value: string; params: Record<string, string> } | undefined;
  const notice = deliveryNotice({
    reportType: type?.value === 'multipart/report' ? type.params['report-type']?.toLowerCase() : undefined,
    report: [
      mail.text ?? '',
      ...mail.attachments.filter(isStatus).map((part) => part.content.toString()),
    ].join('\n\n'),
    returned: mail.attachments.find(isReturned)?.content.toString() ?? '',
    references: [mail.inReplyTo ?? [], mail.references ?? []].flat(),
  });
  return notice && { ...notice, noticeId: mail.messageId ?? `sha256:${digest(raw)}` };
}

const isStatus = ({ contentType }: Attachment): boolean =>
  contentType === 'message/delivery-status' || contentType === 'message/global-delivery-status';

const isReturned = ({ contentType }: Attachment): boolean =>
  /^(?:text\/rfc822-headers|message\/(?:rfc822|global|global-headers|rfc822-headers))$/.test(contentType);

const digest = (raw: Buffer): string => createHash('sha256').update(raw).digest('base64url');
