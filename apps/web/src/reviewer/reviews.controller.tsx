import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSettingsQuery } from '#libs/calls';
import { seatIn } from '#libs/identity';
import { found } from '#libs/kernel';
import { wishingBlockers } from '#libs/reviewers';
import { MyReviewsQuery, OwnDistributionQuery, SeenPanelQuery } from '#libs/reviews';
import { Access } from '../http/access/access.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { reviewsPath } from './review-paths.js';
import { ReviewsPage } from './reviews.page.js';
import { presentReviews } from './reviews.presenter.js';

/** What a member of the committee has before them. */
@Controller(':forum/:call/reviews')
@Access('reviewer')
export class ReviewsController {
  constructor(
    private readonly mine: MyReviewsQuery,
    private readonly distribution: OwnDistributionQuery,
    private readonly settings: CallSettingsQuery,
    private readonly panel: SeenPanelQuery,
  ) {}

  @Get()
  async list(@CallCtx() ctx: CallContext) {
    const seat = found(seatIn(ctx.actor, ctx.call.callId));
    const [rows, distribution, settings] = await Promise.all([
      this.mine.run(ctx.call.callId, seat),
      this.distribution.run(ctx.call.callId, seat),
      this.settings.run(ctx.call.callId),
    ]);
    const standings = settings?.reviewersSeeStanding
      ? await this.panel.standings(ctx.call.callId, seat)
      : undefined;
    const { status } = ctx.call;
    const takesWishes =
      wishingBlockers({ status, reviewersBid: settings?.reviewersBid ?? false }).length === 0;
    return page(
      ctx.t('reviewer:list.title'),
      <ReviewsPage
        {...presentReviews(ctx, { rows, distribution, standings, now: new Date(), takesWishes })}
      />,
    );
  }

  /** The one that most needs another reader; the list when nothing is left. */
  @Get('next')
  async next(@CallCtx() ctx: CallContext, @Res({ passthrough: true }) reply: FastifyReply) {
    const rows = await this.mine.run(ctx.call.callId, found(seatIn(ctx.actor, ctx.call.callId)));
    const open = rows.find((row) => row.state !== 'done');
    return redirect(reply, open ? reviewsPath(ctx.call, open.assignmentId) : reviewsPath(ctx.call));
  }
}
