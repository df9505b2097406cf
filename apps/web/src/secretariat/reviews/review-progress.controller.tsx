import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { seatIn } from '#libs/identity';
import type { Blocker } from '#libs/kernel';
import { ImportReviews, RankingQuery, ReviewExportQuery, ReviewProgressQuery } from '#libs/reviews';
import { Access } from '../../http/access/access.js';
import { badRows } from '../../http/bad-rows.js';
import { sendCsv } from '../../http/csv-reply.js';
import { attempt, readForm, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { type SentFile, TakesFile, Upload } from '../../http/reading/upload.js';
import { secretariatPath } from '../secretariat-path.js';
import { reviewRows } from './review-csv.js';
import { ReviewProgressPage } from './review-progress.page.js';

class ImportReviewsForm {
  @IsString() file: string = '';
}

/** How far reviewing is, and who lags; reviews in and out as files. */
@Controller(':forum/:call/secretariat')
@Access('secretariat')
export class ReviewProgressController {
  constructor(
    private readonly progress: ReviewProgressQuery,
    private readonly reviews: ReviewExportQuery,
    private readonly ranking: RankingQuery,
    private readonly importReviews: ImportReviews,
  ) {}

  @Get('reviews')
  show(@CallCtx() ctx: CallContext) {
    return this.progressPage(ctx);
  }

  @Get('reviews.csv')
  async csv(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    const seat = seatIn(ctx.actor, ctx.call.callId);
    const [rows, criteria] = await Promise.all([
      this.reviews.run(ctx.call.callId, seat),
      this.ranking.criteriaOf(ctx.call.callId),
    ]);
    const { header, cells } = reviewRows(rows, criteria);
    return sendCsv(reply, `reviews-${ctx.call.callSlug}.csv`, header, cells);
  }

  @Post('reviews/import')
  @TakesFile()
  async importFile(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Upload() sent: SentFile | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ImportReviewsForm, body);
    if (!form.ok) return this.progressPage(ctx, form.blockers, typedText(form.typed, 'file'));
    const done = await attempt(() =>
      this.importReviews.run(ctx.actor, ctx.call, { file: sent?.bytes ?? form.value.file }),
    );
    if ('refusal' in done) return this.progressPage(ctx, done.refusal.blockers, form.value.file);
    return redirect(reply, secretariatPath(ctx.call, '/reviews'), 'reviews_imported');
  }

  private async progressPage(ctx: CallContext, blockers: readonly Blocker[] = [], file = '') {
    const progress = await this.progress.run(ctx.call.callId);
    return page(
      ctx.t('ranking:progress.heading'),
      <ReviewProgressPage
        base={secretariatPath(ctx.call, '/reviews')}
        zone={ctx.call.timeZone}
        progress={progress}
        badRows={badRows(ctx.t, blockers)}
        file={file}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
