import type { FastifyReply } from 'fastify';
import type { WebConfig } from '../config.js';
import { SESSION_COOKIE } from '../http/access/access.guard.js';

/** Gives the browser the secret of its session: out of reach of scripts, never sent from another site's forms. */
export function rememberSession(reply: FastifyReply, config: WebConfig, secret: string): void {
  reply.setCookie(SESSION_COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicUrl.startsWith('https:'),
    maxAge: 30 * 24 * 3600,
  });
}

export const forgetSession = (reply: FastifyReply): void => {
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
};
