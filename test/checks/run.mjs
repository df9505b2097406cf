// `npm run check`, the gate: everything a change must pass, on all cores, then the tests.
// ROSTRUM_CHECK_TESTS=0 leaves the tests out, for who has just run them on the same files.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Children, Stopped } from '../../apps/launcher/children.mjs';
import { installIfStale } from '../../apps/launcher/install.mjs';
import { stopWhenTold } from '../../apps/launcher/stop-when-told.mjs';

/** @typedef {{ code: number | null, output: string }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Step */

const root = fileURLToPath(new URL('../..', import.meta.url));
const children = new Children();
/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/**
 * A step that runs a program of node_modules.
 * @param {string} name @param {string} program @param {...string} args
 * @returns {Step}
 */
const tool = (name, program, ...args) => ({
  name,
  run: () =>
    new Promise((resolve, reject) => {
      const child = children.start(path.join(root, 'node_modules', '.bin', program), args, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
      child.once('error', reject);
      child.once('close', (code) => (children.stopping ? reject(new Stopped()) : resolve({ code, output })));
    }),
});

/**
 * A step of our own: it finds sentences, and none is good.
 * @param {string} name @param {() => Promise<string[]>} problems
 * @returns {Step}
 */
const search = (name, problems) => ({
  name,
  run: async () => {
    const found = await problems();
    return { code: found.length === 0 ? 0 : 1, output: found.join('\n') };
  },
});

/** The longest first, so that the cores are busy to the end. @type {Step[]} */
const STEPS = [
  tool('types', 'tsc', '-p', 'tsconfig.json', '--noEmit'),
  tool('format', 'prettier', '--check', '--log-level=warn', '--cache', '.'),
  tool('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  tool('boundaries', 'depcruise', 'apps', 'libs', 'migrations', '--config', '.dependency-cruiser.cjs'),
  tool('unused code', 'knip', '--no-progress'),
  search('translation keys', async () => (await import('./locales.mjs')).localeProblems(root)),
  search('file lengths', async () => (await import('./file-lengths.mjs')).lengthProblems(root)),
];

/** @param {Step} step @returns {Promise<boolean>} whether it passed */
async function report({ name, run }) {
  const began = Date.now();
  const { code, output } = await run();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  print(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) print(`${output.trim()}\n`);
  return code === 0;
}

/** Runs the steps, as many at a time as there are cores. @returns {Promise<boolean>} whether all passed */
async function runAll() {
  const waiting = [...STEPS];
  let passed = true;
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) passed = (await report(step)) && passed;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return passed;
}

/** @returns {Promise<boolean>} whether all passed */
async function runTests() {
  const program = path.join(root, 'apps', 'launcher', 'test.mjs');
  const { code } = await children.run(process.execPath, [program], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return code === 0;
}

stopWhenTold(children, print);
try {
  await installIfStale({ root, children, say: print });
  const clean = await runAll();
  const tested = process.env.ROSTRUM_CHECK_TESTS === '0' || (await runTests());
  await children.stopAll();
  print(clean && tested ? '\nEverything is in order.' : '\nNot in order yet; see FAILED above.');
  process.exitCode = clean && tested ? 0 : 1;
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
}
