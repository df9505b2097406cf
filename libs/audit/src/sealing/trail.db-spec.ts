import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { add } from '../audit.js';
import { SealTrail } from './seal-trail.js';
import { VerifyTrail } from './verify-trail.js';

describe('the sealed trail', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openDatabase();
  });
  beforeEach(() => emptyDatabase(db));
  afterAll(() => closeDatabase(db));

  const act = (name: string) =>
    db.transaction((tx) => add(tx, { personId: null }, name, {}, { b: 1, a: 'ä' }));
  const seal = () => new SealTrail(db).run();
  const verify = () => new VerifyTrail(db).run();
  /** What somebody with the rights of a superuser could do. */
  const tamper = (sql: string) =>
    db.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = 'replica'`);
      await tx.query(sql);
    });

  it('seals every entry once, in order, however often it is asked', async () => {
    for (const name of ['one', 'two', 'three']) await act(name);
    expect([await seal(), await seal()]).toEqual([3, 0]);
    await act('four');
    expect(await verify()).toEqual({ sealed: 3, waiting: 1 });
    expect(await seal()).toBe(1);
    expect(await verify()).toEqual({ sealed: 4, waiting: 0 });
  });

  it('refuses to change or drop an entry', async () => {
    await act('one');
    await expect(db.rows(`UPDATE audit_entry SET act = 'other'`)).rejects.toThrow('append-only');
    await expect(db.rows('DELETE FROM audit_entry')).rejects.toThrow('append-only');
  });

  it.each([
    ['changed', `UPDATE audit_entry SET facts = '{"b": 2}' WHERE act = 'two'`],
    ['dropped', `DELETE FROM audit_seal WHERE number = 2`],
    ['moved in time', `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE act = 'two'`],
  ])('shows where an entry was %s behind its back', async (_, sql) => {
    for (const name of ['one', 'two', 'three']) await act(name);
    await seal();
    await tamper(sql);
    expect((await verify()).brokenAt).toBe(2);
  });

  it('is sealed by one process at a time', async () => {
    for (const name of ['one', 'two']) await act(name);
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await verify()).toEqual({ sealed: 2, waiting: 0 });
  });
});
