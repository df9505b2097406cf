import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery, choiceName } from '#libs/calls';
import { isChair, isSecretariat, seatIn } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import {
  AskForReversal,
  canSeeDeclines,
  type DeclineRow,
  DeclinesQuery,
  ScreenProposal,
} from '#libs/proposals';
import { Access } from '../../../http/access/access.js';
import { formErrors } from '../../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../../http/forms.js';
import { pageLinks, pageNamed } from '../../../http/page-links.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { secretariatPath } from '../../secretariat-path.js';
import { ReversalRequestForm, ReverseForm } from './declines.form.js';
import { DeclinesPage } from './declines.page.js';

type Reply = FastifyReply;

/** What was screened out: the committee can see every decline with its reasons, and have it reversed (2018). */
@Controller(':forum/:call/declines')
@Access('signed_in')
export class DeclinesController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly declines: DeclinesQuery,
    private readonly screenProposal: ScreenProposal,
    private readonly askForReversal: AskForReversal,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext, @Query('page') number: unknown) {
    return this.declinesPage(ctx, number);
  }

  @Post(':id/reverse')
  async reverse(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Query('page') number: unknown,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    found(isChair(ctx.actor, ctx.call) || isSecretariat(ctx.actor, ctx.call) || null);
    const form = await readForm(ReverseForm, body);
    if (!form.ok) return this.declinesPage(ctx, number, { id, blockers: form.blockers, typed: form.typed });
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const done = await attempt(() =>
      this.screenProposal.run(ctx.actor, { ...target, ...form.value, cureUntil: null }),
    );
    if ('refusal' in done)
      return this.declinesPage(ctx, number, { id, blockers: done.refusal.blockers, typed: form.typed });
    return redirect(reply, onPage(pathOf(ctx), pageNamed(number)), DONE[done.value.state]);
  }

  @Post(':id/ask')
  async ask(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Query('page') number: unknown,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const form = await readForm(ReversalRequestForm, body);
    if (!form.ok) return this.declinesPage(ctx, number, { id, blockers: form.blockers, typed: form.typed });
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const done = await attempt(() =>
      this.askForReversal.run(ctx.actor, { ...target, reason: form.value.reason }),
    );
    if ('refusal' in done)
      return this.declinesPage(ctx, number, { id, blockers: done.refusal.blockers, typed: form.typed });
    return redirect(reply, onPage(pathOf(ctx), pageNamed(number)), 'reversal_asked');
  }

  private async declinesPage(
    ctx: CallContext,
    number: unknown,
    sent?: { id: string; blockers: readonly Blocker[]; typed: Typed },
  ) {
    const call = found(await this.setup.run(ctx.call.callId));
    const { screening, numberPrefix, reviewersSeeNames } = call.settings;
    found(canSeeDeclines(ctx.actor, ctx.call, screening) || null);
    const leads = isChair(ctx.actor, ctx.call) || isSecretariat(ctx.actor, ctx.call);
    const list = await this.declines.page(call.callId, ctx.actor.personId, pageNamed(number));
    const path = pathOf(ctx);
    const act = (row: DeclineRow, name: string) => onPage(`${path}/${row.id}/${name}`, list.page);
    return page(
      ctx.t('screening:declines.name'),
      <DeclinesPage
        rows={list.rows.map((row) => ({
          ...row,
          number: `${numberPrefix}${row.number}`,
          title: row.title || ctx.t('proposer:untitled'),
          organisation: leads || reviewersSeeNames ? row.organisation : '',
          // who screened and who else asked is for those who lead
          by: leads ? [row.screenedBy, row.secondedBy].filter(Boolean).join(', ') : '',
          note: leads ? row.note : '',
          requests: leads ? row.requests : [],
          reasons: row.reasonCodes.map((code) => choiceName(screening.reasons, code)),
          mayReverse: leads,
          mayAsk: !leads && seatIn(ctx.actor, ctx.call.callId) !== undefined && !row.asked,
          typed: sent?.id === row.id ? (typedText(sent.typed, 'reason') ?? '') : '',
          errors: formErrors(ctx.t, sent?.id === row.id ? sent.blockers : []),
          hrefs: { reverse: act(row, 'reverse'), ask: act(row, 'ask') },
        }))}
        total={list.total}
        pages={pageLinks(list, (one) => onPage(path, one))}
        zone={call.timeZone}
        back={isSecretariat(ctx.actor, ctx.call) ? secretariatPath(ctx.call, '/screening') : undefined}
        errors={formErrors(
          ctx.t,
          (sent?.blockers ?? []).map((one) => ({ ...one, field: one.field && `${one.field}-${sent?.id}` })),
        )}
      />,
      { status: sent ? 422 : 200 },
    );
  }
}

const DONE = {
  in_force: 'decline_reversed',
  waits: 'screening_waits',
  disputed: 'screening_disputed',
} as const;

const pathOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/declines`;

const onPage = (path: string, number: number): string => (number > 1 ? `${path}?page=${number}` : path);
