import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { isChair, isSecretariat } from '#libs/identity';
import { found, isId } from '#libs/kernel';
import {
  AskForReversal,
  canSeeDeclines,
  type DeclineRow,
  DeclinesQuery,
  ScreenProposal,
} from '#libs/proposals';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody } from '../contract/read-body.js';
import {
  DeclineAnswer,
  DeclineList,
  ReversalRequestSent,
  ReversalSent,
  ReversedAnswer,
} from '../dto/decline.dto.js';
import { Once, type Use } from '../once.js';
import { ProposalReader } from '../proposals/proposal-reader.js';

const TAG = 'Screening';
const ACT = { tag: TAG, scope: 'screening:write', level: 'signed_in', keyed: true } as const;

/** What was screened out: the committee can see every decline with its reasons, and have it reversed. */
@Controller('api/v1/calls/:forum/:call/screening/declines')
export class DeclinesApi {
  constructor(
    private readonly proposals: ProposalReader,
    private readonly declines: DeclinesQuery,
    private readonly screening: ScreenProposal,
    private readonly asking: AskForReversal,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'What was screened out, and why',
    doc: 'For those who run the call or lead its committee, and for members where the call says so. Who screened, who asked and what was noted is for the former.',
    scope: 'screening:read',
    level: 'signed_in',
    etag: true,
    answer: { status: 200, doc: 'Every decline in force.', dto: DeclineList },
  })
  async all(@CallApi() api: CallRequest) {
    return one(api, { items: await this.read(api) } satisfies DeclineList);
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    summary: 'Take a decline back',
    doc: 'By those who lead the committee, or run the call: it passes, or is screened again.',
    body: ReversalSent,
    refuses: ['flagged_needs_reason', 'reason_missing', 'screening_not_now', 'taken_by_other'],
    answer: { status: 200, doc: 'What became of it, and the declines that are left.', dto: ReversedAnswer },
  })
  async reverse(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    found(leads(api) || null);
    const { outcome, reason = '', version } = await readBody(ReversalSent, body);
    const said = { outcome, reason, version, cureUntil: null };
    return this.once.run(
      api,
      async (use) => {
        const target = { callId: api.call.callId, proposalId: found(isId(id) ? id : null) };
        const { state } = await use(this.screening).run(api.actor, { ...target, ...said });
        const value: ReversedAnswer = { items: await this.read(api, use), state };
        return { status: 200, value };
      },
      () => this.read(api),
    );
  }

  @Post(':id/ask')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    summary: 'Ask for a second look',
    doc: 'By members of the committee, once each, where the call shows them what was screened out.',
    body: ReversalRequestSent,
    refuses: ['asked_already', 'reason_missing_for_committee'],
    answer: { status: 200, doc: 'Every decline in force.', dto: DeclineList },
  })
  async ask(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { reason } = await readBody(ReversalRequestSent, body);
    return this.once.run(
      api,
      async (use) => {
        const target = { callId: api.call.callId, proposalId: found(isId(id) ? id : null) };
        await use(this.asking).run(api.actor, { ...target, reason });
        const value: DeclineList = { items: await this.read(api, use) };
        return { status: 200, value };
      },
      () => this.read(api),
    );
  }

  private async read(api: CallRequest, use: Use = (worker) => worker): Promise<DeclineAnswer[]> {
    const { settings } = await this.proposals.setup(api, use);
    found(canSeeDeclines(api.actor, api.call, settings.screening) || null);
    const rows = await use(this.declines).all(api.call.callId, api.actor.personId);
    return rows.map((row) => declineAnswer(row, leads(api), settings.reviewersSeeNames));
  }
}

const leads = ({ actor, call }: CallRequest): boolean => isChair(actor, call) || isSecretariat(actor, call);

const declineAnswer = (row: DeclineRow, forLeaders: boolean, namesShown: boolean): DeclineAnswer => ({
  proposalId: row.id,
  number: row.number,
  version: row.version,
  title: row.title,
  themeName: row.themeName,
  organisation: forLeaders || namesShown ? row.organisation : '',
  reason: row.reason,
  reasonCodes: row.reasonCodes,
  screenedAt: row.screenedAt,
  note: forLeaders ? row.note : '',
  screenedBy: forLeaders ? row.screenedBy : '',
  secondedBy: forLeaders ? row.secondedBy : '',
  requests: forLeaders ? row.requests : [],
  asked: row.asked,
});
