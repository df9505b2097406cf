import { Controller, Get } from '@nestjs/common';
import { CallSetupQuery, choiceName } from '#libs/calls';
import { found } from '#libs/kernel';
import { ScreeningStatisticsQuery } from '#libs/proposals';
import { Access } from '../../../http/access/access.js';
import { page } from '../../../http/page.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { secretariatPath } from '../../secretariat-path.js';
import { StatisticsPage } from './statistics.page.js';

/** The figures of the screening. */
@Controller(':forum/:call/secretariat/screening/statistics')
@Access('chair')
export class ScreeningStatisticsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly statistics: ScreeningStatisticsQuery,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext) {
    const { callId } = ctx.call;
    const [call, figures] = await Promise.all([
      this.setup.run(callId),
      this.statistics.run(callId, ctx.actor.personId),
    ]);
    const { settings, themes } = found(call);
    const names = {
      all: () => ctx.t('screening:statistics.all'),
      theme: (key: string | null) => themes.find(({ id }) => id === key)?.name ?? '',
      group: (key: string | null) => choiceName(settings.stakeholderGroups, key),
      region: (key: string | null) => choiceName(settings.regionalGroups, key),
    };
    return page(
      ctx.t('screening:statistics.name'),
      <StatisticsPage
        counts={figures.counts.map((row) => ({
          ...row,
          name: names[row.by](row.key) || ctx.t('screening:statistics.unknown'),
        }))}
        reasons={figures.reasons.map(({ code, count }) => ({
          name: choiceName(settings.screening.reasons, code),
          count,
        }))}
        hours={figures.hours}
        screeners={figures.screeners}
        back={secretariatPath(ctx.call, '/screening')}
      />,
      { wide: true },
    );
  }
}
