import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The whole of Rostrum on a seeded demo of its own, as `npm start` brings it up. */
export interface BenchSite {
  url: string;
  /** The folder it runs on. */
  dataFolder: string;
  stop(): Promise<void>;
}

const READY = /Rostrum is ready at (\S+)/;
const PATIENCE_MS = 180_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts it in a folder that is thrown away, and waits for the ready line. */
export async function startSite(): Promise<BenchSite> {
  const data = mkdtempSync(path.join(tmpdir(), 'rostrum-bench-'));
  const env = {
    ...process.env,
    ROSTRUM_DATA: data,
    PORT: String(await freePort()),
    LOG_LEVEL: 'error',
    API_REQUESTS_PER_MINUTE: '0',
  };
  const launcher = spawn(process.execPath, ['apps/launcher/start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => launcher.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`not ready: ${said}`)), PATIENCE_MS);
    launcher.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = READY.exec(said)?.[1];
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready);
    });
    launcher.once('exit', (code) => reject(new Error(`npm start ended (${code}): ${said}`)));
  });
  return {
    url,
    dataFolder: data,
    stop: async () => {
      launcher.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
