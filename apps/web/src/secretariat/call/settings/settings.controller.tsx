import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery, edited, newBlockers, planOf, ReviseCall } from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { formErrors } from '../../../http/form-errors.js';
import { attempt, readForm, type Typed } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { PreviewPage } from '../preview/preview.page.js';
import { presentPreview } from '../preview/preview.presenter.js';
import { SettingsForm } from './settings.form.js';
import { SettingsPage } from './settings.page.js';
import { atSettings, settingsEdits, typedSettings, valuesOfSettings } from './settings-values.js';
import { setupBase, versionIn } from '../setup-parts.js';

/** The name of a call, its numbers, its rules of eligibility, and who sees what. */
@Controller(':forum/:call/secretariat/call/settings')
@Access('secretariat')
export class CallSettingsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly revise: ReviseCall,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.settingsPage(ctx, []);
  }

  @Post()
  async save(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(SettingsForm, body);
    if (!form.ok) return this.settingsPage(ctx, form.blockers, form.typed);
    if (form.value.do === 'edit') return this.settingsPage(ctx, [], form.typed);
    const setup = found(await this.setup.run(ctx.call.callId));
    const plan = planOf(setup);
    const edits = settingsEdits(plan, form.value);
    const after = edits.reduce(edited, plan);
    const blockers = newBlockers(plan, after);
    if (blockers.length > 0) return this.settingsPage(ctx, atSettings(blockers), form.typed);
    const { version } = form.value;
    if (form.value.do === 'preview') {
      const kept = {
        action: `${setupBase(ctx)}/settings`,
        typed: form.typed,
        version: version ?? setup.version,
      };
      return page(
        ctx.t('call-preview:title'),
        <PreviewPage {...presentPreview(ctx, setup, after, undefined, kept)} />,
        { indexed: false },
      );
    }
    const done = await attempt(() => this.revise.run(ctx.actor, { callId: ctx.call.callId, version, edits }));
    if ('refusal' in done) return this.settingsPage(ctx, atSettings(done.refusal.blockers), form.typed);
    return redirect(reply, `${setupBase(ctx)}/settings`, 'call_saved');
  }

  private async settingsPage(ctx: CallContext, blockers: readonly Blocker[], typed?: Typed) {
    const setup = found(await this.setup.run(ctx.call.callId));
    const plan = planOf(setup);
    const stale = blockers.some(({ code }) => code === 'changed_meanwhile');
    return page(
      ctx.t('call-settings:title'),
      <SettingsPage
        base={setupBase(ctx)}
        kicker={plan.name}
        version={versionIn(typed, setup.version)}
        values={typed ? typedSettings(typed) : valuesOfSettings(plan)}
        languages={plan.settings.languages}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: stale ? 409 : blockers.length > 0 ? 422 : 200 },
    );
  }
}
