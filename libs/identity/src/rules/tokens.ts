import { createHash, createHmac, randomBytes } from 'node:crypto';

/** The hash under which a secret handed to a browser or a mailbox is stored. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new secret for a session cookie: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * The secret of a one-time link. It is derived, not stored: the database holds its hash, the letter a gap,
 * and only the process that hands the letter to the mail server puts the two together.
 */
export const signInToken = (linkId: string, secret: string): string =>
  createHmac('sha256', secret).update(`sign-in:${linkId}`).digest('base64url');

/** The secret of a link that lets one person hand in after the deadline; derived, and stored as little. */
export const lateToken = (linkId: string, secret: string): string =>
  createHmac('sha256', secret).update(`late:${linkId}`).digest('base64url');

/** The secret of the personal link in an invitation; derived like that of a sign-in link, and stored as little. */
export const invitationToken = (invitationId: string, secret: string): string =>
  createHmac('sha256', secret).update(`invitation:${invitationId}`).digest('base64url');
