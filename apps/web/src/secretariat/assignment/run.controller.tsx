import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import {
  ApplyAssignment,
  AssignmentRunQuery,
  CancelAssignment,
  PLAN_KINDS_OF_RUNS,
  type RunPlanKind,
  RelaxRules,
} from '#libs/assignment';
import { seatIn } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { attempt, readForm } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { runPath } from './run-path.js';
import { RunPage } from './run.page.js';
import { presentRun } from './run.presenter.js';

class ApplyForm {
  @IsIn(PLAN_KINDS_OF_RUNS) kind: RunPlanKind;
}

class RelaxForm {
  @Type(() => Number) @IsInt() @Min(0) @Max(100) relaxation: number;
}

/** One run: how far it is, what came of it, applying it, or giving up what stands in its way. */
@Controller(':forum/:call/secretariat/assignment/runs/:runId')
@Access('secretariat')
export class AssignmentRunController {
  constructor(
    private readonly runs: AssignmentRunQuery,
    private readonly applyAssignment: ApplyAssignment,
    private readonly cancelAssignment: CancelAssignment,
    private readonly relaxRules: RelaxRules,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('runId') runId: string) {
    return this.runPage(ctx, runId);
  }

  @Post('apply')
  async apply(
    @CallCtx() ctx: CallContext,
    @Param('runId') runId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ApplyForm, body);
    if (!form.ok) return this.runPage(ctx, runId, form.blockers);
    const input = { runId: known(runId), kind: form.value.kind };
    const done = await attempt(() => this.applyAssignment.run(ctx.actor, ctx.call, input));
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers);
    return redirect(reply, secretariatPath(ctx.call, '/assignment'), 'assignment_run');
  }

  @Post('cancel')
  async cancel(
    @CallCtx() ctx: CallContext,
    @Param('runId') runId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const input = { runId: known(runId) };
    const done = await attempt(() => this.cancelAssignment.run(ctx.actor, ctx.call, input));
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers);
    return redirect(reply, secretariatPath(ctx.call, '/assignment'), 'assignment_stopped');
  }

  @Post('relax')
  async relax(
    @CallCtx() ctx: CallContext,
    @Param('runId') runId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(RelaxForm, body);
    if (!form.ok) return this.runPage(ctx, runId, form.blockers);
    const input = { runId: known(runId), relaxation: form.value.relaxation };
    const done = await attempt(() => this.relaxRules.run(ctx.actor, ctx.call, input));
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers);
    return redirect(reply, runPath(ctx.call, done.value), 'assignment_relaxed');
  }

  private async runPage(ctx: CallContext, runId: string, blockers: readonly Blocker[] = []) {
    const seat = seatIn(ctx.actor, ctx.call.callId);
    const run = found(await this.runs.run(ctx.call.callId, known(runId), seat));
    const view = presentRun(ctx, run, blockers);
    return page(view.title, <RunPage {...view} />, {
      wide: true,
      islands: view.atWork ? ['watch-run'] : [],
      status: blockers.length > 0 ? 422 : 200,
    });
  }
}

/** An id that is none is a page that is not there. */
const known = (id: string): string => found(isId(id) ? id : undefined);
