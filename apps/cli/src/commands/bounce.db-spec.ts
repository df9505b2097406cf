import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall } from '../../../../test/factories/call.js';
import { aLetter } from '../../../../test/factories/letter.js';
import { aNotice } from '../../../../test/factories/notice.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { runCli } from '../run-cli.js';

let db: Database;
let printed: string;
const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  printed = '';
  const note = (text: unknown) => {
    printed += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(note);
  jest.spyOn(process.stderr, 'write').mockImplementation(note);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', stdin);
});
afterAll(() => closeDatabase(db));

/** Hands a message to the command as a mail server's alias does. */
async function hand(raw: Buffer, ...options: string[]): Promise<[code: number, printed: string]> {
  Object.defineProperty(process, 'stdin', { value: Readable.from([raw]), configurable: true });
  printed = '';
  const code = await runCli(['bounce', ...options]);
  process.exitCode = undefined;
  return [code, printed];
}

it('notes that a letter came back, tells people and machines, and refuses what is no notice', async () => {
  const { letterId, toEmail } = await aLetter(db, await aCall(db), { status: 'sent' });
  const notice = aNotice({ about: `<${letterId}@letters.rostrum>`, to: toEmail });
  expect(await hand(notice)).toEqual([0, 'Noted: the letter came back.\n']);
  expect(await hand(notice, '--json')).toEqual([0, `{"outcome":"known","letterId":"${letterId}"}\n`]);
  expect(await hand(Buffer.from('Subject: Hello\r\n\r\nHello.'))).toEqual([
    1,
    'This message is no notice of a mail server about a letter.\n',
  ]);
  expect(await hand(aNotice({ about: '<x@y>', to: toEmail }), '--json')).toEqual([
    1,
    '{"refused":[{"code":"notice_of_no_letter"}],"kind":"blocked"}\n',
  ]);
  expect(await db.rows('SELECT status, last_error AS error FROM letter')).toEqual([
    { status: 'failed', error: 'returned_no_mailbox' },
  ]);
});

it('asks the mail server to come again after a fault, and changes nothing', async () => {
  const { letterId, toEmail } = await aLetter(db, await aCall(db), { status: 'sent' });
  await db.rows(
    `CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`,
  );
  await db.rows(
    'CREATE TRIGGER fail_here BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION fail_here()',
  );
  try {
    const [code, text] = await hand(aNotice({ about: `<${letterId}@letters.rostrum>`, to: toEmail }));
    expect([code, text]).toEqual([75, expect.stringMatching(/^Not now: .*no room/)]);
  } finally {
    await db.rows('DROP TRIGGER fail_here ON audit_entry');
    await db.rows('DROP FUNCTION fail_here');
  }
  expect(await db.rows('SELECT status FROM letter')).toEqual([{ status: 'sent' }]);
});
