import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A form whose token does not fit the browser's cookie: sent from elsewhere, or from a page left open too long. */
export class FormExpired extends Error {}

/** Whether the browser says that the form stood on this site; browsers that say nothing are judged by the token. */
export function isFromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Refuses a form that was not made for this browser. The API carries bearer tokens and no cookie, so it is left out. */
export function checkCsrf(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (SAFE.has(request.method) || request.url.startsWith('/api/')) return Promise.resolve();
  // a site beside ours, under the same domain, can plant a cookie that fits its token
  if (!isFromHere(request)) return Promise.reject(new FormExpired());
  return new Promise((resolve, reject) => {
    // the plugin answers by itself when the token does not fit; what was typed would be lost
    const instead = Object.create(reply, {
      send: { value: () => reject(new FormExpired()) },
    }) as FastifyReply;
    request.server.csrfProtection(request, instead, () => resolve());
  });
}
