import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type CallSetup, CallSetupQuery, ReviseCall } from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { formErrors } from '../../../http/form-errors.js';
import { attempt, readForm } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { secretariatPath } from '../../secretariat-path.js';
import { listBlockers, readableSettings, ScreeningSettingsForm, settingsFrom } from './settings.form.js';
import { SettingsPage } from './settings.page.js';

/** How the call screens and tags. */
@Controller(':forum/:call/secretariat/screening/settings')
@Access('secretariat')
export class ScreeningSettingsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly revise: ReviseCall,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext) {
    return settingsPage(ctx, found(await this.setup.run(ctx.call.callId)));
  }

  @Post()
  async save(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ScreeningSettingsForm, body);
    const { callId } = ctx.call;
    const call = found(await this.setup.run(callId));
    const { settings } = call;
    if (!form.ok)
      return settingsPage(ctx, call, form.blockers, settingsFrom(readableSettings(form.typed, settings)));
    const set = settingsFrom(form.value);
    const torn = listBlockers(form.value, settings.screening);
    if (torn.length > 0) return settingsPage(ctx, call, torn, set);
    const done = await attempt(() =>
      this.revise.run(ctx.actor, { callId, version: form.value.version, edits: [{ act: 'settings', set }] }),
    );
    if ('refusal' in done) return settingsPage(ctx, call, done.refusal.blockers, set);
    return redirect(reply, secretariatPath(ctx.call, '/screening/settings'), 'saved');
  }
}

/** The settings of the call, or what was typed over them. */
function settingsPage(
  ctx: CallContext,
  call: CallSetup,
  blockers: readonly Blocker[] = [],
  typed?: ReturnType<typeof settingsFrom>,
) {
  const path = secretariatPath(ctx.call, '/screening');
  return page(
    ctx.t('screening:settings.name'),
    <SettingsPage
      {...(typed ?? call.settings)}
      version={call.version}
      errors={formErrors(ctx.t, blockers)}
      hrefs={{ queue: path, save: `${path}/settings` }}
    />,
    { status: blockers.length > 0 ? 422 : 200 },
  );
}
