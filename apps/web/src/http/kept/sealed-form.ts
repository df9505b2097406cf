import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isSecretField } from '../../errors/kept-words.js';
import { BODY_LIMIT } from '../reading/read-body.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The one field of a form that is sealed. */
export const SEALED = '_sealed';

const keyOf = (secret: string): Buffer => createHash('sha256').update(`sealed form ${secret}`).digest();

/** The fields of a form, so that a page of somebody else can carry them and nobody but the writer can read them. */
export function seal(secret: string, writer: string, body: object): string {
  const fields = Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== '_csrf' && !isSecretField(name)),
  );
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(writer));
  const closed = [cipher.update(deflateRawSync(JSON.stringify(fields))), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...closed]).toString('base64url');
}

/** What was sealed for this writer; undefined of anything else. */
export function unseal(secret: string, writer: string, sealed: string): Record<string, unknown> | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(writer))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const open = [cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()];
    const text = inflateRawSync(Buffer.concat(open), { maxOutputLength: 4 * BODY_LIMIT }).toString();
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The sealed field of a form, if it is one. */
export function sealedIn(body: unknown): string | undefined {
  const sealed =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[SEALED] : undefined;
  return typeof sealed === 'string' && sealed !== '' ? sealed : undefined;
}
