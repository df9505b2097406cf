import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LookAtRules } from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { readForm } from '../../http/forms.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { ListPlaceForm } from '../saved-views/saved-views.form.js';
import { type ViewedList, ViewForms } from '../saved-views/view-forms.js';
import { addressFrom, addressOf, queryOf, withQuery } from './proposal-list.form.js';
import { ProposalListPages } from './proposal-list.pages.js';

/** Lists kept under a name, and what lists are narrowed by, worked out now. */
@Controller(':forum/:call/secretariat/proposals')
@Access('secretariat')
export class SavedViewsController {
  constructor(
    private readonly lists: ProposalListPages,
    private readonly views: ViewForms,
    private readonly lookAtRules: LookAtRules,
  ) {}

  private readonly list: ViewedList = {
    list: 'proposals',
    clean: (query) => queryOf(addressFrom(query)).toString(),
    placeOf,
    show: (ctx, query, refused) => this.lists.show(ctx, addressFrom(query), refused),
  };

  @Post('views')
  keep(@CallCtx() ctx: CallContext, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.views.keep(ctx, body, reply, this.list);
  }

  @Post('views/:id/forget')
  forget(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.views.forget(ctx, id, body, reply, this.list);
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
