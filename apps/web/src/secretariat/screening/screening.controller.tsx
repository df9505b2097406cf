import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { type Blocker, Clock, found, instantIn, isId } from '#libs/kernel';
import {
  ChecklistQuery,
  QUEUE_STATUSES,
  ReadProposal,
  ScreeningQueueQuery,
  ScreenProposal,
} from '#libs/proposals';
import { Access } from '../../http/access.js';
import { attempt, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { ScreeningForm } from './screening.form.js';
import { ScreeningPage } from './screening.page.js';
import { presentQueue, presentScreening } from './screening.presenter.js';
import { ScreeningQueuePage } from './screening-queue.page.js';

/** The formal check of what was submitted. */
@Controller(':forum/:call/secretariat/screening')
@Access('secretariat')
export class ScreeningController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly queue: ScreeningQueueQuery,
    private readonly read: ReadProposal,
    private readonly checklist: ChecklistQuery,
    private readonly screenProposal: ScreenProposal,
  ) {}

  @Get()
  async list(@CallCtx() ctx: CallContext, @Query() query: { status?: unknown; after?: unknown }) {
    const call = found(await this.setup.run(ctx.call.callId));
    const status = QUEUE_STATUSES.find((one) => one === query.status) ?? 'submitted';
    const after = Math.min(1_000_000, Math.max(0, Math.trunc(Number(query.after)) || 0));
    const queue = await this.queue.run(call, ctx.actor.personId, { status, after });
    const view = presentQueue(ctx.t, queue, call, baseOf(ctx), status);
    return page(ctx.t('screening:queue.name'), <ScreeningQueuePage {...view} />, { wide: true });
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ScreeningForm, body);
    if (!form.ok) return this.screeningPage(ctx, id, form.blockers, form.typed);
    const { version, outcome, reason, cureUntil } = form.value;
    const until = instantIn(ctx.call.timeZone, cureUntil) ?? null;
    const proposalId = found(isId(id) ? id : null);
    const done = await attempt(() =>
      this.screenProposal.run(ctx.actor, {
        callId: ctx.call.callId,
        proposalId,
        version,
        outcome,
        reason,
        cureUntil: until,
      }),
    );
    if ('refusal' in done) return this.screeningPage(ctx, id, done.refusal.blockers, form.typed);
    return redirect(reply, `${baseOf(ctx)}/secretariat/screening`, 'proposal_screened');
  }

  private async screeningPage(ctx: CallContext, id: string, blockers: readonly Blocker[], typed: Typed) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    found(seen.sight === 'staff' || null);
    const checked = { id: seen.id, ownerId: found(seen.ownerId), content: seen.content };
    const findings = (await this.checklist.run(call, [checked])).get(seen.id) ?? [];
    const now = await this.clock.now(this.db.source);
    const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined);
    const view = presentScreening(ctx.t, {
      seen,
      call,
      base: baseOf(ctx),
      findings,
      blockers,
      now,
      typed: { outcome: text('outcome'), reason: text('reason'), cureUntil: text('cureUntil') },
    });
    return page(view.title, <ScreeningPage {...view} />, {
      wide: true,
      status: blockers.length > 0 ? 422 : 200,
    });
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;
