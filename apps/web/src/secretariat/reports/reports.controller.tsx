import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { type Blocker, found, isId, newId } from '#libs/kernel';
import {
  canKeepPastWorkshops,
  dueOn,
  isPast,
  RecordReport,
  RemindOfReports,
  SessionReportsQuery,
} from '#libs/reports';
import { Access } from '../../http/access/access.js';
import { dayInWords } from '../../http/day-in-words.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { RecordReportForm, RemindForm } from './reports.form.js';
import { ReportsPage } from './reports.page.js';

type Reply = FastifyReply;

/** The reports of the sessions of a call that was held: which are missing, reminding, recording on behalf. */
@Controller(':forum/:call/secretariat/reports')
@Access('secretariat')
export class ReportsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly reports: SessionReportsQuery,
    private readonly recordReport: RecordReport,
    private readonly remindOfReports: RemindOfReports,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext) {
    return this.listPage(ctx, []);
  }

  @Post('remind')
  async remind(@CallCtx() ctx: CallContext, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const form = await readForm(RemindForm, body);
    if (!form.ok) return this.listPage(ctx, form.blockers);
    const { press: pressId, sessions: sessionIds } = form.value;
    const { forumId, callId } = ctx.call;
    const done = await attempt(() =>
      this.remindOfReports.run(ctx.actor, { forumId, callId, pressId, sessionIds }),
    );
    if ('refusal' in done) return this.listPage(ctx, done.refusal.blockers);
    return redirect(reply, pathOf(ctx), 'reports_reminded');
  }

  @Post(':id/record')
  async record(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const sessionId = found(isId(id) ? id : null);
    const form = await readForm(RecordReportForm, body);
    const typed = { sessionId, address: typedText(form.typed, 'address') ?? '' };
    if (!form.ok) return this.listPage(ctx, form.blockers, typed);
    const { forumId, callId } = ctx.call;
    const { address } = form.value;
    const done = await attempt(() =>
      this.recordReport.run(ctx.actor, { forumId, callId, sessionId, address }),
    );
    if ('refusal' in done) return this.listPage(ctx, done.refusal.blockers, typed);
    return redirect(reply, pathOf(ctx), 'report_recorded');
  }

  private async listPage(
    ctx: CallContext,
    blockers: readonly Blocker[],
    typed: { sessionId: string; address: string } | null = null,
  ) {
    const call = found(await this.setup.run(ctx.call.callId));
    const rows = await this.reports.list(call.callId);
    const due = dueOn(call.eventEndsOn, call.settings.rules.missingReport.dueDays);
    const { status, forumId, forumSlug } = ctx.call;
    return page(
      ctx.t('reports:list.name'),
      <ReportsPage
        path={pathOf(ctx)}
        base={`/${forumSlug}/${ctx.call.callSlug}`}
        zone={call.timeZone}
        due={due === null ? null : dayInWords(due, ctx.locale)}
        isOverdue={due !== null && isPast(due, new Date())}
        held={status === 'held' || status === 'archived'}
        rows={rows}
        press={newId().replaceAll('-', '')}
        past={canKeepPastWorkshops(ctx.actor, forumId) ? `/${forumSlug}/calls/workshops` : null}
        typed={typed}
        errors={formErrors(
          ctx.t,
          // one page has the field of each session
          blockers.map((blocker) => (typed ? { ...blocker, field: `address-${typed.sessionId}` } : blocker)),
        )}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const pathOf = ({ call }: CallContext): string => secretariatPath(call, '/reports');
