import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AskAgain,
  type InvitationRow,
  InvitePeople,
  invitingBlockers,
  ProposalInvitationsQuery,
  type StandingInPart,
  standingsInProposal,
} from '#libs/invitations';
import { found, isId } from '#libs/kernel';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody } from '../contract/read-body.js';
import { InvitationAnswer, InvitationList, InvitationSent, InvitedAnswer } from '../dto/invitation.dto.js';
import { Once, type Use } from '../once.js';
import { ProposalReader } from './proposal-reader.js';

const TAG = 'People';
const WRITE = { tag: TAG, scope: 'people:write', level: 'signed_in', keyed: true } as const;

/** Asking those who are named in a proposal whether they take part. It is between its own people and them. */
@Controller('api/v1/calls/:forum/:call/proposals/:id/invitations')
export class InvitationsApi {
  constructor(
    private readonly reader: ProposalReader,
    private readonly invitations: ProposalInvitationsQuery,
    private readonly inviting: InvitePeople,
    private readonly asking: AskAgain,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    scope: 'people:read',
    level: 'signed_in',
    etag: true,
    summary: 'Who was asked, and what they said',
    doc: 'Everybody named in the proposal, in each part. For its own people alone.',
    answer: { status: 200, doc: 'How everybody stands.', dto: InvitationList },
  })
  async all(@CallApi() api: CallRequest, @Param('id') id: string) {
    return one(api, { items: await this.read(api, id) } satisfies InvitationList);
  }

  @Post()
  @HttpCode(200)
  @Endpoint({
    ...WRITE,
    summary: 'Ask people named in a proposal',
    doc: 'Writes to one of them, or to everybody who was not asked yet. Who has been asked is not asked again.',
    body: InvitationSent,
    bodyOptional: true,
    refuses: ['invite_needs_address', 'nobody_asked_now', 'session_held'],
    answer: { status: 200, doc: 'How many were asked, and how everybody stands now.', dto: InvitedAnswer },
  })
  async invite(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { personId } = await readBody(InvitationSent, body);
    return this.once.run(
      api,
      async (use) => {
        await this.reader.own(api, id, use);
        const target = { callId: api.call.callId, proposalId: id, namedId: personId };
        const { invited } = await use(this.inviting).run(api.actor, target);
        const value: InvitedAnswer = { items: await this.read(api, id, use), invited };
        return { status: 200, value };
      },
      () => this.reader.own(api, id),
    );
  }

  @Post(':invitationId/remind')
  @HttpCode(200)
  @Endpoint({
    ...WRITE,
    summary: 'Ask somebody again',
    doc: 'Reminds who has not answered, or asks who said no whether they think otherwise now: a day after any letter, and three days after the last one by hand.',
    refuses: ['asked_not_long_ago', 'invitation_answered', 'nobody_asked_now', 'session_held'],
    answer: { status: 200, doc: 'How everybody stands now.', dto: InvitationList },
  })
  async remind(
    @CallApi() api: CallRequest,
    @Param('id') id: string,
    @Param('invitationId') invitationId: string,
  ) {
    return this.once.run(
      api,
      async (use) => {
        await this.reader.own(api, id, use);
        found(isId(invitationId) || null);
        const target = { callId: api.call.callId, proposalId: id, invitationId };
        await use(this.asking).run(api.actor, target);
        const value: InvitationList = { items: await this.read(api, id, use) };
        return { status: 200, value };
      },
      () => this.reader.own(api, id),
    );
  }

  private async read(
    api: CallRequest,
    id: string,
    use: Use = (worker) => worker,
  ): Promise<InvitationAnswer[]> {
    const { seen } = await this.reader.own(api, id, use);
    const { ownerEmail, rows } = await use(this.invitations).run(seen.id);
    const open = invitingBlockers({ status: found(seen.status) }, api.call).length === 0;
    return standingsInProposal(seen.content.people, rows, ownerEmail).map((part) =>
      invitationAnswer(part, open),
    );
  }
}

const invitationAnswer = (
  { person, standing, asked, waiting }: StandingInPart<InvitationRow>,
  open: boolean,
): InvitationAnswer => ({
  personId: person.id ?? '',
  role: person.role,
  name: person.name || person.email,
  standing,
  invitationId: asked?.id ?? null,
  invitedAt: asked?.invitedAt ?? null,
  answeredAt: asked?.answeredAt ?? null,
  note: asked?.note ?? '',
  mayInvite: open && standing === 'not_invited',
  mayRemindFrom: open && asked && waiting ? asked.againFrom : null,
});
