// The demo's mail server: takes every letter on 127.0.0.1, sends none on, and keeps each as <id>.eml with its
// parts in <id>.json for /dev/mail to show. Told by its environment: MAIL_CATCHER_PORT, MAIL_CATCHER_FOLDER.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {object} CaughtLetter what `<id>.json` holds
 * @property {string} id sorts by time of arrival
 * @property {string} receivedAt ISO 8601, UTC
 * @property {string[]} recipients the envelope's, so with blind copies
 * @property {string} from
 * @property {string} to
 * @property {string} subject
 * @property {string | null} messageId
 * @property {string} text
 * @property {string | null} html
 * @property {{ name: string, type: string, bytes: number }[]} attachments
 */

const LARGEST_BYTES = 5 * 1024 * 1024;
const KEPT = 5000;

/**
 * A server that keeps letters in a folder; not listening yet.
 * @param {string} folder made when missing
 */
export function mailCatcher(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_BYTES,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      collect(stream)
        .then((raw) => (stream.sizeExceeded ? refuse() : keep(folder, raw, recipients)))
        .then(() => done(), done);
    },
  });
}

/** @returns {never} */
function refuse() {
  throw Object.assign(new Error(`a letter may have ${LARGEST_BYTES} bytes`), { responseCode: 552 });
}

/** @param {NodeJS.ReadableStream} stream */
async function collect(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** @param {string} folder @param {Buffer} raw @param {string[]} recipients */
async function keep(folder, raw, recipients) {
  const mail = await simpleParser(raw);
  const receivedAt = new Date();
  const id = `${receivedAt.getTime()}-${randomBytes(4).toString('hex')}`;
  /** @type {CaughtLetter} */
  const letter = {
    id,
    receivedAt: receivedAt.toISOString(),
    recipients,
    from: mail.from?.text ?? '',
    to: [mail.to ?? []]
      .flat()
      .map(({ text }) => text)
      .join(', '),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    text: mail.text ?? '',
    html: mail.html || null,
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? '',
      type: contentType,
      bytes: size,
    })),
  };
  write(path.join(folder, `${id}.eml`), raw);
  write(path.join(folder, `${id}.json`), JSON.stringify(letter)); // last: who sees it finds the other
  prune(folder);
}

/** @param {string} file @param {string | Buffer} content */
function write(file, content) {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/** @param {string} folder */
function prune(folder) {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const name of ids.slice(0, Math.max(0, ids.length - KEPT))) {
    rmSync(path.join(folder, name), { force: true });
    rmSync(path.join(folder, name.replace(/json$/, 'eml')), { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = mailCatcher(String(process.env.MAIL_CATCHER_FOLDER));
  server.on('error', (error) => process.stderr.write(`mail catcher: ${error.message}\n`));
  server.listen(Number(process.env.MAIL_CATCHER_PORT), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}
