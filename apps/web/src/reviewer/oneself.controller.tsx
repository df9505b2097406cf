import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { seatIn } from '#libs/identity';
import { type Blocker, found } from '#libs/kernel';
import { CommitteeListsQuery, DescribeOneself, ReviewerProfileQuery } from '#libs/reviewers';
import { Access } from '../http/access/access.js';
import { formErrors } from '../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { OneselfPage } from './oneself.page.js';
import { reviewsPath } from './review-paths.js';

class OneselfForm {
  @IsString() profile = '';
}

/** What a member says they know. */
@Controller(':forum/:call/reviews/profile')
@Access('reviewer')
export class OneselfController {
  constructor(
    private readonly profile: ReviewerProfileQuery,
    private readonly lists: CommitteeListsQuery,
    private readonly describe: DescribeOneself,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.profilePage(ctx);
  }

  @Post()
  async save(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(OneselfForm, body);
    if (!form.ok) return this.profilePage(ctx, form.blockers, form.typed);
    const done = await attempt(() => this.describe.run(ctx.actor, ctx.call, form.value));
    if ('refusal' in done) return this.profilePage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, `${reviewsPath(ctx.call)}/profile`, 'saved');
  }

  private async profilePage(ctx: CallContext, blockers: readonly Blocker[] = [], typed: Typed = {}) {
    const { callId } = ctx.call;
    const [profile, lists] = await Promise.all([
      this.profile.run(callId, found(seatIn(ctx.actor, callId))),
      this.lists.run(ctx.call),
    ]);
    const { profile: stored, themeIds, tagIds } = found(profile);
    const { themes, tags } = found(lists);
    const named = (all: readonly { id: string; name: string }[], ids: readonly string[]) =>
      all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return page(
      ctx.t('reviewer:oneself.title'),
      <OneselfPage
        base={reviewsPath(ctx.call)}
        profile={typedText(typed, 'profile') ?? stored}
        themes={named(themes, themeIds)}
        tags={named(tags, tagIds)}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
