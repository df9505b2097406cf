import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId } from '#libs/kernel';
import { ForgetView, type KeptList, KeepView } from '#libs/proposals';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import type { PageResult } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import type { CallContext } from '../../http/request-context.js';
import { KeepViewForm, ListPlaceForm } from './saved-views.form.js';

/** A list of which views are kept. */
export interface ViewedList {
  list: KeptList;
  /** Reads an address that was sent along, and writes it as this list writes its own. */
  clean(query: string): string;
  /** The address of the list as it stood. */
  placeOf(ctx: CallContext, query: string): string;
  /** The list as it stood, with what was refused. */
  show(ctx: CallContext, query: string, refused: RefusedView): Promise<PageResult>;
}

/** What was refused of a view, to be shown with its list. */
export interface RefusedView {
  blockers: readonly Blocker[];
  view: { name: string; shared: boolean };
}

/** Answers the forms by which any list is kept under a name, or forgotten. */
@Injectable()
export class ViewForms {
  constructor(
    private readonly keepView: KeepView,
    private readonly forgetView: ForgetView,
  ) {}

  async keep(ctx: CallContext, body: unknown, reply: FastifyReply, at: ViewedList) {
    const form = await readForm(KeepViewForm, body);
    const query = at.clean(typedText(form.typed, 'query') ?? '');
    const view = viewFrom(form.typed);
    if (!form.ok) return at.show(ctx, query, { blockers: atItsField(form.blockers), view });
    const { callId } = ctx.call;
    const wanted = { callId, list: at.list, address: query, ...view };
    const kept = await attempt(() => this.keepView.run(ctx.actor, wanted));
    if ('refusal' in kept) return at.show(ctx, query, { blockers: atItsField(kept.refusal.blockers), view });
    return redirect(reply, at.placeOf(ctx, query), 'view_kept');
  }

  async forget(ctx: CallContext, id: string, body: unknown, reply: FastifyReply, at: ViewedList) {
    const viewId = found(isId(id) ? id : null);
    const form = await readForm(ListPlaceForm, body);
    const query = at.clean(typedText(form.typed, 'query') ?? '');
    if (!form.ok) return at.show(ctx, query, { blockers: form.blockers, view: viewFrom({}) });
    await this.forgetView.run(ctx.actor, { callId: ctx.call.callId, list: at.list, viewId });
    return redirect(reply, at.placeOf(ctx, query), 'view_forgotten');
  }
}

const viewFrom = (typed: Typed): RefusedView['view'] => ({
  name: typedText(typed, 'name') ?? '',
  shared: typed['shared'] === 'yes',
});

/** The field of a view's name has an id of its own: its page has more than one form. */
export const VIEW_NAME = 'view-name';
const atItsField = (blockers: readonly Blocker[]): Blocker[] =>
  blockers.map((blocker) => (blocker.field === 'name' ? { ...blocker, field: VIEW_NAME } : blocker));
