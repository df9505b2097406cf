import { Body, Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type CallSetup, CallSetupQuery } from '#libs/calls';
import { type Blocker, found, Refusal } from '#libs/kernel';
import {
  editBlockers,
  EditProposals,
  ProposalListQuery,
  type ProposalListRow,
  type ScreeningOutcome,
  ScreenProposal,
} from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { ChosenProposals } from './chosen-proposals.js';
import { type EditValues, NO_EDIT } from './edit-fields.js';
import { EditPreviewPage } from './edit-preview.page.js';
import { presentEdit } from './edit-preview.presenter.js';
import { ApplyEditForm, EditForm, editOf, seenFrom } from './list.forms.js';
import { addressFrom } from './proposal-list.form.js';
import { ProposalListPages } from './proposal-list.pages.js';
import { placeOf } from './saved-views.controller.js';

const MOST = 2000;

/** Changes many proposals at once: first what would change is shown, then it is done. */
@Controller(':forum/:call/secretariat/proposals/edit')
@Access('secretariat')
export class EditProposalsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly proposals: ProposalListQuery,
    private readonly chosen: ChosenProposals,
    private readonly lists: ProposalListPages,
    private readonly editProposals: EditProposals,
    private readonly screenProposal: ScreenProposal,
  ) {}

  @Post()
  async preview(@CallCtx() ctx: CallContext, @Body() body: unknown) {
    const form = await readForm(EditForm, body);
    if (!form.ok) return this.refused(ctx, form.typed, form.blockers);
    const call = found(await this.setup.run(ctx.call.callId));
    const rows = await this.chosen.run(ctx, form.value, MOST);
    const blockers = choiceBlockers(rows, form.value, call);
    if (blockers.length > 0) return this.refused(ctx, form.typed, blockers);
    return this.previewPage(ctx, call, form.value, rows.slice(0, MOST), [], 200);
  }

  @Post('apply')
  async apply(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ApplyEditForm, body);
    if (!form.ok) return this.refused(ctx, form.typed, form.blockers);
    const seen = seenFrom(form.value.seen);
    const { callId } = ctx.call;
    const edit = editOf(form.value);
    const done = await attempt(async () => {
      if (Object.keys(edit).length === 0 && form.value.outcome !== '') return { edited: 0 };
      return this.editProposals.run(ctx.actor, { callId, proposals: seen, ...edit });
    });
    const blockers = 'refusal' in done ? done.refusal.blockers : await this.moveAll(ctx, form.value, seen);
    if (blockers.length > 0) {
      const call = found(await this.setup.run(callId));
      const rows = await this.proposals.portion(
        callId,
        ctx.actor.personId,
        seen.map(({ id }) => id),
      );
      return this.previewPage(ctx, call, form.value, rows, blockers, 422);
    }
    return redirect(reply, placeOf(ctx, form.value.query), 'proposals_changed');
  }

  /** Each result of a check is an act of its own, with its letter; what is refused is told, the others stand. */
  private async moveAll(
    ctx: CallContext,
    form: ApplyEditForm,
    seen: readonly { id: string; version: number }[],
  ): Promise<readonly Blocker[]> {
    const { outcome, reason } = form;
    if (outcome === '') return [];
    const edit = editOf(form);
    const { callId } = ctx.call;
    const rows = await this.proposals.portion(
      callId,
      ctx.actor.personId,
      seen.map(({ id }) => id),
    );
    // what this very form has just changed is newer than what was seen, and nobody else's doing
    const fresh = Object.keys(edit).length > 0;
    const versions = new Map(seen.map(({ id, version }) => [id, version]));
    const refused: Blocker[] = [];
    for (const row of rows) {
      try {
        // eslint-disable-next-line no-await-in-loop -- one after the other: each is a transaction of its own
        await this.screenProposal.run(ctx.actor, {
          callId,
          proposalId: row.id,
          version: fresh ? row.version : versions.get(row.id),
          outcome: outcome as ScreeningOutcome,
          reason,
          cureUntil: null,
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(
          ...error.blockers.map(({ field: _field, ...blocker }) => ({ ...blocker, number: row.number ?? 0 })),
        );
      }
    }
    return refused;
  }

  private previewPage(
    ctx: CallContext,
    call: CallSetup,
    form: EditForm,
    rows: readonly ProposalListRow[],
    blockers: readonly Blocker[],
    status: number,
  ) {
    const view = presentEdit(ctx.t, { call, form, rows, blockers, list: placeOf(ctx, form.query) });
    return page(view.title, <EditPreviewPage {...view} />, { wide: true, status });
  }

  private refused(ctx: CallContext, typed: Typed, blockers: readonly Blocker[]) {
    return this.lists.show(ctx, addressFrom(typedText(typed, 'query') ?? ''), {
      blockers,
      edit: valuesFrom(typed),
    });
  }
}

function choiceBlockers(rows: readonly ProposalListRow[], form: EditForm, call: CallSetup): Blocker[] {
  const edit = editOf(form);
  return [
    ...(rows.length === 0 ? [{ code: 'nothing_chosen_of_list', field: 'ids' }] : []),
    ...(rows.length > MOST ? [{ code: 'too_many_chosen', field: 'ids', max: MOST }] : []),
    ...(form.outcome !== '' && Object.keys(edit).length === 0 ? [] : editBlockers(edit, call)),
  ];
}

/** What was typed, as far as it is text. */
function valuesFrom(typed: Typed): EditValues {
  const text = (name: keyof EditValues) => typedText(typed, name) ?? '';
  return {
    ...NO_EDIT,
    ids: [typed['ids']].flat().filter((id): id is string => typeof id === 'string'),
    all: text('all') === 'yes',
    themeId: text('themeId'),
    formatId: text('formatId'),
    addTags: text('addTags'),
    removeTags: text('removeTags'),
    outcome: text('outcome'),
    reason: text('reason'),
  };
}
