import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApplyCallFile, type ApplyCallFileResult, callFileOf, CallSetupQuery, planOf } from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { attempt, readForm, typedText } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { CallFileForm } from './file.form.js';
import { FilePage } from './file.page.js';
import { presentFile } from './file.presenter.js';
import { setupBase } from '../setup-parts.js';

/** A call as one file: to keep, to carry elsewhere, and to change as a whole. */
@Controller(':forum/:call/secretariat/call/file')
@Access('secretariat')
export class CallFileController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly applyFile: ApplyCallFile,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.filePage(ctx, { file: '' });
  }

  @Get('call.json')
  async download(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    const plan = planOf(found(await this.setup.run(ctx.call.callId)));
    const name = `${ctx.call.forumSlug}-${ctx.call.callSlug}.json`;
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(callFileOf(plan));
  }

  /** Says what a file would change; applies it when that was seen. */
  @Post()
  async apply(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(CallFileForm, body);
    if (!form.ok)
      return this.filePage(ctx, { file: typedText(form.typed, 'file') ?? '', blockers: form.blockers });
    const { file, version } = form.value;
    const dryRun = form.value.do !== 'anyway';
    const done = await attempt(() =>
      this.applyFile.run(ctx.actor, {
        callId: ctx.call.callId,
        file,
        dryRun,
        version: dryRun ? undefined : version,
      }),
    );
    if ('refusal' in done) return this.filePage(ctx, { file, blockers: done.refusal.blockers });
    if (dryRun) return this.filePage(ctx, { file, compared: done.value });
    return redirect(reply, setupBase(ctx), 'call_saved');
  }

  private async filePage(
    ctx: CallContext,
    facts: { file: string; blockers?: readonly Blocker[]; compared?: ApplyCallFileResult },
  ) {
    const view = presentFile(ctx.t, { base: setupBase(ctx), name: ctx.call.callName, ...facts });
    const stale = facts.blockers?.some(({ code }) => code === 'changed_meanwhile');
    return page(ctx.t('call-file:title'), <FilePage {...view} />, {
      status: stale ? 409 : facts.blockers ? 422 : 200,
    });
  }
}
