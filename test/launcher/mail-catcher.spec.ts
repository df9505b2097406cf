import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { SMTPServer } from 'smtp-server';
import { mailCatcher } from '../../apps/launcher/mail-catcher.mjs';
import { freePort } from '../../apps/launcher/ports.mjs';

let folder: string;
let server: SMTPServer;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-mail-'));
  port = await freePort();
  server = mailCatcher(folder);
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
});

afterEach(async () => {
  await new Promise((resolve) => server.close(() => resolve(undefined)));
  rmSync(folder, { recursive: true });
});

it('keeps a letter whole, and its parts beside it', async () => {
  await createTransport(`smtp://127.0.0.1:${port}`).sendMail({
    from: 'Secretariat <secretariat@forum.test>',
    to: 'Awa Traoré <awa@example.test>',
    bcc: 'file@forum.test',
    messageId: '<letter-1@forum.test>',
    subject: 'Your proposal “Réseaux communautaires”',
    text: 'Dear Awa,\n\nthank you.\n',
    html: '<p>Dear Awa,</p>',
    attachments: [{ filename: 'session.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
  });

  const names = readdirSync(folder).toSorted();
  const id = names[0]?.replace('.eml', '') ?? '';
  expect(names).toEqual([`${id}.eml`, `${id}.json`]);
  expect(readFileSync(path.join(folder, `${id}.eml`), 'utf8')).toContain('Message-ID: <letter-1@forum.test>');
  expect(JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8'))).toEqual({
    id,
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    recipients: ['awa@example.test', 'file@forum.test'],
    from: '"Secretariat" <secretariat@forum.test>',
    to: '"Awa Traoré" <awa@example.test>',
    subject: 'Your proposal “Réseaux communautaires”',
    messageId: '<letter-1@forum.test>',
    text: 'Dear Awa,\n\nthank you.\n',
    html: '<p>Dear Awa,</p>',
    attachments: [{ name: 'session.ics', type: 'text/calendar', bytes: 15 }],
  });
});

it('refuses what is too large, and keeps nothing of it', async () => {
  const sending = createTransport(`smtp://127.0.0.1:${port}`).sendMail({
    from: 'a@forum.test',
    to: 'b@forum.test',
    text: 'x'.repeat(6 * 1024 * 1024),
  });
  await expect(sending).rejects.toThrow('552');
  expect(readdirSync(folder)).toEqual([]);
});
