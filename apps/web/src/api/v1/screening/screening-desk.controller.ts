import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  PassCleanProposals,
  ReleaseProposal,
  SaveTicks,
  TakeNextProposal,
  TakeProposal,
} from '#libs/proposals';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody } from '../contract/read-body.js';
import {
  CleanAnswer,
  CleanSent,
  NextAnswer,
  NextSent,
  TakeSent,
  TicksSent,
} from '../dto/screening-desk.dto.js';
import { ScreeningAnswer } from '../dto/screening.dto.js';
import { Once, type Use } from '../once.js';
import { ScreeningReader } from './screening-reader.js';

const ACT = { tag: 'Screening', scope: 'screening:write', level: 'secretariat', keyed: true } as const;
const AS_IT_IS = {
  etag: true,
  answer: { status: 200, doc: 'The screening as it is now.', dto: ScreeningAnswer },
} as const;

/** The screeners' desk: what each has in hand, what is ticked, and what passes together. */
@Controller('api/v1/calls/:forum/:call/screening')
export class ScreeningDeskApi {
  constructor(
    private readonly reader: ScreeningReader,
    private readonly taking: TakeProposal,
    private readonly takingNext: TakeNextProposal,
    private readonly releasing: ReleaseProposal,
    private readonly ticking: SaveTicks,
    private readonly passing: PassCleanProposals,
    private readonly once: Once,
  ) {}

  @Post('next')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    summary: 'Take the next proposal in hand',
    doc: 'What you have in hand; what came back to you; what waits for a second person; what nobody has begun; cures whose date has passed.',
    body: NextSent,
    bodyOptional: true,
    answer: { status: 200, doc: 'The proposal to screen.', dto: NextAnswer },
  })
  async next(@CallApi() api: CallRequest, @Body() body: unknown) {
    const { except } = await readBody(NextSent, body);
    return this.once.run(api, async (use) => {
      const id = await use(this.takingNext).run(api.actor, { callId: api.call.callId, except });
      const value: NextAnswer = { screening: id === null ? null : await this.reader.read(api, id, use) };
      return { status: 200, value };
    });
  }

  @Post('clean')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    summary: 'Pass those in which nothing was found',
    doc: 'See which by `show=clean`. Each gets a result of its own; what has changed since it was seen, or is not clean at this moment, is left out.',
    body: CleanSent,
    refuses: ['needs_two_each', 'nothing_chosen', 'too_many_chosen'],
    answer: { status: 200, doc: 'How many passed, and what was left out.', dto: CleanAnswer },
  })
  async clean(@CallApi() api: CallRequest, @Body() body: unknown) {
    const sent = await readBody(CleanSent, body);
    const proposals = sent.proposals.map(({ proposalId, version }) => ({ id: proposalId, version }));
    return this.once.run(api, async (use) => {
      const done = await use(this.passing).run(api.actor, { callId: api.call.callId, proposals });
      const value: CleanAnswer = { ...done, leftOut: [...done.leftOut] };
      return { status: 200, value };
    });
  }

  @Post(':id/take')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    ...AS_IT_IS,
    summary: 'Take a proposal in hand',
    doc: 'For a while, as the call says, so that nobody else screens it at the same time.',
    body: TakeSent,
    bodyOptional: true,
    refuses: ['screening_not_now', 'taken_by_other'],
  })
  async take(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { over } = await readBody(TakeSent, body);
    return this.act(api, id, (use, target) => use(this.taking).run(api.actor, { ...target, over }));
  }

  @Post(':id/release')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    ...AS_IT_IS,
    summary: 'Put a proposal back',
    doc: 'For somebody else to take. In others’ hands, it stays there.',
  })
  release(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.act(api, id, (use, target) => use(this.releasing).run(api.actor, target));
  }

  @Post(':id/ticks')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    ...AS_IT_IS,
    summary: 'Keep what is ticked so far',
    doc: 'For whoever goes on with the proposal.',
    body: TicksSent,
    refuses: ['isIn'],
  })
  async ticks(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { ticked } = await readBody(TicksSent, body);
    return this.act(api, id, (use, target) => use(this.ticking).run(api.actor, { ...target, ticked }));
  }

  private act(
    api: CallRequest,
    id: string,
    run: (use: Use, target: { callId: string; proposalId: string }) => Promise<void>,
  ) {
    return this.once.run(
      api,
      async (use) => {
        await this.reader.read(api, id, use);
        await run(use, { callId: api.call.callId, proposalId: id });
        return { status: 200, value: await this.reader.read(api, id, use), etag: true };
      },
      () => this.reader.read(api, id),
    );
  }
}
