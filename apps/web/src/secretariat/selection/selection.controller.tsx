import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import {
  CancelSelection,
  plainPlan,
  RequestSelection,
  SaveSelectionPlan,
  SelectionRunsQuery,
  TakeOverSelection,
} from '#libs/decisions';
import { seatIn } from '#libs/identity';
import { type Blocker, found, isId, isUnderWay } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { ComparePage } from './compare.page.js';
import { PlanPage } from './plan.page.js';
import { quotaNames, subjectRows } from './plan.presenter.js';
import { rationaleBy } from './rationale.js';
import { RunPage } from './run.page.js';
import { presentRun } from './run.presenter.js';
import { planFrom, SelectionPlanForm, TakeOverForm, WithoutForm } from './selection.form.js';

interface Refused {
  blockers: readonly Blocker[];
  typed: Typed;
}

const MOST_COMPARED = 6;

/** The selection room: quotas, runs, what they say, and their result as draft decisions. */
@Controller(':forum/:call/secretariat/selection')
@Access('chair')
export class SelectionController {
  constructor(
    private readonly runs: SelectionRunsQuery,
    private readonly setup: CallSetupQuery,
    private readonly savePlan: SaveSelectionPlan,
    private readonly request: RequestSelection,
    private readonly cancelSelection: CancelSelection,
    private readonly takeOverSelection: TakeOverSelection,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.planPage(ctx);
  }

  @Post()
  async plan(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(SelectionPlanForm, body);
    if (!form.ok) return this.planPage(ctx, form);
    const read = planFrom(form.value);
    if ('blockers' in read) return this.planPage(ctx, { blockers: read.blockers, typed: form.typed });
    const { act, label } = form.value;
    const done = await attempt(() =>
      this.savePlan.run(ctx.actor, {
        ...ctx.call,
        plan: read.plan,
        ...(act === 'run' && { run: { label } }),
      }),
    );
    if ('refusal' in done) return this.planPage(ctx, { blockers: done.refusal.blockers, typed: form.typed });
    return redirect(
      reply,
      done.value ? `${baseOf(ctx)}/${done.value}` : baseOf(ctx),
      done.value ? undefined : 'saved',
    );
  }

  @Get('compare')
  async compare(@CallCtx() ctx: CallContext, @Query() query: Record<string, unknown>) {
    const wanted = [query['runs'], query['runs[]']].flat().filter((id) => isId(id));
    const [{ names, proposals }, runs] = await Promise.all([
      this.surroundings(ctx),
      this.runs.some(ctx.call.callId, wanted.slice(0, MOST_COMPARED)),
    ]);
    const views = runs.filter(({ result }) => result).map((run) => presentRun(ctx, run, proposals, names));
    return page(ctx.t('selection:compare.title'), <ComparePage base={baseOf(ctx)} runs={views} />, {
      wide: true,
    });
  }

  @Get(':id')
  showRun(@CallCtx() ctx: CallContext, @Param('id') runId: string) {
    return this.runPage(ctx, runId);
  }

