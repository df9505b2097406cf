import { execFileSync } from 'node:child_process';

/**
 * The account PostgreSQL runs under: it refuses to run as root, so root lends it "postgres" (made when the
 * system allows it) or else "nobody"; everybody else runs it as themselves.
 * @returns {{ uid: number, gid: number } | undefined} undefined: run it as ourselves
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  return accountNamed('postgres') ?? madeAccount() ?? accountNamed('nobody');
}

function madeAccount() {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      { stdio: 'ignore' },
    );
  } catch {
    return undefined; // no useradd here, or a read-only /etc
  }
  return accountNamed('postgres');
}

/** @param {string} name */
function accountNamed(name) {
  try {
    return { uid: idOf('-u', name), gid: idOf('-g', name) };
  } catch {
    return undefined;
  }
}

/** @param {string} kind @param {string} name */
function idOf(kind, name) {
  return Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}
