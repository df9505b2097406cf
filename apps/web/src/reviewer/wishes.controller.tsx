import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { seatIn } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { BIDS, type Bid, MakeWishes, WishesQuery } from '#libs/reviewers';
import { Access } from '../http/access/access.js';
import { formErrors } from '../http/form-errors.js';
import { attempt, readForm } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { reviewsPath } from './review-paths.js';
import { WishesPage } from './wishes.page.js';

class WishesForm {
  /** By the id of the proposal; empty for no wish. */
  @Transform(({ value }: { value: unknown }): unknown =>
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : value,
  )
  @IsString({ each: true })
  @IsIn(['', ...BIDS], { each: true })
  wishes: ReadonlyMap<string, '' | Bid> = new Map();
}

/** What a member would like to review, or rather not. */
@Controller(':forum/:call/reviews/wishes')
@Access('reviewer')
export class WishesController {
  constructor(
    private readonly wishes: WishesQuery,
    private readonly makeWishes: MakeWishes,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.wishesPage(ctx);
  }

  @Post()
  async save(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(WishesForm, body);
    if (!form.ok) return this.wishesPage(ctx, form.blockers);
    const wishes = new Map(
      [...form.value.wishes].filter(([id]) => isId(id)).map(([id, wish]) => [id, wish === '' ? null : wish]),
    );
    const done = await attempt(() => this.makeWishes.run(ctx.actor, ctx.call, { wishes }));
    if ('refusal' in done) return this.wishesPage(ctx, done.refusal.blockers);
    return redirect(reply, `${reviewsPath(ctx.call)}/wishes`, 'saved');
  }

  private async wishesPage(ctx: CallContext, blockers: readonly Blocker[] = []) {
    const { callId } = ctx.call;
    const rows = await this.wishes.run(callId, found(seatIn(ctx.actor, callId)));
    return page(
      ctx.t('reviewer:wishes.title'),
      <WishesPage base={reviewsPath(ctx.call)} rows={rows} errors={formErrors(ctx.t, blockers)} />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
