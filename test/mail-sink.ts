import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as the mail server of a test got it. */
export interface CaughtMail {
  to: string;
  messageId: string;
  subject: string;
  text: string;
  headers: Map<string, unknown>;
}

export interface MailSink {
  url: string;
  mails: CaughtMail[];
  close: () => Promise<void>;
}

/** A mail server that keeps what it is handed; `options` make it refuse or wait. */
export async function startMailSink(options: SMTPServerOptions = {}): Promise<MailSink> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      simpleParser(stream)
        .then(({ messageId = '', subject = '', text = '', headers }) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
          mails.push({ to, messageId, subject, text, headers });
          done();
        })
        .catch(done);
    },
    ...options,
  });
  server.on('error', () => {}); // a sender that is killed breaks its connection: that is what some tests do
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
