import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endProcess, lives, PATIENCE_MS } from './end-process.mjs';
import { processIdentity } from './process-identity.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Starts processes that never outlive this one: each in a group of its own, so that Ctrl-C reaches only the
 * launcher and the order of stopping is the launcher's, and each known to a guard that ends it should the
 * launcher be killed. A ledger on disk names them too, for a next start that finds the guard killed as well.
 */
export class Children {
  /** @type {ChildProcess | undefined} */
  #guard;
  /** @type {Map<ChildProcess, NodeJS.Signals>} */
  #alive = new Map();
  #ledger;
  /** True from the moment everything is to end: then a child's end is no surprise. */
  stopping = false;

  /** @param {{ ledger?: string }} [options] file that lists the living children */
  constructor({ ledger } = {}) {
    this.#ledger = ledger;
  }

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} options
   * @param {NodeJS.Signals} [signal] what tells this program to end in good order
   * @returns {ChildProcess}
   */
  start(command, args, options, signal = 'SIGTERM') {
    if (this.stopping) throw new Stopped();
    const child = spawn(command, args, { ...options, detached: true });
    const { pid } = child;
    if (pid === undefined) return child; // its `error` event says why
    this.#alive.set(child, signal);
    this.#tell(`watch ${pid} ${signal}`);
    this.#writeLedger();
    child.once('exit', () => {
      this.#alive.delete(child);
      this.#tell(`forget ${pid}`);
      this.#writeLedger();
    });
    return child;
  }

  /**
   * Runs a program to its end.
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} options
   * @returns {Promise<{ code: number | null, stdout: string }>} `stdout` only where it is piped
   */
  run(command, args, options) {
    return new Promise((resolve, reject) => {
      const child = this.start(command, args, options);
      let stdout = '';
      child.stdout?.on('data', (chunk) => (stdout += chunk));
      child.once('error', reject);
      child.once('close', (code) => (this.stopping ? reject(new Stopped()) : resolve({ code, stdout })));
    });
  }

  /**
   * Has a folder removed after the last child, also when this process is killed.
   * @param {string} folder
   */
  sweep(folder) {
    this.#tell(`sweep ${folder}`);
  }

  /** Ends all children, the last started first: it leans on those before it. */
  async stopAll() {
    this.stopping = true;
    for (const [child, signal] of [...this.#alive].reverse()) await stopChild(child, signal);
    this.release();
  }

  /** Ends all children at once and without care; what was acknowledged is on disk. */
  killAll() {
    this.stopping = true;
    for (const child of this.#alive.keys()) child.kill('SIGKILL');
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

  #writeLedger() {
    if (this.#ledger === undefined) return;
    const entries = [...this.#alive].map(([{ pid }, signal]) => ({
      pid,
      identity: processIdentity(Number(pid)),
      signal,
    }));
    writeFileSync(this.#ledger, JSON.stringify(entries), { mode: 0o600 });
  }
}

/** Thrown into work that is under way when the launcher is told to end. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
  }
}

function startGuard() {
  const guard = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url))], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => {}); // without a guard we still run, only less safely
  guard.stdin.on('error', () => {});
  guard.unref();
  /** @type {import('node:net').Socket} */ (guard.stdin).unref();
  return guard;
}

/**
 * Ends a child in good order, and by force when it does not end in time.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export async function stopChild(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(force);
}

/**
 * Ends what an earlier launcher on the same data left behind.
 * @param {string} ledger file written by its `Children`
 * @returns {Promise<number>} how many still lived
 */
export async function stopLeftOvers(ledger) {
  const living = readLedger(ledger).filter(lives);
  for (const known of living.reverse()) await endProcess(known);
  return living.length;
}

/** @param {string} ledger @returns {import('./end-process.mjs').KnownProcess[]} */
function readLedger(ledger) {
  try {
    return JSON.parse(readFileSync(ledger, 'utf8'));
  } catch {
    return []; // none yet, or cut off by the crash: then the guard or the reboot has done the work
  }
}
