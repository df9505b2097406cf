import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GiveLateLink, LATE_STAGES, LateLinksQuery, RevokeLateLink } from '#libs/calls';
import { type Blocker, found, instantIn, isId } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { formErrors } from '../../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { LateForm } from './late.form.js';
import { LatePage } from './late.page.js';
import { setupBase } from '../setup-parts.js';

/** Links that let one person hand in after the deadline. */
@Controller(':forum/:call/secretariat/call/late')
@Access('secretariat')
export class LateLinksController {
  constructor(
    private readonly links: LateLinksQuery,
    private readonly give: GiveLateLink,
    private readonly revoke: RevokeLateLink,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.latePage(ctx);
  }

  @Post()
  async add(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(LateForm, body);
    if (!form.ok) return this.latePage(ctx, form.blockers, form.typed);
    const { email, until: typed, reason } = form.value;
    const until = instantIn(ctx.call.timeZone, typed);
    if (typed !== '' && !until)
      return this.latePage(ctx, [{ code: 'no_such_time', field: 'until' }], form.typed);
    const done = await attempt(() =>
      this.give.run(ctx.actor, { callId: ctx.call.callId, email, until: until ?? null, reason }),
    );
    if ('refusal' in done) return this.latePage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, `${setupBase(ctx)}/late`, 'late_link_given');
  }

  @Post(':id/revoke')
  async takeBack(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const linkId = found(isId(id) ? id : null);
    const done = await attempt(() => this.revoke.run(ctx.actor, { callId: ctx.call.callId, linkId }));
    if ('refusal' in done) return this.latePage(ctx, done.refusal.blockers);
    return redirect(reply, `${setupBase(ctx)}/late`, 'late_link_revoked');
  }

  private async latePage(ctx: CallContext, blockers: readonly Blocker[] = [], typed: Typed = {}) {
    const text = (name: string) => typedText(typed, name) ?? '';
    return page(
      ctx.t('call-late:title'),
      <LatePage
        base={setupBase(ctx)}
        kicker={ctx.call.callName}
        zone={ctx.call.timeZone}
        takes={LATE_STAGES.includes(ctx.call.status)}
        written={text('email') !== '' || text('reason') !== ''}
        links={await this.links.run(ctx.call.callId)}
        values={{ email: text('email'), until: text('until'), reason: text('reason') }}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
