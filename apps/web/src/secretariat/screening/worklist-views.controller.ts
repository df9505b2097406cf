import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../http/access/access.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { type ViewedList, ViewForms } from '../saved-views/view-forms.js';
import { secretariatPath } from '../secretariat-path.js';
import { worklistFrom, worklistHref, worklistQuery } from './worklist.form.js';
import { WorklistPages } from './worklist.pages.js';

const LIST: ViewedList = {
  list: 'screening',
  clean: (query) => worklistQuery(worklistFrom(query)).toString(),
};

/** Views of the worklist kept under a name. */
@Controller(':forum/:call/secretariat/screening/views')
@Access('secretariat')
export class WorklistViewsController {
  constructor(
    private readonly lists: WorklistPages,
    private readonly views: ViewForms,
  ) {}

  @Post()
  async keep(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { query, refused } = await this.views.keep(ctx, body, LIST);
    return refused
      ? this.lists.show(ctx, worklistFrom(query), refused)
      : redirect(reply, placeOf(ctx, query), 'view_kept');
  }

  @Post(':id/forget')
  async forget(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { query, refused } = await this.views.forget(ctx, id, body, LIST);
    return refused
      ? this.lists.show(ctx, worklistFrom(query), refused)
      : redirect(reply, placeOf(ctx, query), 'view_forgotten');
  }
}

const placeOf = (ctx: CallContext, query: string): string =>
  worklistHref(secretariatPath(ctx.call, '/screening'), worklistFrom(query));
