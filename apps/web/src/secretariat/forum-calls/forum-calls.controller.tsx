import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  canCreateCall,
  CreateCall,
  type CreateCallInput,
  type ForumCalls,
  ForumCallsQuery,
  isPresetName,
} from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { attempt, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ForumCallsPage } from './forum-calls.page.js';
import { presentForumCalls } from './forum-calls.presenter.js';
import { NewCallForm } from './new-call.form.js';

/** Every call of a forum, and the making of the next one: for its owner and its secretariat. */
@Controller(':forum/calls')
@Access('signed_in')
export class ForumCallsController {
  constructor(
    private readonly calls: ForumCallsQuery,
    private readonly createCall: CreateCall,
  ) {}

  @Get()
  async show(@Ctx() ctx: RequestContext, @Param('forum') slug: string) {
    return this.callsPage(ctx, await this.forumOf(ctx, slug));
  }

  @Post()
  async create(
    @Ctx() ctx: RequestContext,
    @Param('forum') slug: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const forum = await this.forumOf(ctx, slug);
    const form = await readForm(NewCallForm, body);
    if (!form.ok) return this.callsPage(ctx, forum, form.blockers, form.typed);
    const { name, slug: address, from, file } = form.value;
    // a file that would be passed over without a word is a mistake
    if (file.trim() !== '' && from !== 'file')
      return this.callsPage(ctx, forum, [{ code: 'file_not_asked', field: 'from' }], form.typed);
    const start = startOf(form.value);
    const done = await attempt(() =>
      this.createCall.run(ctx.actor, {
        ...start,
        forum,
        slug: address.trim(),
        name: name.trim() || undefined,
      }),
    );
    if ('refusal' in done) return this.callsPage(ctx, forum, done.refusal.blockers, form.typed);
    return redirect(reply, `/${forum.slug}/${address.trim()}/secretariat/call`, 'call_created');
  }

  /** The forum, for who may make a call in it; for others it is not there. */
  private async forumOf(ctx: RequestContext, slug: string): Promise<ForumCalls> {
    const forum = found(await this.calls.run(slug));
    return found(canCreateCall(ctx.actor, forum.forumId) ? forum : null);
  }

  private callsPage(
    ctx: RequestContext,
    forum: ForumCalls,
    blockers: readonly Blocker[] = [],
    typed: Typed = {},
  ) {
    const view = presentForumCalls(ctx.t, forum, blockers, typed);
    return page(ctx.t('forum-calls:title', { forum: forum.name }), <ForumCallsPage {...view} />, {
      status: blockers.length > 0 ? 422 : 200,
    });
  }
}

function startOf({ from, file }: NewCallForm): Pick<CreateCallInput, 'preset' | 'copyOf' | 'file'> {
  const at = from.indexOf(':');
  const [kind, name] = [from.slice(0, at), from.slice(at + 1)];
  if (from === 'file') return { file };
  if (kind === 'copy') return { copyOf: name };
  return kind === 'preset' && isPresetName(name) ? { preset: name } : {};
}
