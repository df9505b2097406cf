import { Controller, Get } from '@nestjs/common';
import { PublicCallQuery } from '#libs/calls';
import { found } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { CallPage } from './call.page.js';
import { presentCall } from './call.presenter.js';

/** The front page of a call. */
@Controller(':forum/:call')
@Access('anyone')
export class CallController {
  constructor(private readonly calls: PublicCallQuery) {}

  @Get()
  async show(@CallCtx() ctx: CallContext) {
    const view = presentCall(ctx.call, found(await this.calls.run(ctx.call.callId)));
    return page(ctx.call.callName, <CallPage {...view} />, { description: view.motto, shared: true });
  }
}