  @Post(':id/cancel')
  async cancel(
    @CallCtx() ctx: CallContext,
    @Param('id') runId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const done = await attempt(() => this.cancelSelection.run(ctx.actor, { ...ctx.call, runId }));
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers);
    return redirect(reply, `${baseOf(ctx)}/${runId}`);
  }

  @Post(':id/without')
  async without(
    @CallCtx() ctx: CallContext,
    @Param('id') runId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(WithoutForm, body);
    if (!form.ok) return this.runPage(ctx, runId, form.blockers);
    const { quota } = form.value;
    const { names, proposals } = await this.surroundings(ctx);
    const run = found(await this.runs.one(ctx.call.callId, runId));
    const line = presentRun(ctx, run, proposals, names).quotas.find(({ quotaId }) => quotaId === quota);
    const label = ctx.t('selection:withoutLabel', { number: run.number, quota: line?.name ?? quota });
    const done = await attempt(() =>
      this.request.run(ctx.actor, { ...ctx.call, wanted: { runId, without: quota }, label }),
    );
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers);
    return redirect(reply, `${baseOf(ctx)}/${done.value}`);
  }

  @Post(':id/relax')
  async relax(
    @CallCtx() ctx: CallContext,
    @Param('id') runId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const run = found(await this.runs.one(ctx.call.callId, runId));
    const label = ctx.t('selection:relaxedLabel', { number: run.number });
    const done = await attempt(() =>
      this.request.run(ctx.actor, { ...ctx.call, wanted: { runId, relaxed: true }, label }),
    );
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers);
    return redirect(reply, `${baseOf(ctx)}/${done.value}`);
  }

  @Post(':id/take-over')
  async takeOver(
    @CallCtx() ctx: CallContext,
    @Param('id') runId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(TakeOverForm, body);
    const waitlist = typedText(form.typed, 'waitlist');
    if (!form.ok) return this.runPage(ctx, runId, form.blockers, waitlist);
    const [{ names }, run] = await Promise.all([
      this.surroundings(ctx),
      this.runs.one(ctx.call.callId, runId).then(found),
    ]);
    const done = await attempt(() =>
      this.takeOverSelection.run(ctx.actor, {
        ...ctx.call,
        runId,
        waitlist: Number(form.value.waitlist),
        rationaleOf: rationaleBy(ctx, run, names),
      }),
    );
    if ('refusal' in done) return this.runPage(ctx, runId, done.refusal.blockers, waitlist);
    return redirect(reply, secretariatPath(ctx.call, '/decisions'), 'decisions_recorded');
  }

  private async surroundings(ctx: CallContext) {
    const { callId } = ctx.call;
    const [setup, proposals] = await Promise.all([
      this.setup.run(callId).then(found),
      this.runs.proposals(callId, seatIn(ctx.actor, callId)),
    ]);
    return { setup, proposals, names: quotaNames(setup, ctx.t('selection:quota.firstTimers')) };
  }

  private async planPage(ctx: CallContext, refused?: Refused) {
    const { t, call } = ctx;
    const [{ setup, proposals }, kept, runs] = await Promise.all([
      this.surroundings(ctx),
      this.runs.plan(call.callId),
      this.runs.list(call.callId),
    ]);
    const plan = kept ?? plainPlan(setup.places, setup.settings.acceptedPerSpeaker);
    return page(
      t('selection:title'),
      <PlanPage
        base={baseOf(ctx)}
        plan={plan}
        subjects={subjectRows(setup, plan, proposals, t('selection:quota.firstTimers'))}
        candidates={proposals.length}
        runs={runs}
        timeZone={call.timeZone}
        typed={refused?.typed ?? {}}
        errors={formErrors(t, refused?.blockers ?? [])}
      />,
      { wide: true, status: refused && 422 },
    );
  }

  private async runPage(
    ctx: CallContext,
    runId: string,
    blockers: readonly Blocker[] = [],
    waitlist?: string,
  ) {
    const { t, call } = ctx;
    const [{ proposals, names }, run] = await Promise.all([
      this.surroundings(ctx),
      this.runs.one(call.callId, runId).then(found),
    ]);
    return page(
      t('selection:runs.name', { number: run.number }),
      <RunPage
        {...presentRun(ctx, run, proposals, names)}
        waitlistTyped={waitlist}
        base={baseOf(ctx)}
        timeZone={call.timeZone}
        decisionsHref={secretariatPath(call, '/decisions')}
        errors={formErrors(t, blockers)}
      />,
      {
        wide: true,
        status: blockers.length > 0 ? 422 : undefined,
        islands: isUnderWay(run.status) ? ['progress'] : [],
      },
    );
  }
}

const baseOf = ({ call }: CallContext): string => secretariatPath(call, '/selection');
