import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiTokensQuery, CreateApiToken, personOf, RevokeApiToken, TokenLimitsQuery } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { Access } from '../http/access/access.js';
import { formErrors } from '../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { Ctx, type RequestContext } from '../http/request-context.js';
import { TokenForm } from './tokens.form.js';
import { TokensPage } from './tokens.page.js';

const PATH = '/account/tokens';

/** The keys a person gives to programs that act in their name. */
@Controller('account/tokens')
@Access('signed_in')
export class TokensController {
  constructor(
    private readonly tokens: ApiTokensQuery,
    private readonly limits: TokenLimitsQuery,
    private readonly createToken: CreateApiToken,
    private readonly revokeToken: RevokeApiToken,
  ) {}

  @Get()
  show(@Ctx() ctx: RequestContext) {
    return this.tokensPage(ctx, {});
  }

  @Post()
  async create(
    @Ctx() ctx: RequestContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(TokenForm, body);
    if (!form.ok) return this.tokensPage(ctx, { blockers: form.blockers, typed: form.typed });
    const { name, scopes, days, limit } = form.value;
    const places = await this.limits.run(personOf(ctx.actor));
    const place = places.find((one) => valueOf(one) === limit);
    const wrong = limit !== '' && !place ? [{ code: 'isIn', field: 'limit' }] : [];
    if (wrong.length > 0) return this.tokensPage(ctx, { blockers: wrong, typed: form.typed });
    const done = await attempt(() => this.createToken.run(ctx.actor, { name, scopes, days, limit: place }));
    if ('refusal' in done)
      return this.tokensPage(ctx, { blockers: done.refusal.blockers, typed: form.typed });
    // shown on this one page, and kept by nothing on the way
    reply.header('cache-control', 'no-store');
    return this.tokensPage(ctx, { made: done.value.token });
  }

  @Post(':id/revoke')
  async revoke(@Ctx() ctx: RequestContext, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.revokeToken.run(ctx.actor, { tokenId: found(isId(id) ? id : null) });
    return redirect(reply, PATH, 'token_revoked');
  }

  private async tokensPage(
    ctx: RequestContext,
    { made, blockers = [], typed = {} }: { made?: string; blockers?: readonly Blocker[]; typed?: Typed },
  ) {
    const personId = personOf(ctx.actor);
    const [tokens, places] = await Promise.all([this.tokens.run(personId), this.limits.run(personId)]);
    const scopes = Array.isArray(typed['scopes']) ? typed['scopes'] : [typed['scopes']];
    return page(
      ctx.t('tokens:title'),
      <TokensPage
        path={PATH}
        made={made}
        tokens={tokens}
        places={places.map((place) => ({ value: valueOf(place), label: place.name }))}
        typed={{
          name: typedText(typed, 'name') ?? '',
          days: typedText(typed, 'days') ?? '90',
          limit: typedText(typed, 'limit') ?? '',
          scopes: scopes.filter((scope): scope is string => typeof scope === 'string'),
        }}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : made === undefined ? 200 : 201 },
    );
  }
}

const valueOf = ({ forumId, callId }: { forumId: string; callId: string | null }): string =>
  callId === null ? forumId : `${forumId}/${callId}`;
