import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallHeader } from '#libs/calls';
import type { Actor } from '#libs/identity';
import type { Translate } from './language/i18n.js';

/** What every controller and page may know of a request. */
export interface RequestContext {
  actor: Actor;
  /** The call of `/:forum/:call/...`; absent elsewhere. */
  call: CallHeader | undefined;
  locale: string;
  dir: 'ltr' | 'rtl';
  t: Translate;
  /** Path with query, as asked for. */
  url: string;
  /** Whether the address can be asked for again: nothing was sent to it. */
  isRead: boolean;
  /** A token for the forms of this page; sets the cookie it is checked against. */
  csrf(): string;
}

const CONTEXT = Symbol('context');
type Carrier = FastifyRequest & { [CONTEXT]?: RequestContext };

export const setContext = (request: FastifyRequest, context: RequestContext): void => {
  (request as Carrier)[CONTEXT] = context;
};

export const contextOf = (request: FastifyRequest): RequestContext | undefined =>
  (request as Carrier)[CONTEXT];

/** Injects the request's context into a controller's method. */
export const Ctx = createParamDecorator((_: unknown, host: ExecutionContext): RequestContext => {
  const context = contextOf(host.switchToHttp().getRequest<FastifyRequest>());
  if (!context) throw new Error('This route has no @Access: its context was never loaded.');
  return context;
});

/** A request under `/:forum/:call/...`, where the guard has already found the call. */
export interface CallContext extends RequestContext {
  call: CallHeader;
}

/** Injects the context of a route under a call. */
export const CallCtx = createParamDecorator((_: unknown, host: ExecutionContext): CallContext => {
  const context = contextOf(host.switchToHttp().getRequest<FastifyRequest>());
  if (!context?.call) throw new Error('This route is not under a call.');
  return context as CallContext;
});

export const replyOf = (host: ExecutionContext): FastifyReply =>
  host.switchToHttp().getResponse<FastifyReply>();
