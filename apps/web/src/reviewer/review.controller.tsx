import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { seatIn } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import {
  AbstainFromReview,
  MyReviewsQuery,
  type ReviewContent,
  ReviewFormQuery,
  SaveReview,
  SeenPanelQuery,
  SubmitReview,
} from '#libs/reviews';
import { Access } from '../http/access/access.js';
import { attempt, readForm } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { AbstainBody, contentOf, ReviewBody } from './review.form.js';
import { ReviewPage } from './review.page.js';
import { presentReview, type ReviewTyped } from './review.presenter.js';
import { reviewsPath } from './review-paths.js';

/** One proposal and the form to review it. */
@Controller(':forum/:call/reviews/:assignmentId')
@Access('reviewer')
export class ReviewController {
  constructor(
    private readonly form: ReviewFormQuery,
    private readonly mine: MyReviewsQuery,
    private readonly panel: SeenPanelQuery,
    private readonly saveReview: SaveReview,
    private readonly submitReview: SubmitReview,
    private readonly abstainFromReview: AbstainFromReview,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('assignmentId') assignmentId: string) {
    return this.reviewPage(ctx, assignmentId);
  }

  @Post('save')
  async save(
    @CallCtx() ctx: CallContext,
    @Param('assignmentId') assignmentId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.write(ctx, assignmentId, body, async (content, version) => {
      await this.saveReview.run(ctx.actor, ctx.call, { assignmentId, content, version });
      return redirect(reply, reviewsPath(ctx.call, assignmentId), 'review_saved');
    });
  }

  @Post('submit')
  async submit(
    @CallCtx() ctx: CallContext,
    @Param('assignmentId') assignmentId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.write(ctx, assignmentId, body, async (content, version) => {
      await this.submitReview.run(ctx.actor, ctx.call, { assignmentId, content, version });
      const rows = await this.mine.run(ctx.call.callId, found(seatIn(ctx.actor, ctx.call.callId)));
      const next = rows.find((row) => row.state !== 'done');
      return redirect(reply, reviewsPath(ctx.call, next?.assignmentId), 'review_submitted');
    });
  }

  @Post('abstain')
  async abstain(
    @CallCtx() ctx: CallContext,
    @Param('assignmentId') assignmentId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(AbstainBody, body);
    if (!form.ok) return this.reviewPage(ctx, assignmentId, form.blockers, { stepping: form.typed });
    const act = { assignmentId: known(assignmentId), ...form.value };
    const done = await attempt(() => this.abstainFromReview.run(ctx.actor, ctx.call, act));
    if ('refusal' in done)
      return this.reviewPage(ctx, assignmentId, done.refusal.blockers, { stepping: form.typed });
    return redirect(reply, reviewsPath(ctx.call), 'abstained');
  }

  private async write(
    ctx: CallContext,
    assignmentId: string,
    body: unknown,
    act: (content: ReviewContent, version: number | undefined) => Promise<unknown>,
  ) {
    known(assignmentId);
    const form = await readForm(ReviewBody, body);
    if (!form.ok)
      return this.reviewPage(ctx, assignmentId, form.blockers, {
        content: contentOf(form.typed as ReviewBody),
      });
    const content = contentOf(form.value);
    const { version } = form.value;
    const done = await attempt(() => act(content, version === undefined ? undefined : Number(version)));
    return 'refusal' in done
      ? this.reviewPage(ctx, assignmentId, done.refusal.blockers, { content, version })
      : done.value;
  }

  private async reviewPage(
    ctx: CallContext,
    assignmentId: string,
    blockers: readonly Blocker[] = [],
    typed: ReviewTyped = {},
  ) {
    const seat = found(seatIn(ctx.actor, ctx.call.callId));
    const { callId } = ctx.call;
    const form = found(await this.form.run(callId, seat, known(assignmentId)));
    const [rows, panel] = await Promise.all([
      this.mine.run(callId, seat),
      this.panel.run(callId, seat, form),
    ]);
    const view = presentReview(ctx, {
      assignmentId,
      form,
      panel,
      rows,
      blockers,
      typed,
      now: new Date(),
    });
    return page(
      ctx.t('reviewer:form.title', { number: view.proposal.number, title: view.proposal.title }),
      <ReviewPage {...view} />,
      { islands: ['grade-keys', 'counters'], status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

/** An id that is none is a page that is not there. */
const known = (id: string): string => found(isId(id) ? id : undefined);
