import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { IDENTITY_CONFIG, type IdentityConfig, invitationToken, withinRate } from '#libs/identity';
import { AnswerInvitation, CorrectOwnEntry, InvitedPageQuery, RemoveOwnData } from '#libs/invitations';
import { type Blocker, Clock, found, Refusal } from '#libs/kernel';
import { Access } from '../http/access/access.js';
import { attempt, readForm, type Typed } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { InvitationAnswerForm, OwnEntryForm } from './invited.form.js';
import { InvitedPage, NoSuchLinkPage, NotMeantForYouPage } from './invited.page.js';
import { presentInvited } from './invited.presenter.js';

const HOUR = 3600;
// a whole office may sit behind one network address
const TRIES_AN_HOUR = 600;

interface Refused {
  blockers: readonly Blocker[];
  typed: Typed;
  entry: boolean;
}

/**
 * The personal link of an invitation; no account is needed. Opening it changes nothing, since mail scanners open links
 * before their readers do.
 */
@Controller(':forum/:call/invited/:token')
@Access('anyone')
export class InvitedController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly invited: InvitedPageQuery,
    private readonly answerInvitation: AnswerInvitation,
    private readonly correctOwnEntry: CorrectOwnEntry,
    private readonly removeOwnData: RemoveOwnData,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext, @Param('token') token: string, @Req() request: FastifyRequest) {
    return this.invitedPage(ctx, token, request);
  }

  @Post()
  async answer(
    @CallCtx() ctx: CallContext,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.slowDown(request);
    const form = await readForm(InvitationAnswerForm, body);
    if (!form.ok) return this.invitedPage(ctx, token, request, { ...form, entry: false });
    const { callId } = ctx.call;
    const done = await this.opened(() => this.answerInvitation.run({ callId, token, ...form.value }));
    if (done === 'no link') return noSuchLink(ctx);
    if (done)
      return this.invitedPage(ctx, token, request, { blockers: done, typed: form.typed, entry: false });
    return redirect(reply, hrefOf(ctx, token), `invitation_${form.value.answer}`);
  }

  @Post('entry')
  async correct(
    @CallCtx() ctx: CallContext,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.slowDown(request);
    const form = await readForm(OwnEntryForm, body);
    if (!form.ok) return this.invitedPage(ctx, token, request, { ...form, entry: true });
    const { callId } = ctx.call;
    const particulars = { ...form.value };
    const done = await this.opened(() => this.correctOwnEntry.run({ callId, token, particulars }));
    if (done === 'no link') return noSuchLink(ctx);
    if (done)
      return this.invitedPage(ctx, token, request, { blockers: done, typed: form.typed, entry: true });
    return redirect(reply, hrefOf(ctx, token), 'entry_corrected');
  }

  @Post('removal')
  async remove(
    @CallCtx() ctx: CallContext,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.slowDown(request);
    const { callId, forumSlug, callSlug } = ctx.call;
    const done = await this.opened(() => this.removeOwnData.run({ callId, token }));
    if (done) return noSuchLink(ctx);
    return redirect(reply, `/${forumSlug}/${callSlug}`, 'data_removed');
  }

  private async invitedPage(ctx: CallContext, token: string, request: FastifyRequest, refused?: Refused) {
    const { call, t, locale } = ctx;
    const now = await this.clock.now(this.db.source);
    const seen = await this.invited.run(call.callId, token, now);
    if (!seen) {
      await this.slowDown(request);
      return noSuchLink(ctx);
    }
    const action = hrefOf(ctx, token);
    if (seen.status === 'not_me')
      return page(t('invited:name'), <NotMeantForYouPage forumName={call.forumName} action={action} />, {
        indexed: false,
        status: refused && 422,
      });
    const setup = found(await this.setup.run(call.callId));
    const view = presentInvited(t, {
      locale,
      page: seen,
      call: setup,
      header: call,
      action,
      linkOf: (path, id) => `${path}/invited/${invitationToken(id, this.config.secret)}`,
      refused,
    });
    return page(t('invited:name'), <InvitedPage {...view} />, {
      indexed: false,
      status: refused && 422,
    });
  }

  /** Carries an act out; what keeps it from being done, or that the link opens nothing. */
  private async opened(act: () => Promise<unknown>): Promise<readonly Blocker[] | 'no link' | undefined> {
    try {
      const done = await attempt(act);
      return 'refusal' in done ? done.refusal.blockers : undefined;
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not_found') return 'no link';
      throw error;
    }
  }

  private async slowDown(request: FastifyRequest): Promise<void> {
    if (!(await withinRate(this.db, `invited-from:${request.ip}`, TRIES_AN_HOUR, HOUR)))
      throw new Refusal('too_many');
  }
}

const hrefOf = ({ call }: CallContext, token: string): string =>
  `/${call.forumSlug}/${call.callSlug}/invited/${token}`;

const noSuchLink = ({ t }: CallContext) =>
  page(t('invited:noLink.title'), <NoSuchLinkPage />, { indexed: false, status: 404 });
