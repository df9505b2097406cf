import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Unreadable } from '../../errors/unreadable.js';
import { decoded } from './read-body.js';

/** Why an address cannot be read, in its path or behind the question mark; most hold no percent sign at all. */
function unreadable(url: string): Unreadable | undefined {
  if (!url.includes('%')) return undefined;
  try {
    decoded(url);
    return undefined;
  } catch (error) {
    return error as Unreadable;
  }
}

/**
 * Leads an address that cannot be read to the readable part of it: the router would answer by itself, before any
 * hook, without our headers and our words. `refuseUnreadableAddress` then refuses it.
 */
export function routableUrl({ url = '/' }: IncomingMessage): string {
  return unreadable(url) ? url.slice(0, url.indexOf('%')) : url;
}

/** Refuses an address that is not UTF-8 or holds a null byte, before anybody asks what it wants. */
export function refuseUnreadableAddress(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => done(unreadable(request.originalUrl)));
}
