import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aLetter, type TestLetter } from '../../../../test/factories/letter.js';
import { aNotice, type NoticeTraits } from '../../../../test/factories/notice.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { NoteReturnedLetter } from './note-returned-letter.js';
import { RetryLetters } from './retry-letters.js';

let db: Database;
let call: TestCall;
let letter: TestLetter;
let messageId: string;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  letter = await aLetter(db, call, { status: 'sent', toEmail: 'lin@example.org' });
  await aLetter(db, call, { status: 'sent', toEmail: 'other@example.org' });
  messageId = `<${letter.letterId}@letters.rostrum>`;
});
afterAll(() => closeDatabase(db));

const note = (traits: Partial<NoticeTraits> = {}) =>
  new NoteReturnedLetter(db).run(SYSTEM, aNotice({ about: messageId, to: 'lin@example.org', ...traits }));
const stored = () =>
  db.rows<{ status: string; error: string; dated: boolean }>(
    `SELECT status, last_error AS error, sent_at IS NOT NULL AS dated FROM letter ORDER BY to_email`,
  );
const trail = () => db.rows(`SELECT subject_id AS id, facts FROM audit_entry WHERE act = 'letter.returned'`);
const SENT = { status: 'sent', error: '', dated: true };

describe('NoteReturnedLetter', () => {
  it('marks the letter as failed, with its reason, and no other; and writes it into the trail', async () => {
    expect(await note()).toEqual({ outcome: 'noted', letterId: letter.letterId });
    expect(await stored()).toEqual([{ status: 'failed', error: 'returned_no_mailbox', dated: true }, SENT]);
    expect(await trail()).toEqual([{ id: letter.letterId, facts: { reason: 'returned_no_mailbox' } }]);
  });

  it('takes the same notice once, also after the letter was sent again', async () => {
    await note();
    expect((await note()).outcome).toBe('known');
    await new RetryLetters(db).run(await aSecretary(db, call), { ...call, letterIds: [letter.letterId] });
    expect((await note()).outcome).toBe('known');
    await db.rows(`UPDATE letter SET status = 'sent', sent_at = now() WHERE id = $1`, [letter.letterId]);
    expect((await note()).outcome).toBe('known');
    expect(await stored()).toEqual([SENT, SENT]);
    // it came back a second time
    expect((await note({ id: '<another@mx.forum.test>' })).outcome).toBe('noted');
    expect((await trail()).length).toBe(2);
  });

  it('knows a notice without a Message-ID by what it says', async () => {
    expect((await note({ id: null })).outcome).toBe('noted');
    await db.rows(`UPDATE letter SET status = 'sent' WHERE id = $1`, [letter.letterId]);
    expect((await note({ id: null })).outcome).toBe('known');
  });

  it('counts two that come at once as one', async () => {
    const outcomes = await Promise.all([note(), note(), note({ id: '<another@mx.forum.test>' })]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['known', 'known', 'noted']);
    expect((await trail()).length).toBe(1);
  });

  it.each([
    ['a server that goes on trying', { action: 'delayed', status: '4.4.1' }, 'not_failed'],
    ['one that has delivered', { action: 'delivered', status: '2.0.0' }, 'not_failed'],
    ['an address it is not for any more', { to: 'old@example.org' }, 'other_address'],
  ] as const)('changes nothing for %s', async (_, traits, outcome) => {
    expect((await note(traits)).outcome).toBe(outcome);
    expect(await stored()).toEqual([SENT, SENT]);
    expect(await trail()).toEqual([]);
  });

  it.each([
    ['a message that is no notice', { reportType: 'disposition-notification' }, 'no_delivery_notice'],
    ['a notice of a letter that is not ours', { about: '<x@elsewhere.test>' }, 'notice_of_no_letter'],
  ] as const)('refuses %s, and changes nothing', async (_, traits, code) => {
    expect(await refusalOf(note(traits))).toEqual({ kind: 'blocked', blockers: [{ code }] });
    expect(await stored()).toEqual([SENT, SENT]);
  });

  it.each([
    ['nothing', ''],
    ['a plain letter', 'From: a@example.org\r\nSubject: Out of office\r\n\r\nBack on Monday.'],
    ['no text at all', '\u0000\u00ff\u0001 --AB\r\n\r\n'],
    [
      'a report that breaks off',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=a\r\n\r\n--a',
    ],
  ])('refuses %s', async (_, raw) => {
    expect(await refusalOf(new NoteReturnedLetter(db).run(SYSTEM, Buffer.from(raw)))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'no_delivery_notice' }],
    });
  });

  it('is for the mail server alone', async () => {
    const secretary = await aSecretary(db, call);
    const raw = aNotice({ about: messageId, to: 'lin@example.org' });
    expect((await refusalOf(new NoteReturnedLetter(db).run(secretary, raw))).kind).toBe('forbidden');
  });

  it('stores nothing when the trail cannot be written', async () => {
    await db.rows(
      `CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`,
    );
    await db.rows(
      'CREATE TRIGGER fail_here BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION fail_here()',
    );
    try {
      await expect(note()).rejects.toThrow('no room');
    } finally {
      await db.rows('DROP TRIGGER fail_here ON audit_entry');
      await db.rows('DROP FUNCTION fail_here');
    }
    expect(await stored()).toEqual([SENT, SENT]);
  });
});
