import { Controller, Get } from '@nestjs/common';
import { CallListQuery, canCreateCall, ForumCallsQuery } from '#libs/calls';
import { OwedReportsQuery } from '#libs/reports';
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
    private readonly owedReports: OwedReportsQuery,
  ) {}

  @Get()
  async home(@Ctx() ctx: RequestContext) {
    const run = ctx.actor.grants.map(({ forumId }) => forumId).filter((id) => canCreateCall(ctx.actor, id));
    const [calls, own, owed] = await Promise.all([
      this.calls.run(),
      run.length > 0 ? this.forums.named(run) : [],
      this.owedReports.run(ctx.actor.personId),
    ]);
    const view = presentHome(calls, own, owed);
    return page(ctx.t('public:home.title'), <HomePage {...view} />, { shared: true });
  }
}
