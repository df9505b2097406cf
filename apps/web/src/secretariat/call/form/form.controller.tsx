import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  CallSetupQuery,
  type CallSetup,
  CallUsageQuery,
  type CallPlan,
  edited,
  FIELD_KEYS,
  type FieldKey,
  type FieldSetting,
  type FieldSettings,
  FormImpactQuery,
  type PlanEdit,
  newBlockers,
  planOf,
  ReviseCall,
} from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { attempt, readForm, type Typed } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import type { AskingForm } from '../lists/entry-forms.js';
import { askingFrom } from '../lists/entry-values.js';
import { EntryPage } from '../lists/entry.page.js';
import { FieldForm, FieldsForm } from './fields.form.js';
import { FormPage } from './form.page.js';
import { presentField, presentForm } from './form.presenter.js';
import { ofEntry } from '../lists/lists.controller.js';
import type { Pending } from '../pending.js';
import { PreviewPage } from '../preview/preview.page.js';
import { presentPreview } from '../preview/preview.presenter.js';
import { setupBase } from '../setup-parts.js';

interface Refused {
  blockers: readonly Blocker[];
  typed: Typed;
  pending?: Pending;
}

/** The form of a call: which fields it asks for, of whom, and how much may be written. */
@Controller(':forum/:call/secretariat/call/form')
@Access('secretariat')
export class CallFormController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly usage: CallUsageQuery,
    private readonly impact: FormImpactQuery,
    private readonly revise: ReviseCall,
  ) {}

  @Get()
  form(@CallCtx() ctx: CallContext) {
    return this.formPage(ctx);
  }

  /** Which fields are asked for and required, all at once. */
  @Post()
  async switchFields(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(FieldsForm, body);
    if (!form.ok) return this.formPage(ctx, form);
    const { on, required, version, move } = form.value;
    const { setup, plan } = await this.load(ctx);
    const ticked = <T,>(key: string, setting: T): T => ({
      ...setting,
      on: on.has(key),
      required: required.has(key),
    });
    const fields = Object.fromEntries(
      FIELD_KEYS.map((key) => [key, ticked(key, plan.settings.fields[key])]),
    ) as FieldSettings;
    const questions = plan.settings.questions.map((question) => ticked(question.key, question));
    const moved = moveFrom(move);
    const edits: PlanEdit[] = [
      { act: 'settings', set: { fields, questions } },
      ...(moved ? [{ act: 'arrange' as const, ...moved }] : []),
    ];
    const kept = { action: `${setupBase(ctx)}/form`, typed: form.typed, version: version ?? setup.version };
    const next = moved ? `${setupBase(ctx)}/form#place-${moved.key}` : undefined;
    return this.carryOut(ctx, reply, { setup, plan, edits, kept, button: form.value.do, next }, (refused) =>
      this.formPage(ctx, refused),
    );
  }

  @Get(':key')
  field(@CallCtx() ctx: CallContext, @Param('key') key: string) {
    return this.fieldPage(ctx, fieldKey(key));
  }

  @Post(':key')
  async saveField(
    @CallCtx() ctx: CallContext,
    @Param('key') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const key = fieldKey(name);
    const form = await readForm(FieldForm, body);
    if (!form.ok) return this.fieldPage(ctx, key, form);
    const { setup, plan } = await this.load(ctx);
    const { version, section } = form.value;
    const fields = { ...plan.settings.fields, [key]: withoutGaps(askingFrom(form.value)) };
    const edits: PlanEdit[] = [
      { act: 'settings', set: { fields } },
      ...(section === '' ? [] : [{ act: 'place' as const, key, part: section }]),
    ];
    const kept = {
      action: `${setupBase(ctx)}/form/${key}`,
      typed: form.typed,
      version: version ?? setup.version,
    };
    return this.carryOut(ctx, reply, { setup, plan, edits, kept, button: form.value.do }, (refused) =>
      this.fieldPage(ctx, key, refused),
    );
  }

  /** Saves a changed form, or first says what that does to answers, or shows what it would look like. */
  private async carryOut(
    ctx: CallContext,
    reply: FastifyReply,
    change: {
      setup: CallSetup;
      plan: CallPlan;
      edits: readonly PlanEdit[];
      kept: Pending;
      button: AskingForm['do'];
      next?: string;
    },
    again: (refused: Refused) => Promise<unknown>,
  ) {
    const { setup, plan, edits, kept, button, next = `${setupBase(ctx)}/form` } = change;
    const { typed, version } = kept;
    if (button === 'edit') return again({ blockers: [], typed });
    const after = edits.reduce(edited, plan);
    const blockers = newBlockers(plan, after).filter(({ field }) =>
      /^settings\.(fields|questions)/.test(field ?? ''),
    );
    if (blockers.length > 0) return again({ blockers: ofField(blockers), typed });
    if (button === 'preview')
      return page(
        ctx.t('call-preview:title'),
        <PreviewPage {...presentPreview(ctx, setup, after, undefined, kept)} />,
        { indexed: false },
      );
    if (button !== 'anyway') {
      const impacts = await this.impact.run(ctx.call.callId, plan.settings, after.settings);
      if (impacts.length > 0) return again({ blockers: [], typed, pending: { ...kept, impacts } });
    }
    const { callId } = ctx.call;
    const done = await attempt(() => this.revise.run(ctx.actor, { callId, version, edits }));
    if ('refusal' in done) return again({ blockers: ofField(done.refusal.blockers), typed });
    return redirect(reply, next, 'call_saved');
  }

  private async load(ctx: CallContext) {
    const setup = found(await this.setup.run(ctx.call.callId));
    return { setup, plan: planOf(setup) };
  }

  private async formPage(ctx: CallContext, refused?: Refused) {
    const [{ setup, plan }, usage] = await Promise.all([this.load(ctx), this.usage.run(ctx.call.callId)]);
    const view = presentForm(ctx.t, {
      base: setupBase(ctx),
      plan,
      usage,
      version: setup.version,
      ...refused,
    });
    return page(view.title, <FormPage {...view} />, { status: statusOf(refused) });
  }

  private async fieldPage(ctx: CallContext, key: FieldKey, refused?: Refused) {
    const { setup, plan } = await this.load(ctx);
    const view = presentField(ctx.t, { base: setupBase(ctx), plan, key, version: setup.version, ...refused });
    return page(view.title, <EntryPage {...view} />, { status: statusOf(refused) });
  }
}

