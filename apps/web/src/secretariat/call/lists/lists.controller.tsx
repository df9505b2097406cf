import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  CallSetupQuery,
  CallUsageQuery,
  CHOICE_LISTS,
  type EditableList,
  edited,
  entriesOf,
  entryId,
  FormImpactQuery,
  isEditableList,
  type PlanEdit,
  newBlockers,
  offeredChoices,
  planOf,
  ReviseCall,
} from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../../../http/access/access.js';
import { attempt, readForm, type Typed } from '../../../http/forms.js';
import { page } from '../../../http/page.js';
import { redirect } from '../../../http/redirect.js';
import { CallCtx, type CallContext } from '../../../http/request-context.js';
import { ArrangeForm, formOfList } from './entry-forms.js';
import { entryFrom, newId } from './entry-values.js';
import { ListIndexPage, ListPage } from './list.page.js';
import { presentEntry, presentList } from './lists.presenter.js';
import { EntryPage } from './entry.page.js';
import type { Pending } from '../pending.js';
import { PreviewPage } from '../preview/preview.page.js';
import { presentPreview } from '../preview/preview.presenter.js';
import { setupBase } from '../setup-parts.js';

interface Refused {
  blockers: readonly Blocker[];
  typed: Typed;
  pending?: Pending;
}

/** The lists of a call: themes, tags, formats, criteria, its own questions, and the names people choose from. */
@Controller(':forum/:call/secretariat/call/lists')
@Access('secretariat')
export class CallListsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly usage: CallUsageQuery,
    private readonly impact: FormImpactQuery,
    private readonly revise: ReviseCall,
  ) {}

  @Get()
  async index(@CallCtx() ctx: CallContext) {
    const plan = planOf(found(await this.setup.run(ctx.call.callId)));
    const lists = CHOICE_LISTS.map((list) => ({
      list,
      href: `${setupBase(ctx)}/lists/${list}`,
      names: offeredChoices(plan.settings[list]).map(({ name }) => name),
      retired: plan.settings[list].filter(({ retired }) => retired).length,
    }));
    return page(
      ctx.t('call-lists:index.title'),
      <ListIndexPage base={setupBase(ctx)} kicker={plan.name} lists={lists} />,
    );
  }

  @Get(':list')
  list(@CallCtx() ctx: CallContext, @Param('list') list: string) {
    return this.listPage(ctx, known(list), []);
  }

  @Post(':list')
  async arrange(
    @CallCtx() ctx: CallContext,
    @Param('list') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const list = known(name);
    const form = await readForm(ArrangeForm, body);
    if (!form.ok) return this.listPage(ctx, list, form.blockers);
    const edit = arrangement(list, form.value.act);
    if (!edit) return this.listPage(ctx, list, [{ code: 'isIn', field: 'act' }]);
    const { version } = form.value;
    const done = await attempt(() =>
      this.revise.run(ctx.actor, { callId: ctx.call.callId, version, edits: [edit] }),
    );
    if ('refusal' in done)
      return this.listPage(ctx, list, done.refusal.blockers, done.refusal.kind === 'stale');
    const at = edit.act === 'move' ? `#place-${encodeURIComponent(edit.id)}` : '';
    return redirect(reply, `${setupBase(ctx)}/lists/${list}${at}`, 'call_saved');
  }

  @Get(':list/:entry')
  entry(@CallCtx() ctx: CallContext, @Param('list') list: string, @Param('entry') id: string) {
    return this.entryPage(ctx, known(list), id);
  }

  @Post(':list/:entry')
  async save(
    @CallCtx() ctx: CallContext,
    @Param('list') name: string,
    @Param('entry') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const list = known(name);
    const form = await readForm(formOfList(list), body);
    if (!form.ok) return this.entryPage(ctx, list, id, { blockers: form.blockers, typed: form.typed });
    const { value, typed } = form;
    if (value.do === 'edit') return this.entryPage(ctx, list, id, { blockers: [], typed });
    const setup = found(await this.setup.run(ctx.call.callId));
    const plan = planOf(setup);
    const before = entriesOf(plan, list).find((entry) => entryId(list, entry) === id);
    found(before ?? (id === 'new' || null));
    const said = 'name' in value ? value.name : value.label;
    const key = before ? id : newId(plan, list, said);
    const refuse = (blockers: readonly Blocker[], pending?: Pending) =>
      this.entryPage(ctx, list, id, { blockers, typed, pending });
    if (key === '') return refuse([{ code: 'isNotEmpty', field: list === 'questions' ? 'label' : 'name' }]);
    const edit: PlanEdit = { act: 'put', list, id: key, entry: entryFrom(list, value, before) };
    const after = edited(plan, edit);
    const blockers = newBlockers(plan, after).filter(({ field }) => field?.includes(`[${key}]`));
    if (blockers.length > 0) return refuse(ofEntry(blockers));
    const action = `${setupBase(ctx)}/lists/${list}/${id}`;
    const kept = { action, typed, version: value.version ?? setup.version };
    if (value.do === 'preview')
      return page(
        ctx.t('call-preview:title'),
        <PreviewPage {...presentPreview(ctx, setup, after, undefined, kept)} />,
        { indexed: false },
      );
    if (value.do !== 'anyway') {
      const impacts = await this.impact.run(ctx.call.callId, plan.settings, after.settings);
      if (impacts.length > 0) return refuse([], { ...kept, impacts });
    }
    const done = await attempt(() =>
      this.revise.run(ctx.actor, { callId: ctx.call.callId, version: value.version, edits: [edit] }),
    );
    if ('refusal' in done) return refuse(ofEntry(done.refusal.blockers));
    return redirect(
      reply,
      `${setupBase(ctx)}/${list === 'questions' ? 'form' : `lists/${list}`}`,
      'call_saved',
    );
  }

  private async listPage(ctx: CallContext, list: EditableList, blockers: readonly Blocker[], stale = false) {
    const [setup, usage] = await Promise.all([
      this.setup.run(ctx.call.callId).then(found),
      this.usage.run(ctx.call.callId),
    ]);
    const view = presentList(ctx.t, {
      base: setupBase(ctx),
      plan: planOf(setup),
      usage,
      list,
      blockers,
      version: setup.version,
    });
    return page(view.title, <ListPage {...view} />, {
      status: stale ? 409 : blockers.length > 0 ? 422 : 200,
    });
  }

  private async entryPage(ctx: CallContext, list: EditableList, id: string, refused?: Refused) {
    const [setup, usage] = await Promise.all([
      this.setup.run(ctx.call.callId).then(found),
      this.usage.run(ctx.call.callId),
    ]);
    const plan = planOf(setup);
    const entry = entriesOf(plan, list).find((one) => entryId(list, one) === id);
    found(entry ?? (id === 'new' || null));
    const { blockers = [], typed, pending } = refused ?? {};
    const view = presentEntry(ctx.t, {
      base: setupBase(ctx),
      plan,
      usage,
      list,
      id,
      entry,
      blockers,
      typed,
      version: setup.version,
      pending,
    });
    const stale = blockers.some(({ code }) => code === 'changed_meanwhile');
    return page(view.title, <EntryPage {...view} />, {
      status: stale ? 409 : blockers.length > 0 ? 422 : 200,
    });
  }
}

