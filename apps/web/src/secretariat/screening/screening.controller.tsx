import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { type Blocker, Clock, found, instantIn, isId } from '#libs/kernel';
import {
  AskForDiscussion,
  ChecklistQuery,
  ReadProposal,
  ReleaseProposal,
  SaveTicks,
  ScreeningDeskQuery,
  ScreenProposal,
  TakeNextProposal,
  TakeProposal,
} from '#libs/proposals';
import { ConfirmClaimedReport } from '#libs/reports';
import { Access } from '../../http/access/access.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import {
  asList,
  ClaimedReportForm,
  LapsedForm,
  ScreeningForm,
  TakeForm,
  TicksForm,
} from './screening.form.js';
import { ScreeningPage } from './screening.page.js';
import { presentScreening } from './screening.presenter.js';
import { worklistAddress } from './worklist.form.js';
import { WorklistPages } from './worklist.pages.js';

type Reply = FastifyReply;

/** The formal check of what was submitted. */
@Controller(':forum/:call/secretariat/screening')
@Access('secretariat')
export class ScreeningController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly worklist: WorklistPages,
    private readonly desk: ScreeningDeskQuery,
    private readonly read: ReadProposal,
    private readonly checklist: ChecklistQuery,
    private readonly screenProposal: ScreenProposal,
    private readonly askForDiscussion: AskForDiscussion,
    private readonly takeProposal: TakeProposal,
    private readonly takeNext: TakeNextProposal,
    private readonly releaseProposal: ReleaseProposal,
    private readonly saveTicks: SaveTicks,
    private readonly confirmReport: ConfirmClaimedReport,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext, @Query() query: unknown) {
    return this.worklist.show(ctx, worklistAddress(query));
  }

  @Post('next')
  async next(@CallCtx() ctx: CallContext, @Res({ passthrough: true }) reply: Reply) {
    return this.turnToNext(ctx, reply);
  }

  @Get(':id')
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.screeningPage(ctx, id, [], {});
  }

  @Post(':id')
  async screen(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(ScreeningForm, body);
    if (!form.ok) return this.screeningPage(ctx, id, form.blockers, form.typed);
    const done = await attempt(() => this.say(ctx, found(isId(id) ? id : null), form.value));
    if ('refusal' in done) return this.screeningPage(ctx, id, done.refusal.blockers, form.typed);
    if (form.value.onward === 'next') return this.turnToNext(ctx, reply, done.value, id);
    return redirect(reply, pathOf(ctx), done.value);
  }

  @Post(':id/take')
  async take(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(TakeForm, body);
    if (!form.ok) return this.screeningPage(ctx, id, form.blockers, {});
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const over = form.value.over === 'yes';
    const done = await attempt(() => this.takeProposal.run(ctx.actor, { ...target, over }));
    if ('refusal' in done) return this.screeningPage(ctx, id, done.refusal.blockers, {});
    return redirect(reply, `${pathOf(ctx)}/${id}`, 'proposal_taken');
  }

  @Post(':id/release')
  async release(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const proposalId = found(isId(id) ? id : null);
    await this.releaseProposal.run(ctx.actor, { callId: ctx.call.callId, proposalId });
    return redirect(reply, pathOf(ctx), 'proposal_released');
  }

  @Post(':id/ticks')
  async ticks(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(TicksForm, body);
    if (!form.ok) return this.screeningPage(ctx, id, form.blockers, form.typed);
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const done = await attempt(() => this.saveTicks.run(ctx.actor, { ...target, ticked: form.value.ticked }));
    if ('refusal' in done) return this.screeningPage(ctx, id, done.refusal.blockers, form.typed);
    return redirect(reply, `${pathOf(ctx)}/${id}`, 'saved');
  }

  @Post(':id/report')
  async report(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(ClaimedReportForm, body);
    if (!form.ok) return this.screeningPage(ctx, id, form.blockers, {});
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const { workshop: workshopId, address } = form.value;
    const done = await attempt(() => this.confirmReport.run(ctx.actor, { ...target, workshopId, address }));
    if ('refusal' in done) return this.screeningPage(ctx, id, done.refusal.blockers, {});
    return redirect(reply, `${pathOf(ctx)}/${id}`, 'report_recorded');
  }

  @Post(':id/lapsed')
  async lapsed(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(LapsedForm, body);
    if (!form.ok) return this.screeningPage(ctx, id, form.blockers, form.typed);
    const { version } = form.value;
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const result = { outcome: 'screened_out', lapsed: true, reason: '', cureUntil: null, version } as const;
    const done = await attempt(() => this.screenProposal.run(ctx.actor, { ...target, ...result }));
    if ('refusal' in done) return this.screeningPage(ctx, id, done.refusal.blockers, form.typed);
    return redirect(reply, pathOf(ctx), DONE[done.value.state]);
  }

  /** Gives the result to whoever keeps it; answers what to say of it. */
  private async say(ctx: CallContext, proposalId: string, form: ScreeningForm): Promise<string> {
    const { outcome, onward: _onward, cureUntil, ...said } = form;
    const target = { callId: ctx.call.callId, proposalId };
    if (outcome === 'discuss') {
      await this.askForDiscussion.run(ctx.actor, { ...target, version: said.version, note: said.note });
      return DONE.disputed;
    }
    const until = instantIn(ctx.call.timeZone, cureUntil) ?? null;
    const { state } = await this.screenProposal.run(ctx.actor, {
      ...target,
      ...said,
      outcome,
      cureUntil: until,
    });
    return DONE[state];
  }

  private async turnToNext(ctx: CallContext, reply: Reply, done?: string, after?: string) {
    const except = after === undefined ? [] : [after];
    const id = await this.takeNext.run(ctx.actor, { callId: ctx.call.callId, except });
    if (id === null) return redirect(reply, pathOf(ctx), done ?? 'nothing_to_screen');
    return redirect(reply, `${pathOf(ctx)}/${id}`, done ?? 'proposal_taken');
  }

  private async screeningPage(ctx: CallContext, id: string, blockers: readonly Blocker[], typed: Typed) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    found(seen.sight === 'staff' || null);
    const checked = { id: seen.id, ownerId: found(seen.ownerId), content: seen.content };
    const now = await this.clock.now(this.db.source);
    const [findings, desk] = await Promise.all([
      this.checklist.run(call, [checked]),
      this.desk.run(call.callId, seen.id, ctx.actor.personId, now),
    ]);
    const view = presentScreening(ctx.t, {
      seen,
      call,
      desk,
      base: `/${ctx.call.forumSlug}/${ctx.call.callSlug}`,
      findings: findings.get(seen.id) ?? [],
      blockers,
      now,
      typed: {
        outcome: typedText(typed, 'outcome'),
        reason: typedText(typed, 'reason'),
        note: typedText(typed, 'note'),
        cureUntil: typedText(typed, 'cureUntil'),
        reasonCodes: typedList(typed, 'reasonCodes'),
        ticked: typedList(typed, 'ticked'),
      },
    });
    return page(view.title, <ScreeningPage {...view} />, {
      wide: true,
      status: blockers.length > 0 ? 422 : 200,
    });
  }
}

const DONE = {
  in_force: 'proposal_screened',
  waits: 'screening_waits',
  disputed: 'screening_disputed',
} as const;

const pathOf = ({ call }: CallContext): string => secretariatPath(call, '/screening');

/** What was ticked; nothing of a form that had no outcome to choose. */
function typedList(typed: Typed, name: string): readonly string[] | undefined {
  if (typed.reason === undefined) return undefined;
  const list = asList({ value: typed[name] });
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
