import { Inject, Injectable } from '@nestjs/common';
import { type CallSetup, CallSetupQuery, SightSettingsQuery } from '#libs/calls';
import { found, isId } from '#libs/kernel';
import { ReadProposal, type SeenProposal } from '#libs/proposals';
import type { WebConfig } from '../../../config.js';
import { WEB_CONFIG } from '../../../web-config.js';
import { type CallRequest, hasScope } from '../api-request.js';
import type { ProposalAnswer } from '../dto/proposal.dto.js';
import type { Use } from '../once.js';
import { proposalAnswer, type Surroundings } from './proposal-answer.js';

export interface ReadForApi {
  seen: SeenProposal;
  answer: ProposalAnswer;
}

const asItStands: Use = (worker) => worker;

/** Proposals as the API shows them: read by the pages' query, under the pages' policy. */
@Injectable()
export class ProposalReader {
  constructor(
    private readonly settings: SightSettingsQuery,
    private readonly setups: CallSetupQuery,
    private readonly proposals: ReadProposal,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /** @throws a `not_found` for what is not there and what is not for the person alike */
  async read(api: CallRequest, id: string, use: Use = asItStands): Promise<ReadForApi> {
    found(isId(id) || null);
    const around = await this.around(api, use);
    const seen = found(await use(this.proposals).run(api.actor, around, id));
    return { seen, answer: proposalAnswer(seen, around) };
  }

  /** As `read`, for those who write it. */
  async own(api: CallRequest, id: string, use: Use = asItStands): Promise<ReadForApi> {
    const read = await this.read(api, id, use);
    found(read.seen.sight === 'own' || null);
    return read;
  }

  setup({ call }: CallRequest, use: Use = asItStands): Promise<CallSetup> {
    return use(this.setups).run(call.callId).then(found);
  }

  /** What the answers of a call need beside the proposals, and what decides who sees what. */
  async around(api: CallRequest, use: Use = asItStands) {
    const settings = found(await use(this.settings).run(api.call.callId));
    return {
      callId: api.call.callId,
      forumId: api.call.forumId,
      settings,
      publicUrl: this.config.publicUrl,
      call: api.call,
      numberPrefix: settings.numberPrefix,
      people: hasScope(api, 'people:read'),
    } satisfies Surroundings & Parameters<ReadProposal['run']>[1];
  }
}
