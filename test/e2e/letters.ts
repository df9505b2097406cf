import { setTimeout as sleep } from 'node:timers/promises';
import type { CaughtMail } from '../mail-sink.js';
import type { Site } from './site.js';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** Every letter that has arrived at an address, oldest first. */
export const lettersTo = ({ mail }: Site, email: string): CaughtMail[] =>
  mail.mails.filter(({ to }) => to === email);

/** Waits for the letter whose subject reads so; the last of them when there are several. */
export async function letterTo(site: Site, email: string, subject: RegExp): Promise<CaughtMail> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const letter = lettersTo(site, email).findLast((one) => subject.test(one.subject));
    if (letter) return letter;
    await sleep(LOOK_EVERY_MS);
  }
  const got = lettersTo(site, email).map((one) => one.subject);
  throw new Error(`No letter ${String(subject)} has come to ${email}; these have: ${got.join(' | ')}`);
}

/** The first address of this site that a letter gives. */
export function linkIn({ text }: CaughtMail, { url }: Site): string {
  const at = text.indexOf(url);
  const link = at < 0 ? undefined : text.slice(at).split(/\s/)[0];
  if (!link) throw new Error(`No address of the site stands in: ${text}`);
  return link;
}

/** Waits until the worker has carried out everything that has happened so far, letters included. */
export async function nothingLeftToDo({ db }: Site): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const [left] = await db.rows<{ left: number }>(
      `SELECT ((SELECT count(*) FROM outbox_event WHERE fanned_out_at IS NULL) +
               (SELECT count(*) FROM outbox_delivery WHERE status <> 'done'))::int AS left`,
    );
    if (left?.left === 0) return;
    if (Date.now() > until) throw new Error(`The worker still has ${left?.left} things to do.`);
    await sleep(LOOK_EVERY_MS);
  }
}
