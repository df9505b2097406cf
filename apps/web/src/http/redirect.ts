import type { FastifyReply } from 'fastify';

/**
 * See other, after a form was dealt with. `done` names a sentence of `common:done.*` to show on the next page;
 * it travels in the address, so it needs no storage and only known sentences are shown. `#row` in the path stays at its end.
 */
export function redirect(reply: FastifyReply, path: string, done?: string): FastifyReply {
  const [page = '', place] = path.split('#');
  const told = done ? `${page}${page.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}` : page;
  const target = place === undefined ? told : `${told}#${place}`;
  return reply.status(303).redirect(target);
}

/** A path on this site, or `/`: an address from outside must never lead elsewhere. */
export const localPath = (wish: unknown): string =>
  typeof wish === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(wish) ? wish : '/';
