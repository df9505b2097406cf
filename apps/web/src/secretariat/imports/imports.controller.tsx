import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  ApplyImport,
  DropImport,
  type ImportMapping,
  ImportPreviewQuery,
  MapImport,
  ReceiveImport,
  SYSTEMS,
} from '#libs/imports';
import { type Blocker, found, isId } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { badRows } from '../../http/bad-rows.js';
import { attempt, readForm } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { type SentFile, TakesFile, Upload } from '../../http/reading/upload.js';
import { secretariatPath } from '../secretariat-path.js';
import { MappingForm, mappingFrom, readableOf, ReceiveForm } from './import.form.js';
import { ImportPage } from './import.page.js';
import { presentImport } from './import.presenter.js';
import { ImportsPage } from './imports.page.js';

/** Proposals from files: sent, looked at, brought in. */
@Controller(':forum/:call/secretariat/imports')
@Access('secretariat')
export class ImportsController {
  constructor(
    private readonly previews: ImportPreviewQuery,
    private readonly receiveImport: ReceiveImport,
    private readonly mapImport: MapImport,
    private readonly applyImport: ApplyImport,
    private readonly dropImport: DropImport,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext) {
    return this.listPage(ctx);
  }

  @Post()
  @TakesFile()
  async receive(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Upload() file: SentFile | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ReceiveForm, body);
    if (!form.ok) return this.listPage(ctx, form.blockers);
    const { system } = form.value;
    if (!file) return this.listPage(ctx, [{ code: 'file_missing', field: 'file' }], system);
    const done = await attempt(() =>
      this.receiveImport.run(ctx.actor, {
        callId: ctx.call.callId,
        fileName: file.name,
        file: file.bytes,
        ...(system && { system }),
      }),
    );
    if ('refusal' in done) return this.listPage(ctx, done.refusal.blockers, system);
    return redirect(reply, secretariatPath(ctx.call, `/imports/${done.value.importId}`));
  }

  @Get(':id')
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.previewPage(ctx, id);
  }

  @Post(':id')
  async map(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(MappingForm, body);
    const importId = found(isId(id) ? id : null);
    const { callId } = ctx.call;
    const preview = found(await this.previews.run(ctx.actor, callId, importId));
    const mapping = mappingFrom(form.ok ? form.value : readableOf(form.typed), preview.table.columns);
    if (!form.ok) return this.previewPage(ctx, id, form.blockers, mapping);
    const done = await attempt(() => this.mapImport.run(ctx.actor, { callId, importId, mapping }));
    if ('refusal' in done) return this.previewPage(ctx, id, done.refusal.blockers, mapping);
    return redirect(reply, secretariatPath(ctx.call, `/imports/${importId}`));
  }

  @Post(':id/apply')
  async apply(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const importId = found(isId(id) ? id : null);
    const done = await attempt(() => this.applyImport.run(ctx.actor, { callId: ctx.call.callId, importId }));
    if ('refusal' in done) return this.previewPage(ctx, id, done.refusal.blockers);
    return redirect(reply, secretariatPath(ctx.call, '/proposals'), 'proposals_imported');
  }

  @Post(':id/drop')
  async drop(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const importId = found(isId(id) ? id : null);
    await this.dropImport.run(ctx.actor, { callId: ctx.call.callId, importId });
    return redirect(reply, secretariatPath(ctx.call, '/imports'), 'import_dropped');
  }

  private async listPage(ctx: CallContext, blockers: readonly Blocker[] = [], system = '') {
    const waiting = await this.previews.waiting(ctx.call.callId, ctx.actor.personId);
    const missing = blockers.find(({ code }) => code === 'file_missing');
    return page(
      ctx.t('imports:title'),
      <ImportsPage
        base={secretariatPath(ctx.call, '/imports')}
        proposals={secretariatPath(ctx.call, '/proposals')}
        systems={SYSTEMS.map((one) => ({ value: one, label: ctx.t(`imports:systems.${one}`) }))}
        system={system}
        waiting={waiting}
        badRows={missing ? [] : badRows(ctx.t, blockers)}
        fileError={missing && ctx.t('refusals:file_missing')}
        zone={ctx.call.timeZone}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }

  private async previewPage(
    ctx: CallContext,
    id: string,
    blockers: readonly Blocker[] = [],
    typed?: ImportMapping,
  ) {
    const { callId } = ctx.call;
    const preview = found(isId(id) ? await this.previews.run(ctx.actor, callId, id, typed) : null);
    const view = presentImport(ctx.t, preview, secretariatPath(ctx.call), blockers);
    return page(view.title, <ImportPage {...view} />, {
      wide: true,
      status: blockers.length > 0 ? 422 : 200,
    });
  }
}
