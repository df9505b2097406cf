import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { isSecretariat, seatIn } from '#libs/identity';
import { found } from '#libs/kernel';
import { RankingQuery } from '#libs/reviews';
import { Access } from '../../http/access.js';
import { sendCsv } from '../../http/csv-reply.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { rankingRows } from './ranking-csv.js';
import { filtersOf } from './ranking-filters.js';
import { RankingPage } from './ranking.page.js';
import { presentRanking } from './ranking.presenter.js';

/** The standing of all proposals, and from here their decisions. */
@Controller(':forum/:call/secretariat')
@Access('chair')
export class RankingController {
  constructor(
    private readonly ranking: RankingQuery,
    private readonly setup: CallSetupQuery,
  ) {}

  @Get('ranking')
  async show(@CallCtx() ctx: CallContext, @Query() query: Record<string, unknown>) {
    const { callId } = ctx.call;
    const [ranking, setup] = await Promise.all([
      this.ranking.run(callId, seatIn(ctx.actor, callId)),
      this.setup.run(callId),
    ]);
    const view = presentRanking(ctx, {
      ranking,
      setup: found(setup),
      filters: filtersOf(query),
      mayDecide: isSecretariat(ctx.actor, ctx.call),
    });
    return page(ctx.t('ranking:title'), <RankingPage {...view} />, { wide: true, islands: ['picks'] });
  }

  @Get('ranking.csv')
  async csv(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    const { callId, callSlug } = ctx.call;
    const ranking = await this.ranking.run(callId, seatIn(ctx.actor, callId));
    const { header, cells } = rankingRows(ranking);
    return sendCsv(reply, `ranking-${callSlug}.csv`, header, cells);
  }
}
