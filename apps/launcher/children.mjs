import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts processes that never outlive this one: each in a group of its own, so that Ctrl-C reaches only the
 * launcher and the order of stopping is the launcher's, and each known to a guard that ends it should the
 * launcher be killed.
 */
export class Children {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #guard;

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} options
   * @param {NodeJS.Signals} [stopSignal] what tells this program to end in good order
   * @returns {import('node:child_process').ChildProcess}
   */
  start(command, args, options, stopSignal = 'SIGTERM') {
    const child = spawn(command, args, { ...options, detached: true });
    const { pid } = child;
    if (pid !== undefined) {
      this.#tell(`watch ${pid} ${stopSignal}`);
      child.once('exit', () => this.#tell(`forget ${pid}`));
    }
    return child;
  }

  /**
   * Has a folder removed after the last child, also when this process is killed.
   * @param {string} folder
   */
  sweep(folder) {
    this.#tell(`sweep ${folder}`);
  }

  /** Lets the guard go; to be called when every child has ended. */
  release() {
    this.#guard?.stdin?.end();
    this.#guard = undefined;
  }

  /** @param {string} line */
  #tell(line) {
    this.#guard ??= startGuard();
    this.#guard.stdin?.write(`${line}\n`);
  }
}

function startGuard() {
  const guard = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.stdin.on('error', () => {}); // without a guard we still run, only less safely
  guard.unref();
  /** @type {import('node:net').Socket} */ (guard.stdin).unref();
  return guard;
}

/**
 * Ends a child in good order, and by force when it does not end in time.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {number} patienceMs
 */
export async function stopChild(child, signal = 'SIGTERM', patienceMs = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(force);
}
