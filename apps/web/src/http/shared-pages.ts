import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './access/access.guard.js';

// how long a process may go on showing what it has rendered before it asks the database whether there is something newer
const FRESH_MS = process.env['NODE_ENV'] === 'test' ? 0 : 1000;
const MOST_PAGES = 300;

interface SharedPage {
  html: string;
  gzip: Buffer;
  etag: string;
  renderedAt: number;
}

/**
 * Pages that everybody who is not signed in sees alike, rendered once a second at most and served from memory.
 * Nothing here is needed by another process: each keeps its own, and none is older than a second.
 */
class SharedPages {
  private readonly pages = new Map<string, SharedPage>();

  /** Answers what is in memory before any other work is done. */
  serveFrom(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      const page = this.isShared(request) ? this.pages.get(keyOf(request)) : undefined;
      if (page && Date.now() - page.renderedAt < FRESH_MS) send(request, reply, page);
      else done();
    });
  }

  /** Keeps a page that was just rendered, and answers with it. */
  keep(request: FastifyRequest, reply: FastifyReply, html: string): string | Buffer | undefined {
    if (!this.isShared(request)) {
      reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'private, no-cache');
      return html;
    }
    const page = {
      html,
      gzip: gzipSync(html),
      etag: `"${createHash('sha1').update(html).digest('base64url')}"`,
      renderedAt: Date.now(),
    };
    const oldest = this.pages.keys().next();
    if (this.pages.size >= MOST_PAGES && !oldest.done) this.pages.delete(oldest.value);
    this.pages.set(keyOf(request), page);
    return headersOf(request, reply, page);
  }

  private isShared(request: FastifyRequest): boolean {
    // a visitor with a session has a menu of their own, and a form's answer is for one reader
    return (
      request.method === 'GET' &&
      !String(request.headers.cookie ?? '').includes(SESSION_COOKIE) &&
      !/[?&](done|lang)=/.test(request.url)
    );
  }
}

/** The one store of this process. */
export const sharedPages = new SharedPages();

const keyOf = (request: FastifyRequest): string =>
  `${request.url} ${request.headers['accept-language'] ?? ''} ${/rostrum_locale=[\w-]+/.exec(request.headers.cookie ?? '')?.[0] ?? ''}`;

function send(request: FastifyRequest, reply: FastifyReply, page: SharedPage): FastifyReply {
  return reply.send(headersOf(request, reply, page));
}

/** Sets status and headers, and gives the body that fits the reader: nothing, compressed, or plain. */
function headersOf(
  request: FastifyRequest,
  reply: FastifyReply,
  page: SharedPage,
): string | Buffer | undefined {
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'public, max-age=0, must-revalidate')
    .header('vary', 'accept-encoding, accept-language, cookie')
    .header('etag', page.etag);
  if (request.headers['if-none-match'] === page.etag) {
    reply.status(304);
    return undefined;
  }
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return page.html;
  reply.header('content-encoding', 'gzip');
  return page.gzip;
}
