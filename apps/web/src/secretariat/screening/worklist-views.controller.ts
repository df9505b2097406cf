import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../http/access/access.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { type ViewedList, ViewForms } from '../saved-views/view-forms.js';
import { secretariatPath } from '../secretariat-path.js';
import { worklistFrom, worklistHref, worklistQuery } from './worklist.form.js';
import { WorklistPages } from './worklist.pages.js';

/** Views of the worklist kept under a name. */
@Controller(':forum/:call/secretariat/screening/views')
@Access('secretariat')
export class WorklistViewsController {
  constructor(
    private readonly lists: WorklistPages,
    private readonly views: ViewForms,
  ) {}

  private readonly list: ViewedList = {
    list: 'screening',
    clean: (query) => worklistQuery(worklistFrom(query)).toString(),
    placeOf: (ctx, query) => worklistHref(secretariatPath(ctx.call, '/screening'), worklistFrom(query)),
    show: (ctx, query, refused) => this.lists.show(ctx, worklistFrom(query), refused),
  };

  @Post()
  keep(@CallCtx() ctx: CallContext, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.views.keep(ctx, body, reply, this.list);
  }

  @Post(':id/forget')
  forget(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.views.forget(ctx, id, body, reply, this.list);
  }
}
