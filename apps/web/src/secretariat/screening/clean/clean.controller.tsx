import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { type Blocker, Clock, found, isId } from '#libs/kernel';
import {
  MOST_TOGETHER,
  PassCleanProposals,
  ScreeningBatchQuery,
  ScreeningWorklistQuery,
} from '#libs/proposals';
import { Access } from '../../../http/access/access.js';
import { formErrors } from '../../../http/form-errors.js';
import { attempt, readForm } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { secretariatPath } from '../../secretariat-path.js';
import { BatchPage } from '../batch.page.js';
import { CleanForm, seenProposals } from './clean.form.js';
import { CleanPage } from './clean.page.js';

/** Proposals in which nothing was found, passed together after a look at exactly which. */
@Controller(':forum/:call/secretariat/screening/clean')
@Access('secretariat')
export class CleanPassController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly worklist: ScreeningWorklistQuery,
    private readonly batches: ScreeningBatchQuery,
    private readonly passClean: PassCleanProposals,
  ) {}

  @Get()
  preview(@CallCtx() ctx: CallContext) {
    return this.cleanPage(ctx, []);
  }

  @Post()
  async pass(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(CleanForm, body);
    if (!form.ok) return this.cleanPage(ctx, form.blockers);
    const proposals = seenProposals(form.value.proposals);
    const { callId } = ctx.call;
    const done = await attempt(() => this.passClean.run(ctx.actor, { callId, proposals }));
    if ('refusal' in done) return this.cleanPage(ctx, done.refusal.blockers);
    return redirect(reply, `${pathOf(ctx)}/clean/${done.value.batchId}`);
  }

  @Get(':batchId')
  async result(@CallCtx() ctx: CallContext, @Param('batchId') batchId: string) {
    const { callId, timeZone } = ctx.call;
    const batch = found(isId(batchId) ? await this.batches.run(callId, ctx.actor.personId, batchId) : null);
    return page(
      ctx.t('screening:clean.name'),
      <BatchPage batch={batch} zone={timeZone} path={pathOf(ctx)} />,
    );
  }

  private async cleanPage(ctx: CallContext, blockers: readonly Blocker[]) {
    const [call, now] = await Promise.all([this.setup.run(ctx.call.callId), this.clock.now(this.db.source)]);
    const { rows, total } = await this.worklist.run(found(call), ctx.actor.personId, now, {
      part: 'submitted',
      filter: 'clean',
      pageSize: MOST_TOGETHER,
    });
    const free = rows.filter(
      ({ taken, returnedTo, opinions, findings }) =>
        (!taken || taken.mine) && (!returnedTo || returnedTo.mine) && opinions === 0 && findings.length === 0,
    );
    const path = pathOf(ctx);
    return page(
      ctx.t('screening:clean.name'),
      <CleanPage
        rows={free.map((row) => ({
          value: `${row.id}:${row.version}`,
          number: row.number,
          title: row.content.title || ctx.t('proposer:untitled'),
          organisation: row.content.people.find(({ role }) => role === 'organiser')?.organisation ?? '',
          theme: row.themeName,
          href: `${path}/${row.id}`,
        }))}
        more={Math.max(0, total - rows.length)}
        twoEach={found(call).settings.screening.secondPerson === 'all'}
        errors={formErrors(ctx.t, blockers)}
        hrefs={{ queue: path, pass: `${path}/clean` }}
      />,
      { wide: true, islands: ['picks'], status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const pathOf = ({ call }: CallContext): string => secretariatPath(call, '/screening');
