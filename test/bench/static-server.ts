import { createServer } from 'node:http';
import { load } from './http-client.js';

const BYTES = 10 * 1024;

/**
 * How fast this machine is just now: requests a second for 10 kB from a bare server, with the same client.
 * Dividing by it makes figures of a busy or a faster machine comparable.
 */
export async function machineSpeed(seconds: number): Promise<number> {
  const body = Buffer.alloc(BYTES, 'x');
  const server = createServer((_, reply) => reply.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { requestsPerSecond } = await load(`http://127.0.0.1:${port}/`, {}, seconds);
  await new Promise((resolve) => server.close(resolve));
  return requestsPerSecond;
}
