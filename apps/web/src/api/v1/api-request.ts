import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, ApiScope, Bearer } from '#libs/identity';
import type { CallDoor, ProposalAhead } from '#libs/proposals';

/** What a handler of the API may know of a request. */
export interface ApiRequest {
  bearer: Bearer;
  actor: Actor;
  /** The call of `/calls/:forum/:call/...`; absent elsewhere. */
  call: CallDoor['call'];
  /** What decides who sees the proposal `:id`, where the route has it read ahead and there is one. */
  proposal: ProposalAhead | undefined;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A request under a call, which the guard has found. */
export interface CallRequest extends ApiRequest {
  call: NonNullable<CallDoor['call']>;
}

export const hasScope = ({ bearer }: Pick<ApiRequest, 'bearer'>, scope: ApiScope): boolean =>
  bearer.scopes.includes(scope);

const API = Symbol('api');
type Carrier = FastifyRequest & { [API]?: ApiRequest };

export const setApiRequest = (request: FastifyRequest, api: ApiRequest): void => {
  (request as Carrier)[API] = api;
};

/** Injects the request into a handler. */
export const Api = createParamDecorator((_: unknown, host: ExecutionContext): ApiRequest => {
  const api = (host.switchToHttp().getRequest<FastifyRequest>() as Carrier)[API];
  if (!api) throw new Error('This route has no @Endpoint.');
  return api;
});

/** Injects the request into a handler under a call. */
export const CallApi = createParamDecorator((_: unknown, host: ExecutionContext): CallRequest => {
  const api = (host.switchToHttp().getRequest<FastifyRequest>() as Carrier)[API];
  if (!api?.call) throw new Error('This route is not under a call.');
  return api as CallRequest;
});
