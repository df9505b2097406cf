import { createHmac } from 'node:crypto';

/**
 * Behind the token of a form stands a mark of the person it was made for, from which nobody can tell who that is. By it
 * a form is known that somebody else would send: who signed in on the same device while it was open.
 */
export const writerMark = (secret: string, personId: string): string =>
  createHmac('sha256', secret).update(`writer ${personId}`).digest('base64url').slice(0, 22);

const APART = '~';

const fieldOf = (body: unknown): string => {
  const { _csrf } = (typeof body === 'object' && body !== null ? body : {}) as { _csrf?: unknown };
  return typeof _csrf === 'string' ? _csrf : '';
};

/** The token of a sent form, without the mark. */
export const tokenOf = (body: unknown): string => fieldOf(body).split(APART, 1)[0] ?? '';

/** The mark of whom a sent form was made for; none where nobody was signed in. */
export const writerOf = (body: unknown): string | undefined => fieldOf(body).split(APART)[1] || undefined;

/** A token for a form of this writer, and of nobody else. */
export const tokenFor = (token: string, writer: string | undefined): string =>
  writer === undefined ? token : `${token.split(APART, 1)[0]}${APART}${writer}`;
