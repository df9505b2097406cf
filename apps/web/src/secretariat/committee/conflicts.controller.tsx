import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId } from '#libs/kernel';
import { ConflictQueueQuery, DecideConflict, FindConflicts } from '#libs/reviewers';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm } from '../../http/forms.js';
import { pageNamed } from '../../http/page-links.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { ConflictDecisionForm } from './committee.form.js';
import { ConflictsPage } from './conflicts.page.js';

/** Conflicts of interest, for the secretariat to look for and to settle. */
@Controller(':forum/:call/secretariat/reviewers/conflicts')
@Access('secretariat')
export class ConflictsController {
  constructor(
    private readonly queue: ConflictQueueQuery,
    private readonly findConflicts: FindConflicts,
    private readonly decideConflict: DecideConflict,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext, @Query('show') show: unknown, @Query('page') number: unknown) {
    return this.listPage(ctx, show === 'settled' ? 'settled' : 'open', pageNamed(number));
  }

  @Post('find')
  async find(@CallCtx() ctx: CallContext, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.findConflicts.run(ctx.actor, ctx.call);
    return redirect(reply, secretariatPath(ctx.call, '/reviewers/conflicts'), 'conflicts_found');
  }

  @Post(':conflictId')
  async decide(
    @CallCtx() ctx: CallContext,
    @Param('conflictId') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const conflictId = found(isId(id) ? id : undefined);
    const form = await readForm(ConflictDecisionForm, body);
    if (!form.ok) return this.listPage(ctx, 'open', 1, { conflictId, blockers: form.blockers });
    const act = () => this.decideConflict.run(ctx.actor, ctx.call, { conflictId, ...form.value });
    const done = await attempt(act);
    if ('refusal' in done)
      return this.listPage(ctx, 'open', 1, { conflictId, blockers: done.refusal.blockers });
    return redirect(reply, secretariatPath(ctx.call, '/reviewers/conflicts'), 'conflict_settled');
  }

  private async listPage(
    ctx: CallContext,
    show: 'open' | 'settled',
    number: number,
    refused?: { conflictId: string; blockers: readonly Blocker[] },
  ) {
    const conflicts = await this.queue.run(ctx.call.callId, show, number);
    const base = secretariatPath(ctx.call, '/reviewers/conflicts');
    const blockers = (refused?.blockers ?? []).map((one) => ({
      ...one,
      field: `reason-${refused?.conflictId}`,
    }));
    return page(
      ctx.t('committee:conflicts.heading'),
      <ConflictsPage base={base} show={show} conflicts={conflicts} errors={formErrors(ctx.t, blockers)} />,
      { wide: true, status: refused ? 422 : 200 },
    );
  }
}
