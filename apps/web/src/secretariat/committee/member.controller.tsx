import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId, refuseIf } from '#libs/kernel';
import {
  CommitteeListsQuery,
  DeclareConflict,
  EditReviewer,
  LeaveCommittee,
  ProposalByNumberQuery,
  ReviewerProfileQuery,
} from '#libs/reviewers';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { DeclareForm, factsOf, MemberForm } from './committee.form.js';
import { memberValues } from './member-values.js';
import { MemberPage } from './member.page.js';

/** One member of the committee. */
@Controller(':forum/:call/secretariat/reviewers/:reviewerId')
@Access('secretariat')
export class MemberController {
  constructor(
    private readonly profile: ReviewerProfileQuery,
    private readonly lists: CommitteeListsQuery,
    private readonly proposals: ProposalByNumberQuery,
    private readonly editReviewer: EditReviewer,
    private readonly leaveCommittee: LeaveCommittee,
    private readonly declareConflict: DeclareConflict,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('reviewerId') reviewerId: string) {
    return this.memberPage(ctx, reviewerId);
  }

  @Post()
  async edit(
    @CallCtx() ctx: CallContext,
    @Param('reviewerId') reviewerId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(MemberForm, body);
    if (!form.ok) return this.memberPage(ctx, reviewerId, form.blockers, form.typed);
    const act = () => this.editReviewer.run(ctx.actor, ctx.call, known(reviewerId), factsOf(form.value));
    const done = await attempt(act);
    if ('refusal' in done) return this.memberPage(ctx, reviewerId, done.refusal.blockers, form.typed);
    return redirect(reply, secretariatPath(ctx.call, `/reviewers/${reviewerId}`), 'saved');
  }

  @Post('leave')
  async leave(
    @CallCtx() ctx: CallContext,
    @Param('reviewerId') reviewerId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const done = await attempt(() => this.leaveCommittee.run(ctx.actor, ctx.call, known(reviewerId)));
    if ('refusal' in done) return this.memberPage(ctx, reviewerId, done.refusal.blockers);
    return redirect(reply, secretariatPath(ctx.call, '/reviewers'), 'reviewer_left');
  }

  @Post('conflicts')
  async declare(
    @CallCtx() ctx: CallContext,
    @Param('reviewerId') reviewerId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(DeclareForm, body);
    if (!form.ok) return this.memberPage(ctx, reviewerId, form.blockers, {}, form.typed);
    const { number, reason } = form.value;
    const done = await attempt(async () => {
      const proposalId = await this.proposals.run(ctx.call.callId, number);
      refuseIf(proposalId ? [] : [{ code: 'unknown_proposal', field: 'number', value: number }]);
      const told = { reviewerId: known(reviewerId), proposalId: found(proposalId), reason };
      return this.declareConflict.run(ctx.actor, ctx.call, told);
    });
    if ('refusal' in done) return this.memberPage(ctx, reviewerId, done.refusal.blockers, {}, form.typed);
    return redirect(reply, secretariatPath(ctx.call, `/reviewers/${reviewerId}`), 'conflict_declared');
  }

  private async memberPage(
    ctx: CallContext,
    reviewerId: string,
    blockers: readonly Blocker[] = [],
    typed: Typed = {},
    declared: Typed = {},
  ) {
    const [profile, lists] = await Promise.all([
      this.profile.run(ctx.call.callId, known(reviewerId)),
      this.lists.run(ctx.call),
    ]);
    const member = found(profile);
    return page(
      member.name || member.email,
      <MemberPage
        base={secretariatPath(ctx.call, `/reviewers/${reviewerId}`)}
        member={member}
        lists={found(lists)}
        values={memberValues(typed, member)}
        declared={{ number: typedText(declared, 'number'), reason: typedText(declared, 'reason') }}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

/** An id that is none is a page that is not there. */
const known = (id: string): string => found(isId(id) ? id : undefined);
