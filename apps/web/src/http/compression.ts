import { promisify } from 'node:util';
import { constants, gzip, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const compress = promisify(gzip);

/** Below this a packet is a packet, compressed or not. */
const WORTH_BYTES = 1400;
// pages are made anew for every visitor: level 1 costs a quarter of level 6 and is a tenth larger
const LEVEL = { level: constants.Z_BEST_SPEED };
const TEXTS = /^(text\/|application\/(json|problem\+json|xml))/;

/** From here on compressing takes longer (1 ms) than handing the work to another thread costs (0.1 ms). */
const LONG_LENGTH = 200_000;

/** Compresses pages and exports for those who take gzip, long ones beside the event loop. Files come compressed. */
export function compressPages(server: FastifyInstance): void {
  // by a callback: most answers need no promise
  server.addHook('onSend', (request, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (typeof payload !== 'string' || payload.length < WORTH_BYTES || !TEXTS.test(type))
      return done(null, payload);
    reply.header('vary', `${variesBy(reply.getHeader('vary'))}accept-encoding, cookie`);
    if (!takesGzip(request, payload)) return done(null, payload);
    const send = (body: Buffer) => {
      reply.header('content-encoding', 'gzip').header('content-length', body.length);
      done(null, body);
    };
    if (payload.length < LONG_LENGTH) send(gzipped(payload));
    else compress(payload, LEVEL).then(send, done);
  });
}

const variesBy = (header: unknown): string => (typeof header === 'string' ? `${header}, ` : '');

/** Whether a text is long enough to be compressed, and who asks for it takes it so. */
export const takesGzip = ({ headers }: FastifyRequest, text: string): boolean =>
  text.length >= WORTH_BYTES && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

export const gzipped = (text: string): Buffer => gzipSync(text, LEVEL);
