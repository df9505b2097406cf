import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import { type MailSink, startMailSink } from '../../../../test/mail-sink.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { RequestSignIn, signInToken, tokenHash } from '#libs/identity';
import { DatabaseClock } from '#libs/kernel';
import type { Delivery } from '#libs/outbox';
import { Mailer } from '../transports/mailer.js';
import { writeLetters } from '../write-letters.js';
import { SendLetter } from './send-letter.job.js';
import { WriteSignInLetter } from './write-sign-in-letter.job.js';

const SECRET = 'a secret for tests alone, 32 bytes or more';

/** A refusal as a mail server words it. */
const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/** A delivery whose finish is remembered. */
function delivery(letterId: string, last = false) {
  let finished = false;
  const self: Delivery = {
    id: letterId,
    payload: { letterId },
    attempt: 1,
    last,
    begin: () => Promise.resolve(!finished),
    finish: () => {
      finished = true;
      return Promise.resolve();
    },
  };
  return { ...self, isFinished: () => finished };
}

describe('SendLetter', () => {
  let db: Database;
  let sink: MailSink;
  let mailer: Mailer;
  beforeAll(async () => {
    db = await openDatabase();
  });
  beforeEach(() => emptyDatabase(db));
  afterEach(async () => {
    mailer.onApplicationShutdown();
    await sink.close();
  });
  afterAll(() => closeDatabase(db));

  async function sender(options?: SMTPServerOptions, mailReturnTo?: string) {
    sink = await startMailSink(options);
    const config = {
      publicUrl: 'https://forum.test',
      smtpUrl: sink.url,
      mailFrom: 'Forum <forum@forum.test>',
      mailReturnTo,
    };
    mailer = new Mailer(config);
    return new SendLetter(db, mailer, config, { secret: SECRET, demo: false });
  }

  async function letter(): Promise<string> {
    await db.transaction((tx) =>
      writeLetters(tx, [
        {
          kind: 'decision_place_freed',
          cause: 'test:1',
          forumId: null,
          callId: null,
          recipientId: null,
          toEmail: 'awa@example.org',
          toName: 'Awa, "the" Sissonan',
          locale: 'en',
          params: { title: 'Seeds of Trust', number: 1, proposalUrl: '/lakes/2019/proposals/1' },
        },
      ]),
    );
    return (await db.row<{ id: string }>('SELECT id FROM letter'))?.id ?? '';
  }
  const stored = () =>
    db.row('SELECT status, attempts, last_error AS error, sent_at IS NOT NULL AS dated FROM letter');

  it('hands the letter over and marks it sent', async () => {
    const job = await sender();
    const id = await letter();
    const given = delivery(id);
    await job.run(given);
    await job.run(given); // as after a crash of the queue
    expect(sink.mails.map(({ to, messageId, subject }) => ({ to, messageId, subject }))).toEqual([
      {
        to: 'awa@example.org',
        messageId: `<${id}@letters.rostrum>`,
        subject: ': a place has become free for “Seeds of Trust”',
      },
    ]);
    expect(sink.mails[0]?.text).toContain('https://forum.test/lakes/2019/proposals/1');
    expect(sink.mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await stored()).toEqual({ status: 'sent', attempts: 1, error: '', dated: true });
    expect(given.isFinished()).toBe(true);
  });

  it.each([
    [undefined, 'forum@forum.test'],
    ['returned@forum.test', 'returned@forum.test'],
  ])('asks for what cannot be delivered to be sent to %s', async (mailReturnTo, from) => {
    const senders: string[] = [];
    const onMailFrom: SMTPServerOptions['onMailFrom'] = ({ address }, _, done) => {
      senders.push(address);
      done();
    };
    const job = await sender({ onMailFrom }, mailReturnTo);
    await job.run(delivery(await letter()));
    expect(senders).toEqual([from]);
    expect(sink.mails.map(({ to, headers }) => [to, (headers.get('from') as { text: string }).text])).toEqual(
      [['awa@example.org', '"Forum" <forum@forum.test>']],
    );
  });

  it('keeps the letter queued while the mail server says "later"', async () => {
    const job = await sender({ onRcptTo: (_, __, done) => done(answer(451, 'try later')) });
    const given = delivery(await letter());
    await expect(job.run(given)).rejects.toThrow('451 try later');
    expect(await stored()).toEqual({
      status: 'queued',
      attempts: 1,
      error: expect.stringContaining('451 try later'),
      dated: false,
    });
    expect(given.isFinished()).toBe(false);
  });

  it('fails a letter that the mail server refuses for good, with its reason', async () => {
    const job = await sender({ onRcptTo: (_, __, done) => done(answer(550, 'no such mailbox')) });
    const given = delivery(await letter());
    await job.run(given);
    expect(await stored()).toEqual({
      status: 'failed',
      attempts: 1,
      error: expect.stringContaining('550 no such mailbox'),
      dated: false,
    });
    expect(given.isFinished()).toBe(true);
  });

  it('fails a letter when there is no further try', async () => {
    const job = await sender({
      onData: (stream, _, done) => stream.resume().on('end', () => done(answer(451, 'busy'))),
    });
    const given = delivery(await letter(), true);
    await job.run(given);
    expect((await stored()) as object).toMatchObject({ status: 'failed', attempts: 1 });
    expect(given.isFinished()).toBe(true);
  });

  async function asked(job: SendLetter) {
    await new RequestSignIn(db, new DatabaseClock(), { secret: SECRET, demo: false }).run({
      email: 'awa@example.org',
      returnTo: '/',
    });
    const link = await db.row<{ id: string; hash: Buffer }>(
      'SELECT id, token_hash AS hash FROM sign_in_link',
    );
    await new WriteSignInLetter(db).run({ ...delivery(''), payload: { linkId: link?.id ?? '' } });
    const row = await db.row<{ id: string; body: string }>('SELECT id, body FROM letter');
    return { job, link: link!, letter: row! };
  }

  describe('of a sign-in link', () => {
    it('puts the secret in only when it leaves', async () => {
      const { job, link, letter: row } = await asked(await sender());
      const token = signInToken(link.id, SECRET);
      expect(row.body).not.toContain(token);
      await job.run(delivery(row.id));
      expect(sink.mails[0]?.text).toContain(`https://forum.test/sign-in/${token}`);
      expect(tokenHash(token).equals(link.hash)).toBe(true);
    });

    it('does not send one that opens nothing any more', async () => {
      const { job, letter: row } = await asked(await sender());
      await db.rows(`UPDATE sign_in_link SET expires_at = now()`);
      await job.run(delivery(row.id));
      expect(sink.mails).toEqual([]);
      expect(await stored()).toEqual({
        status: 'suppressed',
        attempts: 1,
        error: 'link_spent',
        dated: false,
      });
    });
  });
});
