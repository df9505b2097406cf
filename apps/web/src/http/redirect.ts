import type { FastifyReply } from 'fastify';

/**
 * See other, after a form was dealt with. `done` names a sentence of `common:done.*` to show on the next page;
 * it travels in the address, so it needs no storage and only known sentences are shown.
 */
export function redirect(reply: FastifyReply, path: string, done?: string): FastifyReply {
  const target = done ? `${path}${path.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}` : path;
  return reply.status(303).redirect(target);
}

/** A path on this site, or `/`: an address from outside must never lead elsewhere. */
export const localPath = (wish: unknown): string =>
  typeof wish === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(wish) ? wish : '/';
