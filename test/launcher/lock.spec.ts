import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lock, tryLock } from '../../apps/launcher/lock.mjs';
import { processIdentity } from '../../apps/launcher/process-identity.mjs';

describe('a lock', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rostrum-lock-'));
    file = path.join(folder, 'a.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one, and names its holder to the next', () => {
    tryLock(file);
    expect(tryLock(file)).toEqual({ heldBy: process.pid });
  });

  it('is free after its release, without a trace', () => {
    const taken = tryLock(file);
    if (!('release' in taken)) throw new Error('was not free');
    taken.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free when its holder is dead', () => {
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    writeFileSync(file, `${dead} some-birth`);
    expect(Object.keys(tryLock(file))).toEqual(['release']);
  });

  it('is free when the number of its holder now belongs to another process', () => {
    writeFileSync(file, `${process.pid} of-another-birth`);
    expect(Object.keys(tryLock(file))).toEqual(['release']);
  });

  it('goes to who waited', async () => {
    const first = tryLock(file);
    const told: number[] = [];
    const second = lock(file, (pid) => told.push(pid));
    if ('release' in first) first.release();
    expect(Object.keys(await second)).toEqual(['release']);
    expect(told).toEqual([process.pid]);
  });
});

describe('the identity of a process', () => {
  it('stays the same while it lives', () => {
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  });

  it('differs from that of its parent', () => {
    expect(processIdentity(process.ppid)).not.toBe(processIdentity(process.pid));
  });

  it('is none when it is gone', () => {
    const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
    expect(processIdentity(dead)).toBe(undefined);
  });
});
