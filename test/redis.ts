import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Children } from '../apps/launcher/children.mjs';
import { prepareRedis, redisProgram } from '../apps/launcher/redis.mjs';

export interface TestRedis {
  url: string;
  stop: () => Promise<void>;
}

/** Whether a Redis can be had here; where not, its suites are to be skipped, so that the count says so. */
export const redisIsAvailable = redisProgram() !== undefined;

/** An empty Redis of one test file's own. */
export async function startRedis(): Promise<TestRedis> {
  const program = redisProgram();
  if (program === undefined) throw new Error('There is no redis-server on the PATH.');
  const children = new Children();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-redis-'));
  children.sweep(dataDir);
  const { url, start } = await prepareRedis({ children, program, dataDir, password: 'throwaway' });
  start();
  await accepts(Number(new URL(url).port));
  return {
    url,
    stop: async () => {
      await children.stopAll();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function accepts(port: number): Promise<void> {
  for (const end = Date.now() + 10_000; !(await connects(port));) {
    if (Date.now() > end) throw new Error('Redis did not start within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
