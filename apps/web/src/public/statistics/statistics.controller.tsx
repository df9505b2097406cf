import { Controller, Get } from '@nestjs/common';
import { CallSettingsQuery } from '#libs/calls';
import { found, Refusal } from '#libs/kernel';
import { PublishedProgrammeQuery, StatisticsQuery } from '#libs/programme';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { StatisticsPage } from './statistics.page.js';
import { presentStatistics } from './statistics.presenter.js';

/** The numbers behind the programme. */
@Controller(':forum/:call/statistics')
@Access('anyone')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsQuery,
    private readonly programmes: PublishedProgrammeQuery,
    private readonly settings: CallSettingsQuery,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext) {
    // while the call is open the numbers would tell proposers where the crowd is thin
    if (ctx.call.status === 'open' || ctx.call.status === 'draft') throw new Refusal('not_found');
    const [proposals, programme, settings] = await Promise.all([
      this.statistics.run(ctx.call.callId),
      this.programmes.run(ctx.call.callId),
      this.settings.run(ctx.call.callId),
    ]);
    return page(
      ctx.t('statistics:title'),
      <StatisticsPage {...presentStatistics(proposals, programme, found(settings))} />,
      { shared: true },
    );
  }
}
