import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopChild } from './children.mjs';
import { endProcess } from './end-process.mjs';
import { freePort } from './ports.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { processIdentity } from './process-identity.mjs';
import { systemFolder } from './system-folder.mjs';

/** @typedef {import('./postgres-binaries.mjs').Account} Account */
/** @typedef {{ url: (database: string) => string, pid: number, ended: Promise<string>, stop: () => Promise<void> }} RunningPostgres */

const USER = 'rostrum';
/** For tests alone: nothing acknowledged has to survive a crash of the machine. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Starts the embedded PostgreSQL on a free port of 127.0.0.1; the first time it makes the cluster. A server
 * left over on the same data by a launcher that was killed is stopped in good order first.
 * @param {object} options
 * @param {import('./children.mjs').Children} options.children
 * @param {string} options.dataDir folder of the cluster; made when missing
 * @param {string} options.password of the superuser `rostrum`; must be the one the cluster was made with
 * @param {boolean} [options.durable] false for tests: faster, and a power cut loses everything
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ children, dataDir, password, durable = true }) {
  const { folder, account } = homeOfCluster(dataDir, postgresAccount());
  const binary = await postgresBinaries(account);
  refuseOtherVersion(folder, binary('postgres'), account);
  await stopLeftOver(folder);
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    makeCluster({ folder, initdb: binary('initdb'), account, password, durable });
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(durable ? {} : FORGETFUL),
  };
  const server = children.start(
    binary('postgres'),
    ['-D', folder, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    { ...account, cwd: '/', env: plainEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
    'SIGINT',
  );
  await readyToAccept(server);
  return {
    url: (database) => `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    pid: Number(server.pid),
    ended: new Promise((resolve) => server.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))),
    stop: () => stopChild(server, 'SIGINT'), // SIGINT is PostgreSQL's fast shutdown: no waiting for clients
  };
}

/**
 * A server for one run of the tests, on a folder that is removed when it stops.
 * @param {import('./children.mjs').Children} children
 * @returns {Promise<RunningPostgres>}
 */
export async function startThrowawayPostgres(children) {
  const home = mkdtempSync(path.join(tmpdir(), 'rostrum-postgres-'));
  chmodSync(home, 0o711);
  children.sweep(home);
  const server = await startPostgres({
    children,
    dataDir: path.join(home, 'data'),
    password: 'throwaway',
    durable: false,
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a database unless it is there.
 * @param {string} adminUrl of any database of the server
 * @param {string} name
 */
export async function ensureDatabase(adminUrl, name) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * Where the cluster lives, and who runs it: the one who made it. When that account may not enter the project's
 * folder, the cluster lives in the system's and the data folder holds a link to it.
 * @param {string} dataDir
 * @param {Account} account
 */
function homeOfCluster(dataDir, account) {
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const found = lstatSync(dataDir, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return { folder: readlinkSync(dataDir), account };
  if (account && found) return { folder: dataDir, account: { uid: found.uid, gid: found.gid } };
  if (!account || found || canEnter(path.dirname(dataDir), account)) return { folder: dataDir, account };
  const home = mkdtempSync(path.join(systemFolder(), 'data-'));
  chmodSync(home, 0o711);
  writeFileSync(path.join(home, 'made-for'), `${dataDir}\n`);
  symlinkSync(path.join(home, 'cluster'), dataDir);
  return { folder: path.join(home, 'cluster'), account };
}

/** @param {string} folder @param {{ uid: number, gid: number }} account */
function canEnter(folder, account) {
  try {
    execFileSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder @param {string} postgres @param {Account} account */
function refuseOtherVersion(folder, postgres, account) {
  const versionFile = path.join(folder, 'PG_VERSION');
  if (!existsSync(versionFile)) return;
  const made = readFileSync(versionFile, 'utf8').trim();
  const [ours] =
    /\d+/.exec(execFileSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })) ?? [];
  if (made === ours) return;
  throw new Error(
    `${folder} was written by PostgreSQL ${made}, but this version of Rostrum ships PostgreSQL ${ours}. ` +
      'Move the data with pg_dump and pg_restore as docs/operating.md describes, or set ROSTRUM_DATA to a new folder.',
  );
}

/** @param {string} folder */
async function stopLeftOver(folder) {
  const pidFile = path.join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isServerOf(pid, folder)) await endProcess({ pid, identity: processIdentity(pid), signal: 'SIGINT' });
  // After a crash the number may belong to somebody else's process, for which PostgreSQL would wait in vain.
  rmSync(pidFile, { force: true });
}

/** @param {number} pid @param {string} folder */
function isServerOf(pid, folder) {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(`-D ${folder} `);
  } catch {
    return false;
  }
}

/**
 * Made beside its place and moved there when whole, so that an interrupted first start leaves nothing half.
 * @param {{ folder: string, initdb: string, account: Account, password: string, durable: boolean }} options
 */
function makeCluster({ folder, initdb, account, password, durable }) {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const secrets = mkdtempSync(path.join(tmpdir(), 'rostrum-'));
  const passwordFile = path.join(secrets, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const p of [half, secrets, passwordFile]) chownSync(p, account.uid, account.gid);
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${half}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', env: plainEnvironment(), stdio: 'pipe' },
    );
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** The server's own messages and times must not depend on who starts it. */
function plainEnvironment() {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
}

/** @param {import('node:child_process').ChildProcess} server */
function readyToAccept(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-8000);
      if (log.includes('ready to accept connections')) resolve(undefined);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended at start (${code}):\n${log}`)));
  });
}
