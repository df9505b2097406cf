import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { type Blocker, found, isId } from '#libs/kernel';
import {
  canFileReport,
  dueOn,
  isPast,
  REPORT_FIELDS,
  REPORT_KINDS,
  type ReportContent,
  SaveReport,
  SessionReportsQuery,
} from '#libs/reports';
import { Access } from '../../http/access/access.js';
import { dayInWords } from '../../http/day-in-words.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { ReportForm } from './report.form.js';
import { ReportPage } from './report.page.js';

/** The report of a session after it was held: for its organisers and its rapporteur. */
@Controller(':forum/:call/proposals/:id/report')
@Access('signed_in')
export class ReportController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly reports: SessionReportsQuery,
    private readonly saveReport: SaveReport,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.reportPage(ctx, id);
  }

  @Post()
  async save(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const proposalId = found(isId(id) ? id : null);
    const form = await readForm(ReportForm, body);
    if (!form.ok) return this.reportPage(ctx, id, form.blockers, form.typed);
    const { version, act, ...content } = form.value;
    const file = act !== 'save';
    const target = { callId: ctx.call.callId, proposalId };
    const done = await attempt(() => this.saveReport.run(ctx.actor, { ...target, version, content, file }));
    if ('refusal' in done) {
      const { kind, blockers } = done.refusal;
      return this.reportPage(ctx, id, blockers, form.typed, kind === 'stale');
    }
    return redirect(reply, `${pathOf(ctx)}/${id}/report`, file ? 'report_filed' : 'report_saved');
  }

  private async reportPage(
    ctx: CallContext,
    id: string,
    blockers: readonly Blocker[] = [],
    typed: Typed = {},
    stale = false,
  ) {
    const { callId, callSlug, forumSlug } = ctx.call;
    const call = found(await this.setup.run(callId));
    const report = found(isId(id) ? await this.reports.toWrite(callId, id, ctx.actor.personId) : undefined);
    found(canFileReport(report) || null);
    const due = dueOn(report.eventEndsOn, call.settings.rules.missingReport.dueDays);
    return page(
      ctx.t('reports:write.title'),
      <ReportPage
        title={report.title}
        number={`${call.settings.numberPrefix}${report.number}`}
        path={`${pathOf(ctx)}/${id}/report`}
        proposal={report.isProposer ? `${pathOf(ctx)}/${id}` : null}
        session={`/${forumSlug}/${callSlug}/programme/sessions/${report.sessionId}`}
        zone={call.timeZone}
        due={due === null ? null : dayInWords(due, ctx.locale)}
        isOverdue={due !== null && isPast(due, new Date())}
        filed={report.status === 'filed'}
        stale={stale}
        version={report.version}
        values={valuesFrom(typed, report.content)}
        versions={report.versions}
        errors={formErrors(ctx.t, stale ? [] : blockers)}
      />,
      { indexed: false, status: stale ? 409 : blockers.length > 0 ? 422 : 200 },
    );
  }
}

const pathOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/proposals`;

/** What was typed, over what is kept. */
function valuesFrom(typed: Typed, stored: ReportContent): ReportContent {
  const kind = REPORT_KINDS.find((one) => one === typed['kind']) ?? stored.kind;
  const texts = [...REPORT_FIELDS, 'address' as const].map((name) => [
    name,
    typedText(typed, name) ?? stored[name],
  ]);
  return { ...(Object.fromEntries(texts) as Omit<ReportContent, 'kind'>), kind };
}
