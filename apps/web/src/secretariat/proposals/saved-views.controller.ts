import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { found, isId } from '#libs/kernel';
import { ForgetView, KeepView, LookAtRules } from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { attempt, readForm, typedText } from '../../http/forms.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { KeepViewForm, ListPlaceForm } from './list.forms.js';
import { addressFrom, addressOf, queryOf, withQuery } from './proposal-list.form.js';
import { ProposalListPages } from './proposal-list.pages.js';

/** Lists kept under a name, and what lists are narrowed by, worked out now. */
@Controller(':forum/:call/secretariat/proposals')
@Access('secretariat')
export class SavedViewsController {
  constructor(
    private readonly lists: ProposalListPages,
    private readonly keepView: KeepView,
    private readonly forgetView: ForgetView,
    private readonly lookAtRules: LookAtRules,
  ) {}

  @Post('views')
  async keep(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(KeepViewForm, body);
    if (!form.ok)
      return this.lists.show(ctx, addressFrom(typedText(form.typed, 'query') ?? ''), {
        blockers: form.blockers,
        view: { name: typedText(form.typed, 'name') ?? '', shared: form.typed['shared'] === 'yes' },
      });
    const { name, query } = form.value;
    const shared = form.value.shared === 'yes';
    const address = addressFrom(query);
    const { callId } = ctx.call;
    const kept = await attempt(() =>
      this.keepView.run(ctx.actor, { callId, name, address: queryOf(address).toString(), shared }),
    );
    if ('refusal' in kept)
      return this.lists.show(ctx, address, { blockers: kept.refusal.blockers, view: { name, shared } });
    return redirect(reply, placeOf(ctx, query), 'view_kept');
  }

  @Post('views/:id/forget')
  async forget(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const viewId = found(isId(id) ? id : null);
    const form = await readForm(ListPlaceForm, body);
    if (!form.ok) return this.lists.show(ctx, addressOf({}), { blockers: form.blockers });
    await this.forgetView.run(ctx.actor, { callId: ctx.call.callId, viewId });
    return redirect(reply, placeOf(ctx, form.value.query), 'view_forgotten');
  }

  @Post('findings')
  async look(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ListPlaceForm, body);
    if (!form.ok) return this.lists.show(ctx, addressOf({}), { blockers: form.blockers });
    await this.lookAtRules.run(ctx.call.callId);
    return redirect(reply, placeOf(ctx, form.value.query), 'rules_looked_at');
  }
}

/** The list as it stood. */
export const placeOf = (ctx: CallContext, query: string): string =>
  withQuery(secretariatPath(ctx.call, '/proposals'), queryOf(addressFrom(query)));
