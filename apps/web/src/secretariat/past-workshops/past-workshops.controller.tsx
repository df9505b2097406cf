import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ForumCalls } from '#libs/calls';
import { type Blocker, found, isId } from '#libs/kernel';
import { KeepPastWorkshop, organisersTyped, PastWorkshopsQuery, RemovePastWorkshop } from '#libs/reports';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { PastWorkshopForm, RemoveWorkshopForm, workshopFrom } from './past-workshop.form.js';
import { PastWorkshopPage } from './past-workshop.page.js';
import { type ListQuery, PastWorkshopPages, pathOf, valuesFrom } from './past-workshop.pages.js';
import type { WorkshopValues } from './workshop-fields.js';

type Reply = FastifyReply;

/** The forum's record of the workshops it held: for whoever runs all of its calls. */
@Controller(':forum/calls/workshops')
@Access('signed_in')
export class PastWorkshopsController {
  constructor(
    private readonly pages: PastWorkshopPages,
    private readonly workshops: PastWorkshopsQuery,
    private readonly keepWorkshop: KeepPastWorkshop,
    private readonly removeWorkshop: RemovePastWorkshop,
  ) {}

  @Get()
  async list(@Ctx() ctx: RequestContext, @Param('forum') slug: string, @Query() query: ListQuery) {
    return this.pages.list(ctx, await this.pages.forumOf(ctx, slug), query);
  }

  @Post()
  async add(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const forum = await this.pages.forumOf(ctx, slug);
    const form = await readForm(PastWorkshopForm, body);
    if (!form.ok) return this.pages.list(ctx, forum, {}, form.blockers, form.typed);
    const { forumId } = forum;
    const done = await attempt(() =>
      this.keepWorkshop.run(ctx.actor, { forumId, workshop: workshopFrom(form.value) }),
    );
    if ('refusal' in done) return this.pages.list(ctx, forum, {}, done.refusal.blockers, form.typed);
    return redirect(reply, pathOf(slug), 'workshop_kept');
  }

  @Get(':id')
  async show(@Ctx() ctx: RequestContext, @Param('forum') slug: string, @Param('id') id: string) {
    return this.workshopPage(ctx, await this.pages.forumOf(ctx, slug), id);
  }

  @Post(':id')
  async mend(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const forum = await this.pages.forumOf(ctx, slug);
    const form = await readForm(PastWorkshopForm, body);
    if (!form.ok) return this.workshopPage(ctx, forum, id, form.blockers, form.typed);
    const input = { forumId: forum.forumId, workshopId: found(isId(id) ? id : null) };
    const workshop = workshopFrom(form.value);
    const { version } = form.value;
    const done = await attempt(() => this.keepWorkshop.run(ctx.actor, { ...input, version, workshop }));
    if ('refusal' in done) return this.workshopPage(ctx, forum, id, done.refusal.blockers, form.typed);
    return redirect(reply, pathOf(slug), 'workshop_kept');
  }

  @Post(':id/remove')
  async remove(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const forum = await this.pages.forumOf(ctx, slug);
    const form = await readForm(RemoveWorkshopForm, body);
    if (!form.ok) return this.workshopPage(ctx, forum, id, form.blockers);
    const workshopId = found(isId(id) ? id : null);
    const { version } = form.value;
    const done = await attempt(() =>
      this.removeWorkshop.run(ctx.actor, { forumId: forum.forumId, workshopId, version }),
    );
    if ('refusal' in done) return this.workshopPage(ctx, forum, id, done.refusal.blockers);
    return redirect(reply, pathOf(slug), 'workshop_removed');
  }

  private async workshopPage(
    ctx: RequestContext,
    { slug, forumId }: ForumCalls,
    id: string,
    blockers: readonly Blocker[] = [],
    typed: Typed = {},
  ) {
    const stored = found(isId(id) ? await this.workshops.one(forumId, id) : undefined);
    const values: WorkshopValues = {
      year: String(stored.year),
      edition: stored.edition,
      number: stored.number === null ? '' : String(stored.number),
      title: stored.title,
      organisers: organisersTyped(stored.organisers),
      reportAddress: stored.reportAddress,
      filedOn: stored.filedOn,
    };
    return page(
      stored.title,
      <PastWorkshopPage
        list={pathOf(slug)}
        path={`${pathOf(slug)}/${stored.id}`}
        title={stored.title}
        version={stored.version}
        values={valuesFrom(typed, values)}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
