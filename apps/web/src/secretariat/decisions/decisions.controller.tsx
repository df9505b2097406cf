import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import {
  canChange,
  DecisionBoardQuery,
  DecisionQuery,
  OUTCOMES,
  PublicationPreviewQuery,
  RecordDecisions,
  RequestPublication,
  TakeBackDecisions,
} from '#libs/decisions';
import { isSecretariat, seatIn } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { fillGaps, letterText } from '#libs/notifications';
import type { WebConfig } from '../../config.js';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { localPath, redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { WEB_CONFIG } from '../../web-config.js';
import { BoardPage } from './board.page.js';
import { type BoardAsked, boardAsked, themeLines } from './board.presenter.js';
import { BulkDecisionForm, DecisionForm } from './decision.form.js';
import { DecisionPage } from './decision.page.js';
import { PublishPage } from './publish.page.js';

interface Refused {
  blockers: readonly Blocker[];
  typed: Typed;
}

const EVERYTHING: BoardAsked = { outcome: undefined, themeId: undefined, sort: 'mean', page: 1 };

/** The board of decisions: decide one by one or many at once, then publish. */
@Controller(':forum/:call/secretariat/decisions')
@Access('chair')
export class DecisionsController {
  constructor(
    private readonly board: DecisionBoardQuery,
    private readonly decision: DecisionQuery,
    private readonly preview: PublicationPreviewQuery,
    private readonly setup: CallSetupQuery,
    private readonly recordDecisions: RecordDecisions,
    private readonly takeBack: TakeBackDecisions,
    private readonly requestPublication: RequestPublication,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Query() query: Record<string, unknown>) {
    return this.boardPage(ctx, boardAsked(query, isId));
  }

  @Post()
  async decideMany(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(BulkDecisionForm, body);
    if (!form.ok) return this.boardPage(ctx, EVERYTHING, form);
    const { proposalIds, outcome, rationale, back } = form.value;
    const { forumId, callId } = ctx.call;
    const done = await attempt(() =>
      outcome === 'open'
        ? this.takeBack.run(ctx.actor, { forumId, callId, proposalIds })
        : this.recordDecisions.run(ctx.actor, {
            forumId,
            callId,
            proposalIds,
            outcome,
            rationale,
            conditions: '',
            mergeInto: null,
          }),
    );
    if ('refusal' in done)
      return this.boardPage(ctx, EVERYTHING, { blockers: done.refusal.blockers, typed: form.typed });
    return redirect(reply, back ? localPath(back) : baseOf(ctx), 'decisions_recorded');
  }

  @Get('publish')
  @Access('secretariat')
  showPublish(@CallCtx() ctx: CallContext) {
    return this.publishPage(ctx, []);
  }

  @Post('publish')
  @Access('secretariat')
  async publish(@CallCtx() ctx: CallContext, @Res({ passthrough: true }) reply: FastifyReply) {
    const done = await attempt(() => this.requestPublication.run(ctx.actor, ctx.call));
    if ('refusal' in done) return this.publishPage(ctx, done.refusal.blockers);
    return redirect(reply, `${baseOf(ctx)}/publish`, 'publication_requested');
  }

  @Get(':proposalId')
  showOne(@CallCtx() ctx: CallContext, @Param('proposalId') proposalId: string) {
    return this.decisionPage(ctx, proposalId);
  }

  @Post(':proposalId')
  async decideOne(
    @CallCtx() ctx: CallContext,
    @Param('proposalId') proposalId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(DecisionForm, body);
    if (!form.ok) return this.decisionPage(ctx, proposalId, form);
    const { forumId, callId } = ctx.call;
    const done = await attempt(() =>
      this.recordDecisions.run(ctx.actor, { ...form.value, forumId, callId, proposalIds: [proposalId] }),
    );
    if ('refusal' in done)
      return this.decisionPage(ctx, proposalId, { blockers: done.refusal.blockers, typed: form.typed });
    return redirect(reply, `${baseOf(ctx)}/${proposalId}`, 'saved');
  }

  private async boardPage(ctx: CallContext, asked: BoardAsked, refused?: Refused) {
    const { t, call, actor } = ctx;
    const [{ counts, proposals }, setup] = await Promise.all([
      this.board.run(call.callId, { ...asked, seat: seatIn(actor, call.callId) }),
      this.setup.run(call.callId),
    ]);
    const typed = refused?.typed ?? {};
    return page(
      t('decisions:title'),
      <BoardPage
        {...themeLines(counts)}
        base={baseOf(ctx)}
        asked={asked}
        proposals={proposals}
        places={setup?.places ?? 0}
        mayPublish={isSecretariat(actor, call)}
        rationale={typedText(typed, 'rationale') ?? ''}
        chosen={[typed['proposalIds']].flat().map(String)}
        errors={formErrors(t, refused?.blockers ?? [])}
      />,
      { wide: true, status: refused && 422, islands: ['picks'] },
    );
  }

  private async decisionPage(ctx: CallContext, proposalId: string, refused?: Refused) {
    const { t, call, actor } = ctx;
    const decision = found(await this.decision.run(call.callId, proposalId, seatIn(actor, call.callId)));
    const { outcome, publishedAt } = decision;
    return page(
      t('decisions:one.pageTitle', { number: decision.number }),
      <DecisionPage
        base={baseOf(ctx)}
        proposalHref={`/${call.forumSlug}/${call.callSlug}/secretariat/proposals/${proposalId}`}
        timeZone={call.timeZone}
        decision={decision}
        targets={await this.decision.mergeTargets(call.callId, proposalId)}
        possible={OUTCOMES.filter((to) => !outcome || canChange(outcome, to, publishedAt !== null))}
        typed={refused?.typed ?? {}}
        errors={formErrors(t, refused?.blockers ?? [])}
      />,
      { status: refused && 422 },
    );
  }

  private async publishPage(ctx: CallContext, blockers: readonly Blocker[]) {
    const { t, call } = ctx;
    const [preview, setup] = await Promise.all([
      this.preview.run(call.callId).then(found),
      this.setup.run(call.callId),
    ]);
    const callPath = `/${call.forumSlug}/${call.callSlug}`;
    const letters = preview.samples.map(({ outcome, draft }) => {
      const { subject, body } = letterText(draft, {
        forumName: call.forumName,
        callName: call.callName,
        callPath,
      });
      return { outcome, subject, body: fillGaps(body, { site: this.config.publicUrl }) };
    });
    return page(
      t('decisions:publish.crumb'),
      <PublishPage
        base={baseOf(ctx)}
        lettersHref={`${callPath}/secretariat/letters`}
        timeZone={call.timeZone}
        preview={preview}
        total={preview.counts.reduce((sum, { count }) => sum + count, 0)}
        places={setup?.places ?? 0}
        blockers={formErrors(t, preview.blockers)}
        letters={letters}
        errors={formErrors(t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : undefined },
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/secretariat/decisions`;
