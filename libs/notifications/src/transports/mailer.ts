import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { MAIL_CONFIG, type MailConfig } from '../notifications-config.js';

/** A letter as the mail server gets it. */
export interface OutgoingMail {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  locale: string;
}

/** Hands letters to the mail server of SMTP_URL over a few kept connections. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: ReturnType<typeof createTransport> | undefined;

  constructor(@Inject(MAIL_CONFIG) private readonly config: MailConfig) {
    if (config.smtpUrl) this.transport = createTransport(pooled(config.smtpUrl));
  }

  /** Resolves when the server has taken it. @throws MailError */
  async send(mail: OutgoingMail): Promise<void> {
    if (!this.transport) throw new Error('SMTP_URL is not set: letters cannot leave.');
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      ...(this.config.mailReturnTo && { envelope: { from: this.config.mailReturnTo, to: mail.to.address } }),
      messageId: mail.messageId,
      subject: mail.subject,
      text: mail.text,
      // nothing in a letter may make us fetch a file or an address
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: {
        'Content-Language': mail.locale,
        // no answering machine need reply (RFC 3834). Each letter answers an act of its recipient, none is a
        // mailing to subscribers, so there is nothing a List-Unsubscribe could end.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function pooled(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, value] of [
    ['pool', 'true'],
    ['maxConnections', '5'],
    ['connectionTimeout', '20000'],
    ['greetingTimeout', '20000'],
    ['socketTimeout', '60000'],
  ] as const)
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url.href;
}
