import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { Children, Stopped, stopLeftOvers } from './children.mjs';
import { openDataFolder } from './data-folder.mjs';
import { installIfStale } from './install.mjs';
import { tryLock } from './lock.mjs';
import { portState } from './ports.mjs';
import { startPrograms } from './programs.mjs';
import { startServices } from './services.mjs';
import { startSettings } from './start-settings.mjs';
import { stopWhenTold } from './stop-when-told.mjs';

/** @typedef {import('./start-settings.mjs').StartSettings} StartSettings */
/** @typedef {ReturnType<typeof openDataFolder>} DataFolder */
/** @typedef {{ root: string, settings: StartSettings, children: Children, say: (line: string) => void }} Context */

const CLI = 'dist/apps/cli/src/main.js';

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/** `npm start`: everything Rostrum needs, from an empty machine to the ready line; then until it is told to end. */
export async function main() {
  process.stdout.on('error', () => {}); // who read us is gone; we are told to end another way
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    const settings = startSettings(process.env, root);
    const data = openDataFolder(settings.dataFolder);
    const lock = tryLock(data.file('launcher.lock'));
    if ('heldBy' in lock) {
      throw new Error(`Rostrum is already running on ${settings.dataFolder} (process ${lock.heldBy}).`);
    }
    const children = new Children({ ledger: data.file('children.json') });
    process.once('exit', lock.release);
    stopWhenTold(children, print);
    await startAll({ root, settings, children, say: print }, data).catch(async (error) => {
      if (error instanceof Stopped) return;
      process.stderr.write(`${error.message}\n`);
      await children.stopAll();
      process.exit(1);
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** @param {Context} context @param {DataFolder} data */
async function startAll(context, data) {
  const { settings, children, say } = context;
  await stopLeftOvers(data.file('children.json'));
  await refuseBusyPort(settings);
  await installIfStale(context);
  await buildIfStale(context);
  const env = { ...process.env, ...(await startServices(context, data)) };
  await cli(context, env, ['migrate']);
  await seedOnce(context, env, data);
  await startPrograms(context, env);
  say(`Rostrum is ready at ${settings.ownUrl}`);
  if (settings.demo) await sayDemoLinks(context, env);
  if (children.stopping) throw new Stopped();
}

/** @param {StartSettings} settings */
async function refuseBusyPort({ host, port }) {
  const state = await portState(port, host);
  if (state === 'free') return;
  const other = `Choose another, such as: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
  if (state === 'busy') throw new Error(`Port ${port} of ${host} is taken by another program. ${other}`);
  if (state === 'forbidden') throw new Error(`Port ${port} may not be used by this account. ${other}`);
  throw new Error(`HOST is ${host}, which is not an address of this machine.`);
}

/**
 * Fills the demo at the first start. The mark is set after the seed, so one that was cut off is done again.
 * @param {Context} context @param {NodeJS.ProcessEnv} env @param {DataFolder} data
 */
async function seedOnce(context, env, data) {
  const mark = data.file('demo-seeded');
  if (!context.settings.demo || existsSync(mark)) return;
  context.say('Filling the demo ...');
  await cli(context, env, ['seed']);
  writeFileSync(mark, `${new Date().toISOString()}\n`);
}

/**
 * Runs one command of Rostrum's CLI.
 * @param {Context} context @param {NodeJS.ProcessEnv} env @param {readonly string[]} args
 * @returns {Promise<string>} what it printed
 */
async function cli({ root, children }, env, args) {
  const { code, stdout } = await children.run(process.execPath, [path.join(root, CLI), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (code !== 0) throw new Error(`"rostrum ${args.join(' ')}" ended with code ${code}.\n${stdout}`.trim());
  return stdout;
}

/** @param {Context} context @param {NodeJS.ProcessEnv} env */
async function sayDemoLinks(context, env) {
  /** @type {{ role: string, name: string, url: string }[]} */
  const links = JSON.parse(await cli(context, env, ['demo-links', '--json']));
  context.say('\nTry the demo; one click signs you in:');
  const width = Math.max(...links.map(({ role }) => role.length));
  for (const { role, name, url } of links) context.say(`  ${role.padEnd(width)}  ${url}  (${name})`);
  context.say(
    `  ${'mail'.padEnd(width)}  ${context.settings.publicUrl}/dev/mail  (everything Rostrum would have sent)`,
  );
  context.say('\nCtrl-C stops everything.');
}
