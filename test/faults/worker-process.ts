import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { buildIfStale } from '../../apps/launcher/build.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Compiles the worker as it runs in production, unless that was done for these sources. */
export async function buildWorker(): Promise<void> {
  await buildIfStale({ root: ROOT, say: () => {} });
}

/** The worker as a process of its own, to be killed and started again. */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  /** What it wrote to its error stream, over all its lives. */
  complaints = '';

  constructor(private readonly env: Record<string, string>) {}

  start(): void {
    const child = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
      cwd: ROOT,
      env: { ...process.env, LOG_LEVEL: 'error', ...this.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complaints += text;
    });
    this.child = child;
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Ends it as an operator would. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
