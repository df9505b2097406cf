import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A form whose token does not fit the browser's cookie: sent from elsewhere, or from a page left open too long. */
export class FormExpired extends Error {}

/** Refuses a form that was not made for this browser. The API carries bearer tokens and no cookie, so it is left out. */
export function checkCsrf(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (SAFE.has(request.method) || request.url.startsWith('/api/')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    request.server.csrfProtection(request, reply, (error?: Error) =>
      error ? reject(new FormExpired()) : resolve(),
    );
  });
}
