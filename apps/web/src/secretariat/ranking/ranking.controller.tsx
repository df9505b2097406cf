import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { isSecretariat, seatIn } from '#libs/identity';
import { found } from '#libs/kernel';
import { RankingQuery } from '#libs/reviews';
import { Access } from '../../http/access/access.js';
import { sendCsv } from '../../http/csv-reply.js';
import { keptPart } from '../../http/kept/kept-part.js';
import { type KeptView, KeptViews } from '../../http/kept/kept-views.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { rankingRows } from './ranking-csv.js';
import { filtersOf, type RankingFilters } from './ranking-filters.js';
import { RankingHead, RankingPage, type RankingPageProps, RankingTable } from './ranking.page.js';
import { presentRanking } from './ranking.presenter.js';

type KeptRanking = KeptView & RankingPageProps;

/** The standing of all proposals, and from here their decisions. */
@Controller(':forum/:call/secretariat')
@Access('chair')
export class RankingController {
  private readonly views = new KeptViews<KeptRanking>();

  constructor(
    private readonly ranking: RankingQuery,
    private readonly setup: CallSetupQuery,
  ) {}

  @Get('ranking')
  async show(@CallCtx() ctx: CallContext, @Query() query: Record<string, unknown>) {
    const { callId } = ctx.call;
    const seat = seatIn(ctx.actor, callId);
    const asked = { filters: filtersOf(query), mayDecide: isSecretariat(ctx.actor, ctx.call) };
    const { listing, seat: eyes } = await this.ranking.version(callId, seat);
    const key = JSON.stringify([callId, listing, eyes, ctx.locale, asked]);
    const { parts, ...view } = await this.views.get(key, () => this.keptView(ctx, seat, asked));
    return page(ctx.t('ranking:title'), <RankingPage {...view} />, {
      wide: true,
      islands: ['picks'],
      kept: parts,
    });
  }

  private async keptView(
    ctx: CallContext,
    seat: string | undefined,
    asked: { filters: RankingFilters; mayDecide: boolean },
  ): Promise<KeptRanking> {
    const [ranking, setup] = await Promise.all([
      this.ranking.run(ctx.call.callId, seat),
      this.setup.run(ctx.call.callId),
    ]);
    const view = presentRanking(ctx, { ranking, setup: found(setup), ...asked });
    const { mayDecide, decisionsHref, backHref } = view;
    const head = keptPart(ctx, <RankingHead {...view} />);
    const table = view.shown > 0 ? keptPart(ctx, <RankingTable {...view} />) : undefined;
    return { parts: table ? [head, table] : [head], head, table, mayDecide, decisionsHref, backHref };
  }

  @Get('ranking.csv')
  async csv(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    const { callId, callSlug } = ctx.call;
    const ranking = await this.ranking.run(callId, seatIn(ctx.actor, callId));
    const { header, cells } = rankingRows(ranking);
    return sendCsv(reply, `ranking-${callSlug}.csv`, header, cells);
  }
}
