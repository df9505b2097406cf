import { Controller, Get, Query } from '@nestjs/common';
import { CallSetupQuery, planOf, PublicCallQuery } from '#libs/calls';
import { found } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { page } from '../../../http/page.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { PreviewPage } from './preview.page.js';
import { presentPreview } from './preview.presenter.js';

/** The call as it would be seen, before anybody sees it. */
@Controller(':forum/:call/secretariat/call/preview')
@Access('secretariat')
export class CallPreviewController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly publicCall: PublicCallQuery,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext, @Query() { theme, format }: { theme?: unknown; format?: unknown }) {
    const [stored, known] = await Promise.all([
      this.setup.run(ctx.call.callId),
      this.publicCall.run(ctx.call.callId),
    ]);
    const setup = found(stored);
    const wanted = { theme: textOf(theme), format: textOf(format) };
    const view = presentPreview(ctx, setup, planOf(setup), wanted, undefined, known?.moved);
    return page(ctx.t('call-preview:title'), <PreviewPage {...view} />, {
      indexed: false,
      islands: ['counters'],
    });
  }
}

const textOf = (asked: unknown): string => (typeof asked === 'string' ? asked : '');
