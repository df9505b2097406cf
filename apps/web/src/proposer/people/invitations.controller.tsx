import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AskAgain, InvitePeople } from '#libs/invitations';
import { found, isId } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { readForm } from '../../http/forms.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { InviteForm } from './invite.form.js';

/** Asking the people named in one's proposal. */
@Controller(':forum/:call/proposals/:id/invitations')
@Access('signed_in')
export class InvitationsController {
  constructor(
    private readonly invitePeople: InvitePeople,
    private readonly askAgain: AskAgain,
  ) {}

  /** One person, or everybody who has not been asked yet. */
  @Post()
  async invite(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(InviteForm, body);
    const namedId = found(form.ok ? form.value.named : null);
    const target = { ...targetOf(ctx, id), ...(namedId !== '' && { namedId }) };
    const { invited } = await this.invitePeople.run(ctx.actor, target);
    return redirect(reply, hrefOf(ctx, id), invited > 0 ? 'people_invited' : 'nobody_invited');
  }

  @Post(':invitation/again')
  async again(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Param('invitation') invitation: string,
    @Res() reply: FastifyReply,
  ) {
    const invitationId = found(isId(invitation) ? invitation : null);
    await this.askAgain.run(ctx.actor, { ...targetOf(ctx, id), invitationId });
    return redirect(reply, hrefOf(ctx, id), 'person_asked_again');
  }
}

const hrefOf = ({ call }: CallContext, id: string): string =>
  `/${call.forumSlug}/${call.callSlug}/proposals/${id}`;

const targetOf = ({ call }: CallContext, id: string) => ({
  callId: call.callId,
  proposalId: found(isId(id) ? id : null),
});
