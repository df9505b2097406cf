export interface NoticeTraits {
  /** Message-ID of the letter it is about, as it came back. */
  about: string;
  to: string;
  action?: 'failed' | 'delayed' | 'delivered';
  status?: string;
  /** Its own Message-ID; none when null. */
  id?: string | null;
  reportType?: string;
}

/** What a mail server says of a letter, raw, as it hands it to an alias (RFC 3464). */
export function aNotice({
  about,
  to,
  action = 'failed',
  status = '5.1.1',
  id = '<20190610.AB@mx.forum.test>',
  reportType = 'delivery-status',
}: NoticeTraits): Buffer {
  return Buffer.from(
    [
      'Return-Path: <>',
      'Date: Mon, 10 Jun 2019 09:00:00 +0000',
      'From: MAILER-DAEMON@mx.forum.test (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      'To: returned@forum.test',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=${reportType};`,
      '\tboundary="AB.1"',
      ...(id === null ? [] : [`Message-Id: ${id}`]),
      '',
      'This is a MIME-encapsulated message.',
      '',
      '--AB.1',
      'Content-Description: Notification',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'This is the mail system at host mx.forum.test.',
      '',
      '--AB.1',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.forum.test',
      'Arrival-Date: Mon, 10 Jun 2019 08:59:00 +0000',
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      'Remote-MTA: dns; mx.example.org',
      `Diagnostic-Code: smtp; 550 ${status} <${to}>: Recipient address`,
      '    rejected: User unknown',
      '',
      '--AB.1',
      'Content-Description: Undelivered Message Headers',
      'Content-Type: text/rfc822-headers',
      '',
      'From: Forum <forum@forum.test>',
      `To: Somebody <${to}>`,
      'Subject: An invitation',
      `Message-ID: ${about}`,
      '',
      '--AB.1--',
      '',
    ].join('\r\n'),
  );
}
