import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { AssignmentOverviewQuery, type FactChange, RequestAssignment } from '#libs/assignment';
import { seatIn } from '#libs/identity';
import { type Blocker, refuseIf } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { PlansPage } from './plans.page.js';
import { runPath } from './run-path.js';

export const CHANGES = [
  'reviewer_out',
  'load',
  'force',
  'forbid',
] as const satisfies readonly FactChange['kind'][];

class PlansForm {
  @IsIn(CHANGES) kind: FactChange['kind'] = 'reviewer_out';
  @IsUUID() reviewerId = '';
  /** The number of a proposal, where the change is about a pair. */
  @IsString() @MaxLength(20) number = '';
  @IsString() @MaxLength(20) loadMin = '';
  @IsString() @MaxLength(20) loadMax = '';
}

const countOf = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What to do about something that happened or might: plans beside one another, each with its cost. */
@Controller(':forum/:call/secretariat/assignment/plans')
@Access('secretariat')
export class AssignmentPlansController {
  constructor(
    private readonly overview: AssignmentOverviewQuery,
    private readonly requestAssignment: RequestAssignment,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Query() query: Typed) {
    return this.plansPage(ctx, [], query);
  }

  @Post()
  async plan(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(PlansForm, body);
    if (!form.ok) return this.plansPage(ctx, form.blockers, form.typed);
    const done = await attempt(async () => {
      const change = await this.changeOf(ctx, form.value);
      return this.requestAssignment.run(ctx.actor, ctx.call, { mode: 'change', change });
    });
    if ('refusal' in done) return this.plansPage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, runPath(ctx.call, done.value));
  }

  private async changeOf(ctx: CallContext, form: PlansForm): Promise<FactChange> {
    const { kind, reviewerId } = form;
    if (kind === 'reviewer_out') return { kind, reviewerId };
    if (kind === 'load') {
      const [loadMin, loadMax] = [countOf(form.loadMin), countOf(form.loadMax)];
      refuseIf([
        ...(Number.isNaN(loadMin) ? [{ code: 'isInt', field: 'loadMin' }] : []),
        ...(Number.isNaN(loadMax) ? [{ code: 'isInt', field: 'loadMax' }] : []),
      ]);
      return { kind, reviewerId, loadMin, loadMax };
    }
    const { panels } = await this.overview.run(ctx.call.callId, seatIn(ctx.actor, ctx.call.callId));
    const proposal = panels.find(({ number }) => number === countOf(form.number.replace('#', '')));
    refuseIf(proposal ? [] : [{ code: 'unknown_proposal', field: 'number', value: form.number }]);
    return { kind, reviewerId, proposalId: proposal!.proposalId };
  }

  private async plansPage(ctx: CallContext, blockers: readonly Blocker[], typed: Typed) {
    const { loads } = await this.overview.run(ctx.call.callId, seatIn(ctx.actor, ctx.call.callId));
    const text = (name: string) => typedText(typed, name) ?? '';
    return page(
      ctx.t('assignment:plans.title'),
      <PlansPage
        overview={secretariatPath(ctx.call, '/assignment')}
        members={loads}
        kinds={CHANGES}
        values={{
          kind: text('kind') || 'reviewer_out',
          reviewerId: text('reviewerId'),
          number: text('number'),
          loadMin: text('loadMin'),
          loadMax: text('loadMax'),
        }}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
