import { Controller, Get, Param } from '@nestjs/common';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { ProposalInvitationsQuery } from '#libs/invitations';
import { Clock, found, isId } from '#libs/kernel';
import { ChecklistQuery, ReadProposal } from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { presentPeopleStanding, STANDING_SHAPE } from '../people/people-standing.presenter.js';
import { ReceiptPage } from './receipt.page.js';
import { presentReceipt } from './receipt.presenter.js';

/** The receipt of a proposal that was handed in, for its own people. */
@Controller(':forum/:call/proposals/:id/receipt')
@Access('signed_in')
export class ReceiptController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly read: ReadProposal,
    private readonly checklist: ChecklistQuery,
    private readonly invitations: ProposalInvitationsQuery,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    found(seen.sight === 'own' || null);
    const [number, submittedAt] = [found(seen.number), found(seen.submittedAt)];
    const checked = { id, ownerId: found(seen.ownerId), content: seen.content };
    const findings = (await this.checklist.run(call, [checked])).get(id) ?? [];
    const { ownerEmail, rows } = await this.invitations.run(id);
    const standing = presentPeopleStanding({
      people: seen.content.people,
      status: seen.status ?? 'submitted',
      invitations: rows,
      ownerEmail,
      call: ctx.call,
      path: '',
      now: await this.clock.now(this.db.source),
    });
    const view = presentReceipt(
      ctx.t,
      { ...seen, number, submittedAt },
      { call, header: ctx.call, findings, standing, shapes: STANDING_SHAPE },
    );
    return page(ctx.t('receipt:title', { number: view.number }), <ReceiptPage {...view} />, {
      indexed: false,
    });
  }
}
