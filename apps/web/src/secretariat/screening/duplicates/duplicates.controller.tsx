import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { type Blocker, found, isId } from '#libs/kernel';
import { JudgeAlike, NearDuplicatesQuery, PAIR_VIEWS, ReadProposal, VERDICTS } from '#libs/proposals';
import { Access } from '../../../http/access/access.js';
import { formErrors } from '../../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { secretariatPath } from '../../secretariat-path.js';
import { ComparePage } from './compare.page.js';
import { presentComparison } from './compare.presenter.js';
import { VerdictForm } from './duplicates.form.js';
import { DuplicatesPage } from './duplicates.page.js';

/** Proposals that are alike, and what is to become of them. */
@Controller(':forum/:call/secretariat/screening/duplicates')
@Access('secretariat')
export class DuplicatesController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly duplicates: NearDuplicatesQuery,
    private readonly read: ReadProposal,
    private readonly judgeAlike: JudgeAlike,
  ) {}

  @Get()
  async list(@CallCtx() ctx: CallContext, @Query() query: { show?: unknown }) {
    const view = PAIR_VIEWS.find((one) => one === query.show) ?? 'open';
    const { callId, timeZone } = ctx.call;
    const { pairs, counts, comparedAt } = await this.duplicates.list(callId, ctx.actor.personId, view);
    const path = pathOf(ctx);
    return page(
      ctx.t('screening:duplicates.name'),
      <DuplicatesPage
        view={view}
        count={counts.open}
        tabs={PAIR_VIEWS.map((one) => ({
          label: ctx.t(`screening:duplicates.view.${one}`, { count: counts[one] }),
          href: one === 'open' ? `${path}/duplicates` : `${path}/duplicates?show=${one}`,
          current: one === view,
        }))}
        pairs={pairs.map((pair) => ({ ...pair, href: `${path}/duplicates/${pair.a.id}/${pair.b.id}` }))}
        comparedAt={comparedAt}
        zone={timeZone}
        back={path}
      />,
      { wide: true },
    );
  }

  @Get(':a/:b')
  show(@CallCtx() ctx: CallContext, @Param('a') a: string, @Param('b') b: string) {
    return this.comparison(ctx, a, b, []);
  }

  @Post(':a/:b')
  async judge(
    @CallCtx() ctx: CallContext,
    @Param('a') a: string,
    @Param('b') b: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(VerdictForm, body);
    if (!form.ok) return this.comparison(ctx, a, b, form.blockers, form.typed);
    found((isId(a) && isId(b)) || null);
    const { callId } = ctx.call;
    const done = await attempt(() =>
      this.judgeAlike.run(ctx.actor, { callId, proposalIds: [a, b], ...form.value }),
    );
    if ('refusal' in done) return this.comparison(ctx, a, b, done.refusal.blockers, form.typed);
    return redirect(reply, `${pathOf(ctx)}/duplicates`, 'alike_judged');
  }

  private async comparison(
    ctx: CallContext,
    a: string,
    b: string,
    blockers: readonly Blocker[],
    typed: Typed = {},
  ) {
    found((isId(a) && isId(b)) || null);
    const call = found(await this.setup.run(ctx.call.callId));
    const pair = found(await this.duplicates.pair(call.callId, ctx.actor.personId, [a, b]));
    const [one, other] = await Promise.all([
      this.read.run(ctx.actor, call, pair.a.id),
      this.read.run(ctx.actor, call, pair.b.id),
    ]);
    found((one?.sight === 'staff' && other?.sight === 'staff') || null);
    const view = presentComparison(ctx.t, call, pair, [found(one), found(other)], pathOf(ctx));
    const [first, second] = view.sides;
    const title = ctx.t('screening:duplicates.compare', { a: first.number, b: second.number });
    const said = {
      verdict: VERDICTS.find((verdict) => verdict === typed['verdict']) ?? view.verdict,
      note: typedText(typed, 'note') ?? view.note,
    };
    return page(title, <ComparePage {...view} {...said} errors={formErrors(ctx.t, blockers)} />, {
      wide: true,
      status: blockers.length > 0 ? 422 : 200,
    });
  }
}

const pathOf = ({ call }: CallContext): string => secretariatPath(call, '/screening');
