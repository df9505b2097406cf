import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aLetter } from '../../../../test/factories/letter.js';
import { actorOf, aPerson, withRole } from '../../../../test/factories/person.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { RetryLetters, type RetryLettersInput } from './retry-letters.js';

let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await withRole(db, await aPerson(db), call, 'secretariat');
});
afterAll(() => closeDatabase(db));

const retry = (input: Partial<RetryLettersInput> = {}, actor = secretary) =>
  new RetryLetters(db).run(actor, { forumId: call.forumId, callId: call.callId, ...input });
const letters = () =>
  db.rows('SELECT to_email AS to, status, last_error AS error FROM letter ORDER BY created_at, id');

it('queues every failed letter again, and no other', async () => {
  await aLetter(db, call, { status: 'failed', toEmail: 'a@people.test', lastError: 'full' });
  await aLetter(db, call, { status: 'sent', toEmail: 'b@people.test' });
  expect(await retry()).toBe(1);
  expect(await letters()).toEqual([
    { to: 'a@people.test', status: 'queued', error: '' },
    { to: 'b@people.test', status: 'sent', error: '' },
  ]);
  expect(await retry()).toBe(0);
});

it('sends a letter to a corrected address', async () => {
  const { letterId } = await aLetter(db, call, { status: 'failed', toEmail: 'a@peolpe.test' });
  expect(await retry({ letterIds: [letterId], toEmail: ' A@people.test ' })).toBe(1);
  expect(await letters()).toEqual([{ to: 'a@people.test', status: 'queued', error: '' }]);
});

it('refuses an address that has this very letter already, and one that is none', async () => {
  const { letterId } = await aLetter(db, call, { status: 'failed', toEmail: 'a@peolpe.test' });
  const other = await aLetter(db, call, { status: 'sent', toEmail: 'a@people.test' });
  await db.rows('UPDATE letter SET cause = (SELECT cause FROM letter WHERE id = $1) WHERE id = $2', [
    letterId,
    other.letterId,
  ]);
  const before = await letters();
  await expect(retry({ letterIds: [letterId], toEmail: 'a@people.test' })).rejects.toEqual(
    new Refusal('blocked', [{ code: 'letter_there_already', field: 'toEmail' }]),
  );
  await expect(retry({ letterIds: [letterId], toEmail: 'nobody' })).rejects.toEqual(
    new Refusal('blocked', [{ code: 'isEmail', field: 'toEmail' }]),
  );
  expect(await letters()).toEqual(before);
});

it('is for the secretariat of the call', async () => {
  const { letterId } = await aLetter(db, call, { status: 'failed' });
  await expect(retry({}, actorOf(await aPerson(db)))).rejects.toEqual(new Refusal('forbidden'));
  const other = await aCall(db);
  const stranger = await withRole(db, await aPerson(db), other, 'secretariat');
  expect(
    await new RetryLetters(db).run(stranger, {
      forumId: other.forumId,
      callId: other.callId,
      letterIds: [letterId],
    }),
  ).toBe(0);
});
