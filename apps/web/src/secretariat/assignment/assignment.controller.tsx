import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { AssignmentOverviewQuery, RequestAssignment } from '#libs/assignment';
import { seatIn } from '#libs/identity';
import type { Blocker } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { attempt, readForm } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { AssignmentPage } from './assignment.page.js';
import { presentAssignment } from './assignment.presenter.js';
import { runPath } from './run-path.js';

class RunForm {
  @IsIn(['full', 'gaps']) mode: 'full' | 'gaps';
}

/** Who reviews what, and asking for a run. */
@Controller(':forum/:call/secretariat/assignment')
@Access('secretariat')
export class AssignmentController {
  constructor(
    private readonly overview: AssignmentOverviewQuery,
    private readonly requestAssignment: RequestAssignment,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.overviewPage(ctx);
  }

  @Post('run')
  async run(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(RunForm, body);
    if (!form.ok) return this.overviewPage(ctx, form.blockers);
    const done = await attempt(() => this.requestAssignment.run(ctx.actor, ctx.call, form.value));
    if ('refusal' in done) return this.overviewPage(ctx, done.refusal.blockers);
    return redirect(reply, runPath(ctx.call, done.value));
  }

  private async overviewPage(ctx: CallContext, blockers: readonly Blocker[] = []) {
    const overview = await this.overview.run(ctx.call.callId, seatIn(ctx.actor, ctx.call.callId));
    return page(
      ctx.t('assignment:heading'),
      <AssignmentPage {...presentAssignment(ctx, overview, blockers)} />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
