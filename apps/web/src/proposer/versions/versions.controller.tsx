import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { personOf } from '#libs/identity';
import { Clock, found, isId } from '#libs/kernel';
import {
  editingBlockers,
  type KeptVersion,
  ReadProposal,
  RestoreVersion,
  VersionsQuery,
} from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { editHref } from '../proposal-edit.presenter.js';
import { VersionsPage } from './versions.page.js';
import { compareVersions, presentVersion } from './versions.presenter.js';

const NEWEST = 2_000_000_000;

const numberIn = (text: unknown): number | undefined =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** The versions of a proposal, for its own people. */
@Controller(':forum/:call/proposals/:id/versions')
@Access('signed_in')
export class VersionsController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly read: ReadProposal,
    private readonly versions: VersionsQuery,
    private readonly restoreVersion: RestoreVersion,
  ) {}

  @Get()
  async list(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Query() query: { from?: unknown; to?: unknown; before?: unknown },
  ) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    found(seen.sight === 'own' || null);
    const [who, target] = [personOf(ctx.actor), { callId: call.callId, proposalId: id }];
    const { rows, more } = await this.versions.page(who, target, numberIn(query.before) ?? NEWEST);
    const chosen = [numberIn(query.from), numberIn(query.to)].filter((number) => number !== undefined);
    const pair = chosen.length === 2 ? await this.versions.some(who, target, chosen) : [];
    const now = await this.clock.now(this.db.source);
    const self = `${baseOf(ctx)}/proposals/${id}/versions`;
    const { status, cureUntil } = seen;
    return page(
      ctx.t('writing:versions.title'),
      <VersionsPage
        title={seen.content.title || ctx.t('proposer:untitled')}
        zone={call.timeZone}
        rows={rows.map((row) => presentVersion(ctx.t, row, call))}
        comparison={isPair(pair) ? compareVersions(ctx, pair, call) : undefined}
        current={seen.version}
        chosen={{ from: chosen[0] ?? rows[1]?.number ?? 1, to: chosen[1] ?? rows[0]?.number ?? 1 }}
        restorable={status !== null && editingBlockers({ status, cureUntil }, ctx.call, now).length === 0}
        hrefs={{
          list: `${baseOf(ctx)}/proposals`,
          proposal: editHref(baseOf(ctx), id),
          self,
          earlier: more ? `${self}?before=${rows.at(-1)?.number}` : undefined,
        }}
      />,
    );
  }

  @Post(':number/restore')
  async restore(
    @CallCtx() ctx: CallContext,
    @Param() { id, number }: { id: string; number: string },
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const version = numberIn((body as { version?: unknown } | undefined)?.version);
    await this.restoreVersion.run(ctx.actor, {
      callId: ctx.call.callId,
      proposalId: found(isId(id) ? id : null),
      number: found(numberIn(number)),
      version,
    });
    return redirect(reply, `${baseOf(ctx)}/proposals/${id}/versions`, 'version_restored');
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;

/** Two versions, the older first; the same one twice is no pair. */
const isPair = (versions: readonly KeptVersion[]): versions is [KeptVersion, KeptVersion] =>
  versions.length === 2;
