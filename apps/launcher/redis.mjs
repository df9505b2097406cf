import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './ports.mjs';

/**
 * Where `redis-server` is on the PATH.
 * @returns {string | undefined}
 */
export function redisProgram() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const program = path.join(folder, 'redis-server');
    try {
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/**
 * Prepares a Redis of our own on 127.0.0.1 that keeps its queues through a crash; the port stays the same
 * however often it is started.
 * @param {{ children: import('./children.mjs').Children, program: string, dataDir: string, password: string }} options
 * @returns {Promise<{ url: string, start: () => import('node:child_process').ChildProcess }>}
 */
export async function prepareRedis({ children, program, dataDir, password }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(dataDir)}`,
    'appendonly yes',
    'save ""',
    'maxmemory-policy noeviction', // Bull loses jobs when Redis may throw keys away
    'loglevel warning',
  ].join('\n');
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    start: () => {
      // By stdin, because arguments (and with them the password) are visible to every user of the machine.
      const server = children.start(program, ['-'], { stdio: ['pipe', 'ignore', 'inherit'] });
      server.stdin?.on('error', () => {}); // it ended at once; its exit is what is reported
      server.stdin?.end(`${settings}\n`);
      return server;
    },
  };
}
