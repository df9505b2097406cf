import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  CALL_INSTANTS,
  type Calendar,
  CallExtensionsQuery,
  CallSetupQuery,
  canCreateCall,
  datesBlockers,
  MoveCall,
  movedDates,
  planOf,
  PublicCallQuery,
  SetCallDates,
} from '#libs/calls';
import { type Blocker, found, instantIn } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { attempt, type FormResult, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { DatesForm, MoveForm } from './call-setup.form.js';
import { CallSetupPage } from './call-setup.page.js';
import { presentSetup } from './call-setup.presenter.js';
import { PreviewPage } from './preview/preview.page.js';
import { presentPreview } from './preview/preview.presenter.js';
import { setupBase } from './setup-parts.js';

/** The first page of a call's set-up: its stage, what is still missing, and its dates. */
@Controller(':forum/:call/secretariat/call')
@Access('secretariat')
export class CallSetupController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly extensions: CallExtensionsQuery,
    private readonly publicCall: PublicCallQuery,
    private readonly moveCall: MoveCall,
    private readonly setDates: SetCallDates,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.setupPage(ctx);
  }

  @Post('move')
  async move(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(MoveForm, body);
    return this.carryOut(ctx, reply, 'call_moved', form, ({ to }) =>
      this.moveCall.run(ctx.actor, { ...ctx.call, to }),
    );
  }

  @Post('dates')
  async dates(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(DatesForm, body);
    if (!form.ok) return this.setupPage(ctx, form.blockers, form.typed);
    const { value } = form;
    if (value.do === 'edit') return this.setupPage(ctx, [], form.typed);
    const read = CALL_INSTANTS.map((name) => [name, instantIn(ctx.call.timeZone, value[name])] as const);
    const wrong = [
      ...read
        .filter(([name, at]) => value[name] !== '' && !at)
        .map(([field]) => ({ code: 'no_such_time', field })),
      ...(['eventStartsOn', 'eventEndsOn'] as const)
        .filter((name) => value[name] !== '' && !instantIn('UTC', `${value[name]}T00:00`))
        .map((field) => ({ code: 'date_wrong', field })),
    ];
    if (wrong.length > 0) return this.setupPage(ctx, wrong, form.typed);
    const calendar = Object.fromEntries(read.map(([name, at]) => [name, at ?? null])) as Record<
      (typeof CALL_INSTANTS)[number],
      Date | null
    >;
    if (value.do === 'preview') return this.previewDates(ctx, calendar, value, form.typed);
    return this.carryOut(
      ctx,
      reply,
      'call_saved',
      form,
      ({ version, reason, announce, eventStartsOn, eventEndsOn }) =>
        this.setDates.run(ctx.actor, {
          ...calendar,
          callId: ctx.call.callId,
          version,
          reason,
          announce: announce === 'yes',
          eventStartsOn: eventStartsOn || null,
          eventEndsOn: eventEndsOn || null,
        }),
    );
  }

  /** What everybody would read with these dates, which are not saved yet. */
  private async previewDates(ctx: CallContext, calendar: Calendar, value: DatesForm, typed: Typed) {
    const [stored, known] = await Promise.all([
      this.setup.run(ctx.call.callId),
      this.publicCall.run(ctx.call.callId),
    ]);
    const setup = found(stored);
    const days = { eventStartsOn: value.eventStartsOn || null, eventEndsOn: value.eventEndsOn || null };
    const blockers = datesBlockers(calendar, days);
    if (blockers.length > 0) return this.setupPage(ctx, blockers, typed);
    const moved = (setup.status === 'draft' ? [] : movedDates(setup, calendar)).map(({ name, from }) => ({
      name,
      from: from?.toISOString() ?? '',
      reason: value.reason.trim(),
    }));
    const before = found(known).moved.filter(({ name }) => !moved.some((one) => one.name === name));
    const kept = { action: `${setupBase(ctx)}/dates`, typed, version: value.version ?? setup.version };
    const plan = planOf({ ...setup, ...calendar, ...days });
    const view = presentPreview(ctx, setup, plan, undefined, kept, [...moved, ...before]);
    return page(ctx.t('call-preview:title'), <PreviewPage {...view} />, { indexed: false });
  }

  /** Runs an act and goes back to the page, or shows the page again with what was typed and why it was refused. */
  private async carryOut<T>(
    ctx: CallContext,
    reply: FastifyReply,
    done: string,
    form: FormResult<T>,
    act: (value: T) => Promise<unknown>,
  ) {
    if (!form.ok) return this.setupPage(ctx, form.blockers, form.typed);
    const result = await attempt(() => act(form.value));
    if ('refusal' in result)
      return this.setupPage(ctx, result.refusal.blockers, form.typed, result.refusal.kind === 'stale');
    return redirect(reply, setupBase(ctx), done);
  }

  private async setupPage(
    ctx: CallContext,
    blockers: readonly Blocker[] = [],
    typed: Typed = {},
    stale = false,
  ) {
    const [call, extensions] = await Promise.all([
      this.setup.run(ctx.call.callId),
      this.extensions.run(ctx.call.callId),
    ]);
    const view = presentSetup(
      ctx.t,
      found(call),
      extensions,
      setupBase(ctx),
      blockers,
      typed,
      canCreateCall(ctx.actor, ctx.call.forumId),
    );
    return page(ctx.t('call-setup:title'), <CallSetupPage {...view} />, {
      status: stale ? 409 : blockers.length > 0 ? 422 : 200,
    });
  }
}
