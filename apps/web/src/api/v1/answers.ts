import { createHash } from 'node:crypto';
import { BadHeader } from '../../errors/api-errors.js';
import type { ApiRequest } from './api-request.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** A strong ETag: a digest of what is shown, and of nothing else. */
export const etagOf = (body: string): string =>
  `"${createHash('sha1').update(body).digest('base64url').slice(0, 22)}"`;

/** Answers one thing with its ETag, or 304 when that is what the asker has. */
export function one(api: ApiRequest, value: object): string | undefined {
  const body = JSON.stringify(value);
  return sendOne(api, { body, etag: etagOf(body) });
}

/** The same for what is written already. */
export function sendOne(
  { request, reply }: ApiRequest,
  { body, etag }: { body: string; etag: string },
): string | undefined {
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'authorization');
  if (matches(request.headers['if-none-match'], etag)) {
    reply.status(304);
    return undefined;
  }
  reply.header('content-type', JSON_TYPE);
  return body;
}

/** Answers what is no single thing: a list, the result of an act. */
export function answer({ reply }: ApiRequest, value: object): string {
  reply
    .header('content-type', JSON_TYPE)
    .header('cache-control', 'private, no-store')
    .header('vary', 'authorization');
  return JSON.stringify(value);
}

/**
 * Refuses a change that was not made on what is shown now. `value` is what the asker would be shown.
 * @throws BadHeader
 */
export function checkMatch({ request }: ApiRequest, value: object, mode: 'needed' | 'taken'): void {
  const header = request.headers['if-match'];
  if (header === undefined) {
    if (mode === 'needed') throw new BadHeader('precondition_needed');
    return;
  }
  if (!matches(header, etagOf(JSON.stringify(value)))) throw new BadHeader('precondition_failed');
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  // a proxy that compresses makes an ETag weak; the digest is of the content all the same
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
