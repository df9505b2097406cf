import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { Children, Stopped } from './children.mjs';
import { installIfStale } from './install.mjs';
import { ensureDatabase, startThrowawayPostgres } from './postgres.mjs';
import { stopWhenTold } from './stop-when-told.mjs';

const CLI = path.join('dist', 'apps', 'cli', 'src', 'main.js');

/**
 * `npm run pipeline -- ...`: brings a database of its own, runs the command on it, and takes it away again.
 * What comes out is in the folder of `--out`. Exit codes are the command's: 0 done, 1 refused, 2 called wrongly.
 * @param {string[]} args
 */
export async function main(args) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const children = new Children();
  // progress goes beside the result, so that `--json` stays one value
  const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);
  stopWhenTold(children, say);
  try {
    const options = { root, children, say };
    await installIfStale(options);
    await buildIfStale(options);
    const postgres = await startThrowawayPostgres(children);
    await ensureDatabase(postgres.url('postgres'), 'pipeline');
    const env = { ...process.env, DATABASE_URL: postgres.url('pipeline') };
    const cli = (/** @type {string[]} */ words, /** @type {'ignore' | 'inherit'} */ out) =>
      children.run(process.execPath, [path.join(root, CLI), ...words], {
        env,
        stdio: ['ignore', out, 'inherit'],
      });
    const migrated = await cli(['migrate'], 'ignore');
    const { code } = migrated.code === 0 ? await cli(['pipeline', ...args], 'inherit') : migrated;
    await postgres.stop();
    await children.stopAll();
    process.exit(code ?? 1);
  } catch (error) {
    if (error instanceof Stopped) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await children.stopAll();
    process.exit(1);
  }
}
