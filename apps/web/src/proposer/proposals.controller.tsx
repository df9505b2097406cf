import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery, LateUntilQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { personOf } from '#libs/identity';
import { ProposalInvitationsQuery } from '#libs/invitations';
import { Clock, found, isId } from '#libs/kernel';
import {
  ChecklistQuery,
  MyProposalsQuery,
  ReadProposal,
  ReviveProposal,
  StartProposal,
  SubmitProposal,
  WithdrawProposal,
} from '#libs/proposals';
import { OwedReportsQuery, SessionReportsQuery } from '#libs/reports';
import { SignInNeeded } from '../errors/sign-in-needed.js';
import { Access } from '../http/access/access.js';
import { attempt } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { sectionsOf } from './form-sections.js';
import { MyProposalsPage } from './my-proposals.page.js';
import { presentMyProposals } from './my-proposals.presenter.js';
import { hrefOf, ProposalEditPage } from './proposal-edit.page.js';
import { editHref, presentEdit } from './proposal-edit.presenter.js';
import { ProposalStatusPage } from './proposal-status.page.js';
import { presentStatus } from './proposal-status.presenter.js';

/** Somebody's proposals to a call, and what they do with each beside writing. */
@Controller(':forum/:call/proposals')
@Access('signed_in')
export class ProposalsController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly lateUntil: LateUntilQuery,
    private readonly mine: MyProposalsQuery,
    private readonly read: ReadProposal,
    private readonly checklist: ChecklistQuery,
    private readonly invitations: ProposalInvitationsQuery,
    private readonly reports: SessionReportsQuery,
    private readonly owedReports: OwedReportsQuery,
    private readonly startProposal: StartProposal,
    private readonly submitProposal: SubmitProposal,
    private readonly withdrawProposal: WithdrawProposal,
    private readonly reviveProposal: ReviveProposal,
  ) {}

  @Get()
  async list(@CallCtx() ctx: CallContext) {
    const personId = personOf(ctx.actor);
    const [rows, owed] = await Promise.all([
      this.mine.run(ctx.call.callId, personId),
      this.owedReports.run(personId),
    ]);
    const view = presentMyProposals(rows, await this.callFor(ctx), baseOf(ctx), await this.now(), owed);
    return page(ctx.t('proposer:mine.name'), <MyProposalsPage {...view} />);
  }

  @Post()
  async start(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    const { proposalId } = await this.startProposal.run(ctx.actor, ctx.call);
    return redirect(reply, editHref(baseOf(ctx), proposalId));
  }

  @Get(':id')
  @Access('anyone')
  async show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = isId(id) ? await this.read.run(ctx.actor, call, id) : undefined;
    // whether it is there or not: who is not signed in is asked to
    if (!seen && ctx.actor.kind === 'anonymous') throw new SignInNeeded();
    const proposal = found(seen?.sight === 'state' ? undefined : seen);
    const asked = proposal.sight === 'own' ? await this.invitationsOf(proposal.id) : undefined;
    const held = proposal.sight === 'own' && (await this.wasHeld(ctx, proposal.id));
    const owed = held ? await this.owedReports.run(ctx.actor.personId) : [];
    const view = presentStatus(proposal, call, await this.callFor(ctx), await this.now(), asked, held);
    return page(
      view.title || ctx.t('proposer:untitled'),
      <ProposalStatusPage {...view} owed={owed.filter(({ proposalId }) => proposalId === id)} />,
      { indexed: false },
    );
  }

  @Post(':id/submit')
  async submit(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const target = targetOf(ctx, id);
    const version = Number((body as { version?: unknown } | undefined)?.version) || undefined;
    const done = await attempt(() => this.submitProposal.run(ctx.actor, { ...target, version }));
    if ('refusal' in done)
      return this.notSubmitted(ctx, id, done.refusal.blockers, done.refusal.kind === 'stale');
    return redirect(reply, `${baseOf(ctx)}/proposals/${id}`, 'proposal_submitted');
  }

  @Post(':id/withdraw')
  async withdraw(@CallCtx() ctx: CallContext, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.withdrawProposal.run(ctx.actor, targetOf(ctx, id));
    return redirect(reply, `${baseOf(ctx)}/proposals/${id}`, 'proposal_withdrawn');
  }

  @Post(':id/revive')
  async revive(@CallCtx() ctx: CallContext, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.reviveProposal.run(ctx.actor, targetOf(ctx, id));
    return redirect(reply, editHref(baseOf(ctx), id, 'check'), 'proposal_revived');
  }

  /** The last part of the form again, with every reason and where to put it right. */
  private async notSubmitted(
    ctx: CallContext,
    id: string,
    blockers: Parameters<typeof presentEdit>[1]['blockers'],
    stale: boolean,
  ) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(await this.read.run(ctx.actor, call, id));
    const checked = { id, ownerId: found(seen.ownerId), content: seen.content };
    const findings = (await this.checklist.run(call, [checked])).get(id) ?? [];
    const section = found(sectionsOf(call, seen.content).at(-1));
    const base = baseOf(ctx);
    const facts = {
      call,
      base,
      seen,
      section,
      content: seen.content,
      findings,
      blockers,
      added: undefined,
      stale,
    };
    const view = presentEdit(ctx, facts);
    view.errors.summary.forEach((error, at) => {
      const { field } = blockers[at] ?? {};
      if (field !== undefined) error.href = hrefOf(view, field);
    });
    return page(ctx.t('proposer:sections.check.title'), <ProposalEditPage {...view} />, {
      status: stale ? 409 : 422,
    });
  }

  private async wasHeld({ call, actor }: CallContext, proposalId: string): Promise<boolean> {
    if (call.status !== 'held' && call.status !== 'archived') return false;
    return (await this.reports.toWrite(call.callId, proposalId, actor.personId)) !== undefined;
  }

  private async invitationsOf(proposalId: string) {
    const { ownerEmail, rows } = await this.invitations.run(proposalId);
    return { ownerEmail, invitations: rows };
  }

  /** The call as it is for this person: a link for the late may open it to them alone. */
  private async callFor({ call, actor }: CallContext) {
    return { ...call, lateUntil: await this.lateUntil.run(call.callId, actor.personId) };
  }

  private now(): Promise<Date> {
    return this.clock.now(this.db.source);
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;

const targetOf = ({ call }: CallContext, id: string) => ({
  callId: call.callId,
  proposalId: found(isId(id) ? id : null),
});
