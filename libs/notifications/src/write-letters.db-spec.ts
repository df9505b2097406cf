import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../test/open-database.js';
import type { Database } from '#libs/database';
import type { LetterDraft } from './letter-draft.js';
import { writeLetters } from './write-letters.js';

const draft = (at: number, toEmail = `person${at}@example.org`): LetterDraft => ({
  kind: 'decision_place_freed',
  cause: `test:${at}`,
  forumId: null,
  callId: null,
  recipientId: null,
  toEmail,
  toName: 'Awa',
  locale: 'en',
  params: { title: 'Seeds\r\nof Trust', number: at, proposalUrl: '/lakes/2019/proposals/1' },
});

describe('writeLetters', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openDatabase();
  });
  beforeEach(() => emptyDatabase(db));
  afterAll(() => closeDatabase(db));

  const count = async (table: string) =>
    (await db.row<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n;

  const writeTwo = () => db.transaction((tx) => writeLetters(tx, [draft(1), draft(2)]));

  it('stores each letter with its text and Message-ID, and queues it', async () => {
    await db.transaction((tx) => writeLetters(tx, [draft(1)]));
    const [letter] = await db.rows<{ id: string; subject: string; status: string; messageId: string }>(
      'SELECT id, subject, status, message_id AS "messageId" FROM letter',
    );
    expect(letter).toEqual({
      id: letter?.id,
      subject: ': a place has become free for “Seeds of Trust”',
      status: 'queued',
      messageId: `<${letter?.id}@letters.rostrum>`,
    });
    expect(await db.rows('SELECT type, payload FROM outbox_event')).toEqual([
      { type: 'letter.queued', payload: { letterId: letter?.id } },
    ]);
  });

  it('writes to nobody twice for the same cause', async () => {
    expect([await writeTwo(), await writeTwo()]).toEqual([2, 0]);
    expect([await count('letter'), await count('outbox_event')]).toEqual([2, 2]);
  });

  it('keeps a letter without a usable address, but does not queue it', async () => {
    await db.transaction((tx) => writeLetters(tx, [draft(1, '')]));
    expect(await db.rows('SELECT status, last_error AS error FROM letter')).toEqual([
      { status: 'suppressed', error: 'no_address' },
    ]);
    expect(await count('outbox_event')).toBe(0);
  });

  it('takes three statements for 344 letters', async () => {
    const drafts = Array.from({ length: 344 }, (_, at) => draft(at));
    const statements: string[] = [];
    await db.transaction(async (tx) => {
      const query = tx.query.bind(tx);
      tx.query = (sql: string, ...rest: never[]) => {
        statements.push(sql);
        return query(sql, ...rest);
      };
      await writeLetters(tx, drafts);
    });
    expect(statements.map((sql) => sql.trim().split(/\s+/).slice(0, 3).join(' '))).toEqual([
      'SELECT c.id, f.name',
      'INSERT INTO letter',
      'INSERT INTO outbox_event',
    ]);
    expect(await count('letter')).toBe(344);
  });

  it('leaves nothing behind when the act fails', async () => {
    const act = db.transaction(async (tx) => {
      await writeLetters(tx, [draft(1)]);
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect([await count('letter'), await count('outbox_event')]).toEqual([0, 0]);
  });
});
