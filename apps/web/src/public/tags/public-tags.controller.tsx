import { Controller, Get, Param } from '@nestjs/common';
import { CallSettingsQuery } from '#libs/calls';
import { found } from '#libs/kernel';
import { TagListQuery } from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { PublicTagPage, PublicTagsPage } from './public-tags.page.js';

/** Tags as everybody sees them: with sessions of the published programme, and received proposals if the call says so. */
@Controller(':forum/:call/tags')
@Access('anyone')
export class PublicTagsController {
  constructor(
    private readonly settings: CallSettingsQuery,
    private readonly tags: TagListQuery,
  ) {}

  @Get()
  async list(@CallCtx() ctx: CallContext) {
    const received = await this.published(ctx);
    const tags = await this.tags.listedForAll(ctx.call.callId, received);
    return page(
      ctx.t('tagging:public.name'),
      <PublicTagsPage
        tags={tags.map(({ slug, name, uses }) => ({
          name,
          uses,
          href: `${baseOf(ctx)}/tags/${encodeURIComponent(slug)}`,
        }))}
      />,
      { shared: true },
    );
  }

  @Get(':slug')
  async show(@CallCtx() ctx: CallContext, @Param('slug') slug: string) {
    const received = await this.published(ctx);
    const tag = found(await this.tags.seenByAll(ctx.call.callId, slug, received));
    const base = baseOf(ctx);
    return page(
      tag.name,
      <PublicTagPage
        name={tag.name}
        entries={tag.entries.map(({ kind, id, number, title }) => ({
          kind,
          number,
          title,
          href: kind === 'session' ? `${base}/programme/sessions/${id}` : `${base}/proposals/${id}`,
        }))}
        list={`${base}/tags`}
      />,
      { shared: true },
    );
  }

  /** Whether received proposals are shown, too; no page at all where tags have none. */
  private async published(ctx: CallContext): Promise<boolean> {
    const settings = found(await this.settings.run(ctx.call.callId));
    found(settings.tagging.publicPages || null);
    return settings.publishReceived;
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;
