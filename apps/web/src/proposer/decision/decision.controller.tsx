import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { AnswerDecision, ProposerDecisionQuery } from '#libs/decisions';
import { type Blocker, found, isId } from '#libs/kernel';
import { fillGaps } from '#libs/notifications';
import { ReadProposal } from '#libs/proposals';
import type { WebConfig } from '../../config.js';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { WEB_CONFIG } from '../../web-config.js';
import { AnswerForm } from './answer.form.js';
import { MyDecisionPage } from './decision.page.js';

interface Refused {
  blockers: readonly Blocker[];
  typed: Typed;
}

/** The published decision about one's own proposal, and the answer to it. Before the letter there is no such page. */
@Controller(':forum/:call/proposals/:id/decision')
@Access('signed_in')
export class MyDecisionController {
  constructor(
    private readonly read: ReadProposal,
    private readonly setup: CallSetupQuery,
    private readonly decision: ProposerDecisionQuery,
    private readonly answerDecision: AnswerDecision,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.decisionPage(ctx, id);
  }

  @Post()
  async answer(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(AnswerForm, body);
    if (!form.ok) return this.decisionPage(ctx, id, form);
    const { forumId, callId } = ctx.call;
    const done = await attempt(() =>
      this.answerDecision.run(ctx.actor, { ...form.value, forumId, callId, proposalId: id }),
    );
    if ('refusal' in done)
      return this.decisionPage(ctx, id, { blockers: done.refusal.blockers, typed: form.typed });
    return redirect(reply, hrefOf(ctx, id), 'answer_sent');
  }

  private async decisionPage(ctx: CallContext, id: string, refused?: Refused) {
    const { t, call, actor } = ctx;
    const setup = found(await this.setup.run(call.callId));
    const proposal = found(isId(id) ? await this.read.run(actor, setup, id) : undefined);
    if (proposal.sight !== 'own') found(undefined);
    const decision = found(await this.decision.run(call.callId, id));
    return page(
      t('decisions:mine.name'),
      <MyDecisionPage
        listHref={`/${call.forumSlug}/${call.callSlug}/proposals`}
        proposalHref={`/${call.forumSlug}/${call.callSlug}/proposals/${id}`}
        title={proposal.content.title}
        timeZone={call.timeZone}
        decision={decision}
        body={fillGaps(decision.letter?.body ?? '', { site: this.config.publicUrl })}
        mayAnswer={proposal.ownerId === actor.personId}
        typed={refused?.typed ?? {}}
        errors={formErrors(t, refused?.blockers ?? [])}
      />,
      { status: refused && 422 },
    );
  }
}

const hrefOf = ({ call }: CallContext, id: string): string =>
  `/${call.forumSlug}/${call.callSlug}/proposals/${id}/decision`;
