import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found } from '#libs/kernel';
import {
  CommitteeListsQuery,
  CommitteeQuery,
  ConflictQueueQuery,
  ImportReviewers,
  InviteReviewer,
} from '#libs/reviewers';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { type SentFile, TakesFile, Upload } from '../../http/reading/upload.js';
import { secretariatPath } from '../secretariat-path.js';
import { factsOf, ImportForm, MemberForm } from './committee.form.js';
import { CommitteePage } from './committee.page.js';
import { presentCommittee } from './committee.presenter.js';
import { InvitePage } from './invite.page.js';
import { memberValues } from './member-values.js';

/** The committee: who sits on it, inviting one, importing many. */
@Controller(':forum/:call/secretariat/reviewers')
@Access('secretariat')
export class CommitteeController {
  constructor(
    private readonly committee: CommitteeQuery,
    private readonly lists: CommitteeListsQuery,
    private readonly conflicts: ConflictQueueQuery,
    private readonly inviteReviewer: InviteReviewer,
    private readonly importReviewers: ImportReviewers,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext) {
    return this.listPage(ctx);
  }

  @Post('import')
  @TakesFile()
  async importFile(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Upload() sent: SentFile | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(ImportForm, body);
    if (!form.ok) return this.listPage(ctx, form.blockers, form.typed);
    const { file, invite } = form.value;
    const input = { file: sent?.bytes ?? file, invite: invite === 'on' };
    const done = await attempt(() => this.importReviewers.run(ctx.actor, ctx.call, input));
    if ('refusal' in done) return this.listPage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, secretariatPath(ctx.call, '/reviewers'), 'reviewers_imported');
  }

  @Get('invite')
  showInvite(@CallCtx() ctx: CallContext) {
    return this.invitePage(ctx);
  }

  @Post('invite')
  async invite(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(MemberForm, body);
    if (!form.ok) return this.invitePage(ctx, form.blockers, form.typed);
    const done = await attempt(() => this.inviteReviewer.run(ctx.actor, ctx.call, factsOf(form.value)));
    if ('refusal' in done) return this.invitePage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, secretariatPath(ctx.call, '/reviewers'), 'reviewer_invited');
  }

  private async listPage(ctx: CallContext, blockers: readonly Blocker[] = [], typed: Typed = {}) {
    const { callId } = ctx.call;
    const [rows, lists, waiting] = await Promise.all([
      this.committee.run(callId),
      this.lists.run(ctx.call),
      this.conflicts.run(callId, 'open'),
    ]);
    const view = presentCommittee(ctx, {
      rows,
      lists: found(lists),
      waiting: waiting.total,
      blockers,
      typed,
    });
    return page(ctx.t('committee:list.heading'), <CommitteePage {...view} />, {
      wide: true,
      status: blockers.length > 0 ? 422 : 200,
    });
  }

  private async invitePage(ctx: CallContext, blockers: readonly Blocker[] = [], typed: Typed = {}) {
    const lists = found(await this.lists.run(ctx.call));
    return page(
      ctx.t('committee:invite.title'),
      <InvitePage
        base={secretariatPath(ctx.call, '/reviewers')}
        lists={lists}
        values={memberValues(typed)}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
