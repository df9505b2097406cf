import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Children } from './children.mjs';
import { filesUnder } from './files-under.mjs';
import { installIfStale } from './install.mjs';
import { lock } from './lock.mjs';

const SOURCES = ['apps', 'libs', 'migrations'];
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const SPECS = /\.(spec|db-spec)\.tsx?$/;
const STAMP = path.join('dist', 'stamp');

/** @typedef {{ root: string, say: (line: string) => void }} Options */

/**
 * Compiles the programs and builds the assets into `dist/`, unless that was done for these very sources.
 * @param {Options} options
 * @throws Error when a file cannot be compiled
 */
export async function buildIfStale(options) {
  const { root, say } = options;
  if (isBuilt(root)) return;
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const held = await lock(path.join(root, 'dist', 'lock'), (pid) =>
    say(`Waiting for another start (process ${pid}) that is building ...`),
  );
  try {
    if (!isBuilt(root)) await build(options);
  } finally {
    held.release();
  }
}

/** @param {Options} options */
async function build({ root, say }) {
  say('Building ...');
  const began = Date.now();
  const stamp = sourcesStamp(root);
  rmSync(path.join(root, STAMP), { force: true });
  const { compile } = await import('./compile.mjs');
  await compile(root);
  const { buildAssets } = await import('./build-assets.mjs');
  await buildAssets(root);
  writeFileSync(path.join(root, STAMP), stamp);
  say(`Built (${Math.round((Date.now() - began) / 1000)} s).`);
}

/** @param {string} root */
function isBuilt(root) {
  const stamp = path.join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesStamp(root);
}

/**
 * A digest of everything the build is made from: equal sources, equal stamp, whatever their dates.
 * @param {string} root
 */
export function sourcesStamp(root) {
  const digest = createHash('sha256');
  const files = [
    ...SETTINGS,
    ...SOURCES.flatMap((folder) => filesUnder(root, folder)).filter((file) => !SPECS.test(file)),
  ];
  for (const file of files) {
    const full = path.join(root, file);
    if (existsSync(full)) digest.update(`${file}\0`).update(readFileSync(full)).update('\0');
  }
  return digest.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const children = new Children();
  try {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const options = {
      root,
      children,
      say: (/** @type {string} */ line) => void process.stdout.write(`${line}\n`),
    };
    await installIfStale(options);
    await buildIfStale(options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await children.stopAll();
  }
}
