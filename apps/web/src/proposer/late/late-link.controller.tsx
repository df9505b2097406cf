import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenLateLink } from '#libs/calls';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { LateLinkPage } from './late-link.page.js';
import type { Blocker } from '#libs/kernel';

/** Where the letter leads that lets somebody hand in after the deadline. Looking changes nothing: the button does. */
@Controller(':forum/:call/late/:token')
@Access('signed_in')
export class LateLinkController {
  constructor(private readonly openLink: OpenLateLink) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('token') token: string) {
    return this.linkPage(ctx, token, []);
  }

  @Post()
  async open(
    @CallCtx() ctx: CallContext,
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const done = await attempt(() => this.openLink.run(ctx.actor, { callId: ctx.call.callId, token }));
    if ('refusal' in done) return this.linkPage(ctx, token, done.refusal.blockers);
    return redirect(reply, `${baseOf(ctx)}/proposals`, 'late_link_opened');
  }

  private linkPage(ctx: CallContext, token: string, blockers: readonly Blocker[]) {
    const action = `${baseOf(ctx)}/late/${encodeURIComponent(token)}`;
    return page(
      ctx.t('late-link:title'),
      <LateLinkPage
        action={action}
        call={ctx.call.callName}
        email={ctx.actor.email}
        errors={formErrors(ctx.t, blockers)}
      />,
      { indexed: false, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;