const known = (list: string): EditableList => found(isEditableList(list) ? list : null);

const ACTS = { up: -1, down: 1 } as const;

/** "up:data-governance" as an edit of the list; undefined when it is none. Questions are put in order with the form. */
function arrangement(list: EditableList, act: string): PlanEdit | undefined {
  const at = act.indexOf(':');
  const [verb, id] = [act.slice(0, at), act.slice(at + 1)];
  if ((verb === 'up' || verb === 'down') && list !== 'questions')
    return { act: 'move', list, id, by: ACTS[verb] };
  return verb === 'retire' || verb === 'offer' || verb === 'remove' ? { act: verb, list, id } : undefined;
}

const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'limit.max': 'limitMax',
  'count.min': 'countMin',
  'count.max': 'countMax',
  'onlyFor.formats': 'formats',
  'onlyFor.themes': 'themes',
  'onlyFor.answers': 'answers',
};

/** Reasons at the fields of the entry's own form: `themes[a].name` becomes `name`. */
export const ofEntry = (blockers: readonly Blocker[]): Blocker[] =>
  blockers.map((blocker) => {
    const own = /^[^[]*\[[^\]]*\]\.(.+)$/.exec(blocker.field ?? '')?.[1]?.replace(/\[.*$/, '');
    return own === undefined ? blocker : { ...blocker, field: NAMED_OTHERWISE[own] ?? own };
  });
