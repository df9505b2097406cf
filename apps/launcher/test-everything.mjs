import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { Children, Stopped } from './children.mjs';
import { installIfStale } from './install.mjs';
import { stopWhenTold } from './stop-when-told.mjs';

const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const REPORTERS = ['--reporters=default', '--reporters=<rootDir>/test/summary-reporter.mjs'];

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/** `npm test`: installs and builds what is missing, then runs jest; arguments go on to jest. */
export async function main() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const children = new Children();
  const options = { root, children, say: print };
  stopWhenTold(children, print);
  try {
    await installIfStale(options);
    await buildIfStale(options); // journeys and fault tests run the built programs
    const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const { code } = await children.run(
      process.execPath,
      [...FLAGS, jest, ...REPORTERS, '--maxWorkers=100%', ...process.argv.slice(2)],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    await children.stopAll();
    process.exit(code ?? 1);
  } catch (error) {
    if (error instanceof Stopped) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await children.stopAll();
    process.exit(1);
  }
}