const MOVES = { up: -1, down: 1 } as const;

/** "up:title": which field or question changes places with which neighbour. */
function moveFrom(move: string): { key: string; by: -1 | 1 } | undefined {
  const [, way, key] = /^(up|down):(\w+)$/.exec(move) ?? [];
  return way && key ? { key, by: MOVES[way as 'up' | 'down'] } : undefined;
}

const fieldKey = (key: string): FieldKey => found(FIELD_KEYS.find((one) => one === key));

const statusOf = (refused: Refused | undefined): number =>
  refused?.blockers.some(({ code }) => code === 'changed_meanwhile')
    ? 409
    : (refused?.blockers.length ?? 0) > 0
      ? 422
      : 200;

/** `settings.fields.title.limit.max` stands at `limitMax`. */
const ofField = (blockers: readonly Blocker[]): Blocker[] =>
  ofEntry(
    blockers.map((blocker) => ({
      ...blocker,
      field: blocker.field?.replace(/^settings\.fields\.(\w+)\./, 'fields[$1].'),
    })),
  );

/** A setting without the keys that say nothing. */
const withoutGaps = (setting: FieldSetting): FieldSetting =>
  Object.fromEntries(
    Object.entries(setting).filter(([, value]) => value !== undefined),
  ) as unknown as FieldSetting;
