import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId } from '#libs/kernel';
import {
  ApplyPastWorkshops,
  DropPastWorkshops,
  PastWorkshopsQuery,
  ReceivePastWorkshops,
} from '#libs/reports';
import { Access } from '../../http/access/access.js';
import { badRows } from '../../http/bad-rows.js';
import { attempt } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { type SentFile, TakesFile, Upload } from '../../http/reading/upload.js';
import { PastImportPage } from './past-import.page.js';
import { filesOf, PastWorkshopPages, pathOf } from './past-workshop.pages.js';

type Reply = FastifyReply;
const MOST_ROWS = 200;

/** Past workshops from files: sent, looked at, brought in. */
@Controller(':forum/calls/workshop-files')
@Access('signed_in')
export class PastImportsController {
  constructor(
    private readonly pages: PastWorkshopPages,
    private readonly workshops: PastWorkshopsQuery,
    private readonly receiveWorkshops: ReceivePastWorkshops,
    private readonly applyWorkshops: ApplyPastWorkshops,
    private readonly dropWorkshops: DropPastWorkshops,
  ) {}

  @Post()
  @TakesFile()
  async receive(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Upload() file: SentFile | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const forum = await this.pages.forumOf(ctx, slug);
    if (!file) return this.pages.list(ctx, forum, {}, [{ code: 'file_missing', field: 'file' }]);
    const { forumId } = forum;
    const done = await attempt(() =>
      this.receiveWorkshops.run(ctx.actor, { forumId, fileName: file.name, file: file.bytes }),
    );
    if ('refusal' in done) return this.pages.list(ctx, forum, {}, done.refusal.blockers);
    return redirect(reply, `${filesOf(slug)}/${done.value.importId}`);
  }

  @Get(':id')
  show(@Ctx() ctx: RequestContext, @Param('forum') slug: string, @Param('id') id: string) {
    return this.previewPage(ctx, slug, id);
  }

  @Post(':id/apply')
  async apply(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { forumId } = await this.pages.forumOf(ctx, slug);
    const importId = found(isId(id) ? id : null);
    const done = await attempt(() => this.applyWorkshops.run(ctx.actor, { forumId, importId }));
    if ('refusal' in done) return this.previewPage(ctx, slug, id, done.refusal.blockers);
    return redirect(reply, pathOf(slug), 'workshops_imported');
  }

  @Post(':id/drop')
  async drop(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { forumId } = await this.pages.forumOf(ctx, slug);
    await this.dropWorkshops.run(ctx.actor, { forumId, importId: found(isId(id) ? id : null) });
    return redirect(reply, pathOf(slug), 'import_dropped');
  }

  private async previewPage(
    ctx: RequestContext,
    slug: string,
    id: string,
    blockers: readonly Blocker[] = [],
  ) {
    const { forumId } = await this.pages.forumOf(ctx, slug);
    const file = found(isId(id) ? await this.workshops.received(forumId, id, ctx.actor.personId) : undefined);
    return page(
      ctx.t('reports:import.title', { count: file.rows.length }),
      <PastImportPage
        list={pathOf(slug)}
        path={`${filesOf(slug)}/${file.id}`}
        fileName={file.fileName}
        rows={file.rows.slice(0, MOST_ROWS)}
        total={file.rows.length}
        reported={file.rows.filter(({ reportAddress }) => reportAddress !== '').length}
        badRows={badRows(ctx.t, blockers)}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
