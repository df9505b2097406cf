import { createHmac, timingSafeEqual } from 'node:crypto';
import { InvalidRequest } from '../../errors/problem.js';

const MAC_BYTES = 12;

const macOf = (secret: string, list: string, payload: string): Buffer =>
  createHmac('sha256', secret).update(`cursor:${list}:${payload}`).digest().subarray(0, MAC_BYTES);

/**
 * A place in a list, to go on from. It names the last thing shown and is signed for the list and its filters, so that it
 * cannot be made up or carried over to another.
 */
export function cursorFor(secret: string, list: string, last: string): string {
  const payload = Buffer.from(last).toString('base64url');
  return `${payload}.${macOf(secret, list, payload).toString('base64url')}`;
}

/**
 * The last thing shown before the place of a cursor.
 * @throws InvalidRequest when it is not one of ours for this list
 */
export function readCursor(secret: string, list: string, cursor: string): string {
  const [payload = '', mac = ''] = cursor.split('.');
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== MAC_BYTES || !timingSafeEqual(given, macOf(secret, list, payload)))
    throw new InvalidRequest([{ code: 'cursor_wrong', field: 'cursor', pointer: '/cursor' }]);
  return Buffer.from(payload, 'base64url').toString();
}
