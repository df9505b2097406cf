import { Controller, Get, Query } from '@nestjs/common';
import { CallSetupQuery, planOf } from '#libs/calls';
import { found } from '#libs/kernel';
import { Access } from '../../http/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { PreviewPage } from './preview.page.js';
import { presentPreview } from './preview.presenter.js';

/** The call as it would be seen, before anybody sees it. */
@Controller(':forum/:call/secretariat/call/preview')
@Access('secretariat')
export class CallPreviewController {
  constructor(private readonly setup: CallSetupQuery) {}

  @Get()
  async show(@CallCtx() ctx: CallContext, @Query() { theme, format }: { theme?: unknown; format?: unknown }) {
    const setup = found(await this.setup.run(ctx.call.callId));
    const wanted = { theme: textOf(theme), format: textOf(format) };
    const view = presentPreview(ctx, setup, planOf(setup), wanted, undefined);
    return page(ctx.t('call-preview:title'), <PreviewPage {...view} />, {
      indexed: false,
      islands: ['counters'],
    });
  }
}

const textOf = (asked: unknown): string => (typeof asked === 'string' ? asked : '');
