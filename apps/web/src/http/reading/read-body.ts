import type { FastifyInstance } from 'fastify';
import qs from 'qs';
import { BadHeader } from '../../errors/api-errors.js';
import { Unreadable } from '../../errors/unreadable.js';
import { readJson } from './read-json.js';

// a proposal of the longest allowed texts, in a script of four bytes a character, form-encoded
export const BODY_LIMIT = 512 * 1024;
// a tick for each proposal of the largest call whose bulk form fits the limit above
const MOST_FIELDS = 10_000;
// people[0][name]: deep enough for a list of people, no deeper
const DEEPEST = 4;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text a percent-encoded one stands for.
 * @throws Unreadable for half a percent sign, bytes that are not UTF-8, and null bytes
 */
export function decoded(text: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Unreadable('encoding');
  }
  // PostgreSQL has no place for one, in text or in jsonb
  if (plain.includes('\0')) throw new Unreadable('character');
  return plain;
}

/**
 * The fields of a form, nested by their brackets: `people[0][name]`.
 * @throws Unreadable for what no form of ours sends
 */
export function readFields(body: Buffer): Record<string, unknown> {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new Unreadable('encoding');
  }
  try {
    return qs.parse(text, {
      depth: DEEPEST,
      strictDepth: true,
      arrayLimit: MOST_FIELDS,
      parameterLimit: MOST_FIELDS,
      throwOnLimitExceeded: true,
      decoder: decoded,
    });
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('too_much') : error;
  }
}

/** Whether an address is one of the API's, which speaks JSON; all others, and the page about it, are for people. */
export const isOfApi = (url: string): boolean =>
  url.startsWith('/api/') && !/^\/api\/v1\/docs(?:[/?%]|$)/.test(url);

/**
 * Takes forms for pages, JSON for the API, and nothing else: what is not read by a route cannot be misread by one.
 */
export function takeBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const take = (type: string | string[], forApi: boolean, read: (body: Buffer) => unknown): void =>
    server.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (request, body, done) => {
      try {
        if (isOfApi(request.url) !== forApi) throw new BadHeader('media_type');
        done(null, read(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    });
  take('application/x-www-form-urlencoded', false, readFields);
  take(['application/json', 'application/merge-patch+json'], true, readJson);
}
