import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AssignmentOverviewQuery, EndExceptions, KeepApart } from '#libs/assignment';
import { CallSetupQuery, SetPanelRules } from '#libs/calls';
import { seatIn } from '#libs/identity';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { ApartForm, ExceptionsForm, PanelRulesForm, rulesOf } from './rules.form.js';
import { RulesPage } from './rules.page.js';
import { ruleValues } from './rule-values.js';

/** What speaks for giving a proposal to a member, and what makes a panel. */
@Controller(':forum/:call/secretariat/assignment/rules')
@Access('secretariat')
export class AssignmentRulesController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly overview: AssignmentOverviewQuery,
    private readonly setPanelRules: SetPanelRules,
    private readonly keepApart: KeepApart,
    private readonly endExceptions: EndExceptions,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.rulesPage(ctx);
  }

  @Post()
  async save(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(PanelRulesForm, body);
    if (!form.ok) return this.rulesPage(ctx, form.blockers, form.typed);
    const { version } = form.value;
    const input = {
      callId: ctx.call.callId,
      ...(version === undefined ? {} : { version }),
      ...rulesOf(form.value),
    };
    const done = await attempt(() => this.setPanelRules.run(ctx.actor, input));
    if ('refusal' in done) return this.rulesPage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, secretariatPath(ctx.call, '/assignment/rules'), 'saved');
  }

  @Post('apart')
  apart(@CallCtx() ctx: CallContext, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.setApart(ctx, body, reply, true);
  }

  @Post('together')
  together(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.setApart(ctx, body, reply, false);
  }

  @Post('no-exceptions')
  async noExceptions(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ExceptionsForm, body);
    if (!form.ok) return this.rulesPage(ctx, form.blockers);
    await this.endExceptions.run(ctx.actor, ctx.call, form.value);
    return redirect(reply, secretariatPath(ctx.call, '/assignment/rules'), 'saved');
  }

  private async setApart(ctx: CallContext, body: unknown, reply: FastifyReply, apart: boolean) {
    const form = await readForm(ApartForm, body);
    if (!form.ok) return this.rulesPage(ctx, form.blockers, form.typed);
    const done = await attempt(() => this.keepApart.run(ctx.actor, ctx.call, { ...form.value, apart }));
    if ('refusal' in done) return this.rulesPage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, secretariatPath(ctx.call, '/assignment/rules'), 'saved');
  }

  private async rulesPage(ctx: CallContext, blockers: readonly Blocker[] = [], typed: Typed = {}) {
    const { callId } = ctx.call;
    const [setup, overview] = await Promise.all([
      this.setup.run(callId),
      this.overview.run(callId, seatIn(ctx.actor, callId)),
    ]);
    const { settings, version, reviewsPerProposal } = found(setup);
    return page(
      ctx.t('assignment:rules.title'),
      <RulesPage
        overview={secretariatPath(ctx.call, '/assignment')}
        values={ruleValues(typed, settings)}
        genders={settings.genders}
        reviewsPerProposal={reviewsPerProposal}
        version={version}
        members={overview.loads}
        apart={overview.apart}
        exceptions={overview.exceptions}
        panels={overview.panels}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
