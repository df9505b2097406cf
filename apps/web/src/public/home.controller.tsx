import { Controller, Get } from '@nestjs/common';
import { CallListQuery, canCreateCall, ForumCallsQuery } from '#libs/calls';
import { Access } from '../http/access/access.js';
import { page } from '../http/page.js';
import { Ctx, type RequestContext } from '../http/request-context.js';
import { HomePage } from './home.page.js';
import { presentHome } from './home.presenter.js';

/** The front door: every forum and its calls. */
@Controller()
@Access('anyone')
export class HomeController {
  constructor(
    private readonly calls: CallListQuery,
    private readonly forums: ForumCallsQuery,
  ) {}

  @Get()
  async home(@Ctx() ctx: RequestContext) {
    const run = ctx.actor.grants.map(({ forumId }) => forumId).filter((id) => canCreateCall(ctx.actor, id));
    const [calls, own] = await Promise.all([this.calls.run(), run.length > 0 ? this.forums.named(run) : []]);
    const view = presentHome(calls, own);
    return page(ctx.t('public:home.title'), <HomePage {...view} />, { shared: true });
  }
}
