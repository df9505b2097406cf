import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { type Blocker, found, isId } from '#libs/kernel';
import { TagListQuery } from '#libs/proposals';
import { KeepTagsApart, MergeTags, PromoteTags, RenameTag, similarSpellings } from '#libs/themes';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { TagPage } from './tag.page.js';
import { TagNameForm, TagsForm } from './tags.form.js';
import { TagsPage } from './tags.page.js';

type Reply = FastifyReply;
/** Pairs shown at once. */
const MOST_PAIRS = 30;

/** The tags of a call: those it lists and those people wrote, made one where they are one. */
@Controller(':forum/:call/secretariat/tags')
@Access('secretariat')
export class TagsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly tags: TagListQuery,
    private readonly mergeTags: MergeTags,
    private readonly promoteTags: PromoteTags,
    private readonly renameTag: RenameTag,
    private readonly keepApart: KeepTagsApart,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext) {
    return this.listPage(ctx, []);
  }

  @Post()
  async change(@CallCtx() ctx: CallContext, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const form = await readForm(TagsForm, body);
    if (!form.ok) return this.listPage(ctx, form.blockers);
    const done = await attempt(() => this.act(ctx, form.value));
    if ('refusal' in done) return this.listPage(ctx, done.refusal.blockers);
    return redirect(reply, pathOf(ctx), done.value);
  }

  @Get(':id')
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.tagPage(ctx, id, [], {});
  }

  @Post(':id')
  async rename(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(TagNameForm, body);
    if (!form.ok) return this.tagPage(ctx, id, form.blockers, form.typed);
    const tagId = found(isId(id) ? id : null);
    const { callId } = ctx.call;
    const done = await attempt(() => this.renameTag.run(ctx.actor, { callId, tagId, name: form.value.name }));
    if ('refusal' in done) return this.tagPage(ctx, id, done.refusal.blockers, form.typed);
    return redirect(reply, `${pathOf(ctx)}/${id}`, 'saved');
  }

  /** Does what the form asks; answers what to say of it. */
  private async act(ctx: CallContext, { tags, act, into, themeId }: TagsForm): Promise<string> {
    const { callId } = ctx.call;
    if (act === 'promote') {
      await this.promoteTags.run(ctx.actor, { callId, tagIds: tags, themeId: themeId ?? null });
      return 'tags_promoted';
    }
    if (act === 'merge') {
      await this.mergeTags.run(ctx.actor, { callId, tagIds: tags, into: into ?? tags.at(-1) ?? '' });
      return 'tags_merged';
    }
    const [a, b] = tags;
    await this.keepApart.run(ctx.actor, { callId, tagIds: [found(a), found(b)] });
    return 'saved';
  }

  private async listPage(ctx: CallContext, blockers: readonly Blocker[]) {
    const { callId } = ctx.call;
    const [call, rows, apart] = await Promise.all([
      this.setup.run(callId),
      this.tags.list(callId, ctx.actor.personId),
      this.tags.apart(callId),
    ]);
    const known = new Set(apart.map(({ a, b }) => `${a} ${b}`));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const alike = similarSpellings(rows)
      .filter(({ keep, merge }) => !known.has([keep, merge].toSorted().join(' ')))
      .slice(0, MOST_PAIRS)
      .map(({ keep, merge }) => ({ keep: byId.get(keep)!, merge: byId.get(merge)! }));
    const path = pathOf(ctx);
    return page(
      ctx.t('tagging:tags.name'),
      <TagsPage
        rows={rows.map((row) => ({ ...row, href: `${path}/${row.id}` }))}
        alike={alike}
        themes={found(call).themes.map(({ id, name }) => ({ value: id, label: name }))}
        errors={formErrors(ctx.t, blockers)}
        path={path}
      />,
      { wide: true, islands: ['picks'], status: blockers.length > 0 ? 422 : 200 },
    );
  }

  private async tagPage(ctx: CallContext, id: string, blockers: readonly Blocker[], typed: Typed) {
    const { callId } = ctx.call;
    const tagId = found(isId(id) ? id : null);
    const [rows, proposals] = await Promise.all([
      this.tags.list(callId, ctx.actor.personId),
      this.tags.proposals(callId, ctx.actor.personId, tagId),
    ]);
    const tag = found(rows.find((row) => row.id === tagId));
    const staff = secretariatPath(ctx.call);
    return page(
      tag.name,
      <TagPage
        tag={tag}
        name={typedText(typed, 'name') ?? tag.name}
        proposals={proposals.map((one) => ({ ...one, href: `${staff}/proposals/${one.id}` }))}
        errors={formErrors(ctx.t, blockers)}
        hrefs={{ list: pathOf(ctx), rename: `${pathOf(ctx)}/${id}` }}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const pathOf = ({ call }: CallContext): string => secretariatPath(call, '/tags');
