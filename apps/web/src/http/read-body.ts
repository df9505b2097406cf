import type { FastifyInstance } from 'fastify';
import qs from 'qs';
import { Unreadable } from '../errors/unreadable.js';

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

/** Takes forms and nothing else: what is not read by a route cannot be misread by one. */
export function takeForms(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (_request, body, done) => {
      try {
        done(null, readFields(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}
