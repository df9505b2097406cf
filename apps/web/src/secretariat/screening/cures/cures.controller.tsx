import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type CallSetup, CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { personOf } from '#libs/identity';
import { type Blocker, Clock, found, instantIn, isId } from '#libs/kernel';
import {
  AskForCures,
  cureCountBlockers,
  CurePreviewQuery,
  curesBlockers,
  type Finding,
  MOST_CURES,
  ScreeningBatchQuery,
} from '#libs/proposals';
import type { WebConfig } from '../../../config.js';
import { Access } from '../../../http/access/access.js';
import { attempt, readForm } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { sentenceOf } from '../../../proposer/finding-sentences.js';
import { WEB_CONFIG } from '../../../web-config.js';
import { ChosenProposals } from '../../proposals/chosen-proposals.js';
import { secretariatPath } from '../../secretariat-path.js';
import { BatchPage } from '../batch.page.js';
import { CuresForm, looksOf, SendCuresForm } from './cures.form.js';
import { CuresPage } from './cures.page.js';
import { CuresPreviewPage } from './cures-preview.page.js';
import { type CureWordsTyped, presentCures } from './cures.presenter.js';
import { suggestedCure } from '../screening.presenter.js';

/** Several proposals asked for a cure at once: what to say, a look at who would read what, and then it is sent. */
@Controller(':forum/:call/secretariat/screening/cures')
@Access('secretariat')
export class CuresController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly chosen: ChosenProposals,
    private readonly preview: CurePreviewQuery,
    private readonly batches: ScreeningBatchQuery,
    private readonly askForCures: AskForCures,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Post()
  @HttpCode(200)
  async choose(@CallCtx() ctx: CallContext, @Body() body: unknown) {
    const form = await readForm(CuresForm, body);
    if (!form.ok) return this.wordsPage(ctx, [], NOTHING_TYPED, form.blockers);
    const rows = await this.chosen.run(ctx, form.value, MOST_CURES);
    const ids = rows.map(({ id }) => id);
    return this.wordsPage(ctx, ids, form.value, cureCountBlockers(ids.length));
  }

  @Post('preview')
  @HttpCode(200)
  async look(@CallCtx() ctx: CallContext, @Body() body: unknown) {
    const form = await readForm(CuresForm, body);
    if (!form.ok) return this.wordsPage(ctx, [], NOTHING_TYPED, form.blockers);
    const { ids, reasonCodes } = form.value;
    const { call, now } = await this.callNow(ctx);
    const cureUntil = instantIn(call.timeZone, form.value.cureUntil) ?? null;
    const { screening } = call.settings;
    const blockers = curesBlockers(ids.length, { cureUntil, reasonCodes }, screening, now);
    if (blockers.length > 0) return this.wordsPage(ctx, ids, form.value, blockers);
    const view = await this.viewOf(ctx, ids, form.value, []);
    return page(ctx.t('screening:cures.name'), <CuresPreviewPage {...view} />, { wide: true });
  }

  @Post('send')
  async send(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(SendCuresForm, body);
    if (!form.ok) return this.wordsPage(ctx, [], NOTHING_TYPED, form.blockers);
    const { reason, reasonCodes, cureUntil } = form.value;
    const proposals = looksOf(form.value.proposals);
    const { callId, timeZone } = ctx.call;
    const { call } = await this.callNow(ctx);
    const inWords = wordsOf(ctx, call);
    const until = instantIn(timeZone, cureUntil) ?? null;
    const done = await attempt(() =>
      this.askForCures.run(ctx.actor, { callId, proposals, reason, reasonCodes, inWords, cureUntil: until }),
    );
    if ('refusal' in done) {
      const ids = proposals.map(({ id }) => id);
      return this.wordsPage(ctx, ids, form.value, done.refusal.blockers);
    }
    return redirect(reply, `${pathOf(ctx)}/cures/${done.value.batchId}`);
  }

  @Get(':batchId')
  async result(@CallCtx() ctx: CallContext, @Param('batchId') batchId: string) {
    const { callId, timeZone } = ctx.call;
    const batch = found(isId(batchId) ? await this.batches.run(callId, ctx.actor.personId, batchId) : null);
    return page(
      ctx.t('screening:cures.name'),
      <BatchPage batch={batch} zone={timeZone} path={pathOf(ctx)} />,
    );
  }

  /** The form for what is said to all, with what was found in each. */
  private async wordsPage(
    ctx: CallContext,
    ids: readonly string[],
    typed: CureWordsTyped,
    blockers: readonly Blocker[],
  ) {
    const view = await this.viewOf(ctx, ids, typed, blockers);
    return page(ctx.t('screening:cures.name'), <CuresPage {...view} />, {
      wide: true,
      status: blockers.length > 0 ? 422 : 200,
    });
  }

  private async viewOf(
    ctx: CallContext,
    ids: readonly string[],
    { cureUntil, reason, reasonCodes }: CureWordsTyped,
    blockers: readonly Blocker[],
  ) {
    const { call, now } = await this.callNow(ctx);
    const rows = await this.preview.run(call, personOf(ctx.actor), now, {
      ids: ids.length > MOST_CURES ? [] : ids,
      reason,
      reasonCodes,
      inWords: wordsOf(ctx, call),
    });
    return presentCures(ctx, {
      call,
      rows,
      typed: { cureUntil: cureUntil || suggestedCure(call, now), reason, reasonCodes },
      until: instantIn(call.timeZone, cureUntil) ?? null,
      blockers,
      path: pathOf(ctx),
      site: this.config.publicUrl,
    });
  }

  private async callNow(ctx: CallContext) {
    const [setup, now] = await Promise.all([this.setup.run(ctx.call.callId), this.clock.now(this.db.source)]);
    return { call: found(setup), now };
  }
}

const NOTHING_TYPED: CureWordsTyped = { cureUntil: '', reason: '', reasonCodes: [] };

const wordsOf =
  ({ t }: CallContext, { settings }: CallSetup) =>
  (finding: Finding): string =>
    sentenceOf(t, finding, settings);

const pathOf = ({ call }: CallContext): string => secretariatPath(call, '/screening');
