import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { AssignReviewer, PanelQuery, WithdrawAssignment } from '#libs/assignment';
import { seatIn } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { PanelPage } from './panel.page.js';

class GiveForm {
  @IsUUID() reviewerId: string;
}
class TakeForm {
  @IsUUID() assignmentId: string;
}

/** The panel of one proposal: why these reviewers, and changing it by hand. */
@Controller(':forum/:call/secretariat/assignment/:proposalId')
@Access('secretariat')
export class PanelController {
  constructor(
    private readonly panel: PanelQuery,
    private readonly assignReviewer: AssignReviewer,
    private readonly withdrawAssignment: WithdrawAssignment,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('proposalId') proposalId: string) {
    return this.panelPage(ctx, proposalId);
  }

  @Post('give')
  async give(
    @CallCtx() ctx: CallContext,
    @Param('proposalId') proposalId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(GiveForm, body);
    if (!form.ok) return this.panelPage(ctx, proposalId, form.blockers);
    const pair = { proposalId: known(proposalId), reviewerId: form.value.reviewerId };
    const done = await attempt(() => this.assignReviewer.run(ctx.actor, ctx.call, pair));
    if ('refusal' in done) return this.panelPage(ctx, proposalId, done.refusal.blockers);
    return redirect(reply, secretariatPath(ctx.call, `/assignment/${proposalId}`), 'reviewer_assigned');
  }

  @Post('take')
  async take(
    @CallCtx() ctx: CallContext,
    @Param('proposalId') proposalId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(TakeForm, body);
    if (!form.ok) return this.panelPage(ctx, proposalId, form.blockers);
    const seat = { proposalId: known(proposalId), assignmentId: form.value.assignmentId };
    const done = await attempt(() => this.withdrawAssignment.run(ctx.actor, ctx.call, seat));
    if ('refusal' in done) return this.panelPage(ctx, proposalId, done.refusal.blockers);
    return redirect(reply, secretariatPath(ctx.call, `/assignment/${proposalId}`), 'reviewer_unassigned');
  }

  private async panelPage(ctx: CallContext, proposalId: string, blockers: readonly Blocker[] = []) {
    const { callId } = ctx.call;
    const panel = found(await this.panel.run(callId, known(proposalId), seatIn(ctx.actor, callId)));
    const base = secretariatPath(ctx.call, `/assignment/${proposalId}`);
    return page(
      ctx.t('assignment:panel.title', { number: panel.number, title: panel.title }),
      <PanelPage
        base={base}
        overview={secretariatPath(ctx.call, '/assignment')}
        panel={panel}
        errors={formErrors(ctx.t, blockers)}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

/** An id that is none is a page that is not there. */
const known = (id: string): string => found(isId(id) ? id : undefined);
