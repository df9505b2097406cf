import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { FixedClock, Refusal } from '#libs/kernel';
import { emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { SessionActorQuery } from '../queries/session-actor.query.js';
import { signInToken } from '../rules/tokens.js';
import { EditAccount } from './edit-account.js';
import { RequestSignIn } from './request-sign-in.js';
import { SetPassword } from './set-password.js';
import { SignInByLink } from './sign-in-by-link.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SignOut } from './sign-out.js';

const SECRET = 'a secret for tests alone, 32 bytes or more';
const start = new Date();
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let db: Database;
let clock: FixedClock;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock = new FixedClock(start);
});
afterAll(() => db.source.destroy());

async function askForLink(email = 'Amina@Example.org', returnTo = '/igf/2018/proposals'): Promise<string> {
  await new RequestSignIn(db, clock, { secret: SECRET, demo: false }).run({ email, returnTo });
  const link = await db.row<{ id: string }>('SELECT id FROM sign_in_link ORDER BY id DESC LIMIT 1');
  return signInToken(link?.id ?? '', SECRET);
}

const follow = (token: string) => new SignInByLink(db, clock).run(token);
const actorOf = async (secret: string) => (await new SessionActorQuery(db).run(secret)).actor;
const refusal = (code: string, field?: string) =>
  new Refusal('blocked', [field ? { code, field } : { code }]);

describe('a one-time link', () => {
  it('signs in, once, and makes the account of a new person', async () => {
    const token = await askForLink();
    const { sessionSecret, returnTo } = await follow(token);
    expect(returnTo).toBe('/igf/2018/proposals');
    expect(await actorOf(sessionSecret)).toEqual({
      kind: 'person',
      personId: expect.any(String),
      name: '',
      email: 'amina@example.org',
      grants: [],
      seats: [],
    });
    await expect(follow(token)).rejects.toEqual(refusal('link_spent'));
  });

  it('is refused after 15 minutes', async () => {
    const token = await askForLink();
    clock.set(minutesLater(15));
    await expect(follow(token)).rejects.toEqual(refusal('link_spent'));
    expect(await db.rows('SELECT 1 FROM person')).toEqual([]);
  });

  it('can be used by one of two who follow it at once', async () => {
    const token = await askForLink();
    const results = await Promise.allSettled([follow(token), follow(token)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.rows('SELECT 1 AS one FROM sign_in_session')).toEqual([{ one: 1 }]);
  });

  it('leaves neither its secret nor that of the session in the database', async () => {
    const token = await askForLink();
    const { sessionSecret } = await follow(token);
    const stored = await db.rows(
      `SELECT l::text AS link, s::text AS session, e.payload::text AS event
         FROM sign_in_link l, sign_in_session s, outbox_event e`,
    );
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain(sessionSecret);
  });

  it('does the same work for a known and an unknown address', async () => {
    await follow(await askForLink('known@example.org'));
    await emptyOf('outbox_event');
    await askForLink('known@example.org');
    await askForLink('unknown@example.org');
    expect(await db.rows('SELECT type FROM outbox_event')).toEqual([
      { type: 'sign_in.requested' },
      { type: 'sign_in.requested' },
    ]);
  });

  it('is not sent more than five times in a quarter of an hour', async () => {
    for (let n = 0; n < 7; n++) await askForLink();
    expect(await db.row('SELECT count(*)::int AS links FROM sign_in_link')).toEqual({ links: 5 });
  });

  it('is refused to what is no address', async () => {
    await expect(askForLink('amina')).rejects.toEqual(refusal('isEmail', 'email'));
  });
});

const emptyOf = (table: string) => db.source.query(`DELETE FROM ${table}`);

describe('a password', () => {
  async function personWithPassword() {
    const { sessionSecret } = await follow(await askForLink());
    const actor = await actorOf(sessionSecret);
    await new SetPassword(db).run(actor, { password: 'four lakes and a river', current: '', sessionSecret });
    return { actor, sessionSecret };
  }
  const signIn = (email: string, password: string) =>
    new SignInByPassword(db, clock).run({ email, password });

  it('signs in', async () => {
    const { actor } = await personWithPassword();
    expect(await actorOf(await signIn('AMINA@example.org', 'four lakes and a river'))).toEqual(actor);
  });

  it('answers a wrong one, an unknown address and an account without one alike', async () => {
    await personWithPassword();
    await follow(await askForLink('linkonly@example.org'));
    const wrong = refusal('wrong_password', 'password');
    await expect(signIn('amina@example.org', 'five lakes and a river')).rejects.toEqual(wrong);
    await expect(signIn('nobody@example.org', 'four lakes and a river')).rejects.toEqual(wrong);
    await expect(signIn('linkonly@example.org', 'nobody has this password')).rejects.toEqual(wrong);
  });

  it('is no longer asked for after ten tries', async () => {
    for (let n = 0; n < 10; n++) await signIn('amina@example.org', 'x').catch(() => undefined);
    await expect(signIn('amina@example.org', 'x')).rejects.toEqual(new Refusal('too_many'));
  });

  it('ends the other sessions when it changes, and needs the present one', async () => {
    const { actor, sessionSecret } = await personWithPassword();
    const elsewhere = await signIn('amina@example.org', 'four lakes and a river');
    const change = (current: string) =>
      new SetPassword(db).run(actor, { password: 'two rivers and a lake', current, sessionSecret });
    await expect(change('wrong')).rejects.toEqual(refusal('wrong_password', 'current'));
    await change('four lakes and a river');
    expect((await actorOf(elsewhere)).kind).toBe('anonymous');
    expect(await actorOf(sessionSecret)).toEqual(actor);
  });
});

describe('a session', () => {
  it('ends with a sign-out, a closed account, and time', async () => {
    const { sessionSecret } = await follow(await askForLink());
    const { sessionSecret: second } = await follow(await askForLink());
    await new SignOut(db).run(sessionSecret);
    expect((await actorOf(sessionSecret)).kind).toBe('anonymous');
    expect((await actorOf(second)).kind).toBe('person');
    await db.source.query(`UPDATE sign_in_session SET expires_at = now()`);
    expect((await actorOf(second)).kind).toBe('anonymous');
  });

  it('is nothing without a secret, or with a wrong one', async () => {
    expect((await actorOf('')).kind).toBe('anonymous');
    expect((await actorOf('guess')).kind).toBe('anonymous');
  });
});

describe('the account', () => {
  it('keeps what its person says, and asks for a name', async () => {
    const actor = await actorOf((await follow(await askForLink())).sessionSecret);
    const edit = (name: string) =>
      new EditAccount(db).run(actor, { name, organisation: 'Lakes NGO', country: 'SN' });
    await expect(edit('  ')).rejects.toEqual(refusal('isNotEmpty', 'name'));
    await edit(' Amina Diallo ');
    expect(await db.row('SELECT name, organisation, country FROM person')).toEqual({
      name: 'Amina Diallo',
      organisation: 'Lakes NGO',
      country: 'SN',
    });
  });
});
