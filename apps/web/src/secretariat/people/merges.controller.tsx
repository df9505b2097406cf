import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MergesQuery, runsForum, UndoMerge } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { MergesPage } from './merges.page.js';

/** Records that were put together, and parting them again. */
@Controller(':forum/:call/secretariat/people/merges')
@Access('secretariat')
export class MergesController {
  constructor(
    private readonly merges: MergesQuery,
    private readonly undoMerge: UndoMerge,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext) {
    return this.list(ctx);
  }

  @Post(':merge/undo')
  async undo(
    @CallCtx() ctx: CallContext,
    @Param('merge') merge: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mergeId = found(isId(merge) ? merge : null);
    const { forumId, callId } = ctx.call;
    const done = await attempt(() => this.undoMerge.run(ctx.actor, { forumId, callId, mergeId }));
    if ('refusal' in done) return this.list(ctx, done.refusal.blockers);
    return redirect(reply, `${baseOf(ctx)}/merges`, 'persons_parted');
  }

  private async list(ctx: CallContext, blockers: readonly Blocker[] = []) {
    const { forumId, callId, timeZone } = ctx.call;
    const scope = {
      forumId,
      callId,
      wholeForum: runsForum(ctx.actor, forumId),
      viewerId: ctx.actor.personId,
    };
    return page(
      ctx.t('persons:mergesCrumb'),
      <MergesPage
        base={baseOf(ctx)}
        merges={await this.merges.run(ctx.actor, scope)}
        zone={timeZone}
        errors={formErrors(ctx.t, blockers)}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/secretariat/people`;
