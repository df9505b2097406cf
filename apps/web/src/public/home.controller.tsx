import { Controller, Get } from '@nestjs/common';
import { CallListQuery } from '#libs/calls';
import { Access } from '../http/access.js';
import { page } from '../http/page.js';
import { Ctx, type RequestContext } from '../http/request-context.js';
import { HomePage } from './home.page.js';
import { presentHome } from './home.presenter.js';

/** The front door: every forum and its calls. */
@Controller()
@Access('anyone')
export class HomeController {
  constructor(private readonly calls: CallListQuery) {}

  @Get()
  async home(@Ctx() ctx: RequestContext) {
    const view = presentHome(await this.calls.run());
    return page(ctx.t('public:home.title'), <HomePage {...view} />, { shared: true });
  }
}
