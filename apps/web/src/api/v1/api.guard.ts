import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallHeader } from '#libs/calls';
import { type Bearer, isSecretariat, TokenActorQuery } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import { type CallDoor, CallDoorQuery } from '#libs/proposals';
import { InsufficientScope, RateExceeded, TokenNeeded } from '../../errors/api-errors.js';
import { mayKnock } from '../../http/access/may-knock.js';
import { ENDPOINT, type EndpointFacts } from './contract/endpoint.js';
import { setApiRequest } from './api-request.js';
import { RateMeter } from './rate-meter.js';

/**
 * Who asks, by a bearer token alone. A cookie says nothing here: no page of another site can then act through a
 * browser, and no form token is needed.
 */
@Injectable()
export class ApiGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenActorQuery,
    private readonly doors: CallDoorQuery,
    @Inject(RateMeter) private readonly rates: RateMeter,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const facts = this.reflector.get<EndpointFacts | undefined>(ENDPOINT, host.getHandler());
    if (!facts) return true;
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const token = bearerOf(request);
    const door = token === undefined ? undefined : await this.door(token, request, facts);
    if (!door) throw new TokenNeeded(token !== undefined);
    const { bearer, call, proposal } = door;
    this.count(reply, bearer);
    // before the call is looked at: what a token may do does not depend on what is there
    if (facts.scope !== null && !bearer.scopes.includes(facts.scope))
      throw new InsufficientScope(facts.scope);
    if (isUnderCall(request)) found(bearer, call);
    if (!mayKnock(facts.level, bearer.actor, call)) throw new Refusal('not_found');
    setApiRequest(request, { bearer, actor: bearer.actor, call, proposal, request, reply });
    return true;
  }

  /** What the token opens, read together with what else decides about the request. */
  private door(token: string, request: FastifyRequest, { ahead }: EndpointFacts) {
    if (!isUnderCall(request)) return this.tokens.run<Partial<CallDoor>>(token);
    const { forum, call, id } = request.params;
    return this.doors.run(token, { forum, call, ...(ahead === 'proposal' && { proposalId: id }) });
  }

  private count(reply: FastifyReply, { tokenId }: Bearer): void {
    const { limit, left, resetsIn, seconds } = this.rates.count(tokenId);
    if (limit === 0) return;
    reply.header('ratelimit-policy', `"token";q=${limit};w=${seconds}`);
    reply.header('ratelimit', `"token";r=${Math.max(0, left)};t=${resetsIn}`);
    if (left < 0) throw new RateExceeded(resetsIn);
  }
}

type UnderCall = FastifyRequest & { params: { forum: string; call: string; id?: string } };

function isUnderCall(request: FastifyRequest): request is UnderCall {
  const { forum, call } = request.params as { forum?: string; call?: string };
  return Boolean(forum && call);
}

/** Refuses alike: a call that is not there, one beyond the token, and a draft that is not its person's business. */
function found({ actor, limit }: Bearer, call: CallHeader | undefined): void {
  const within =
    call && (!limit || (limit.forumId === call.forumId && (limit.callId ?? call.callId) === call.callId));
  if (!call || !within || (call.status === 'draft' && !isSecretariat(actor, call)))
    throw new Refusal('not_found');
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
}
