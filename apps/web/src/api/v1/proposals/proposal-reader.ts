import { Inject, Injectable } from '@nestjs/common';
import { type CallSetup, CallSetupQuery } from '#libs/calls';
import { found, isId } from '#libs/kernel';
import { ReadProposal, type SeenProposal, sightOf } from '#libs/proposals';
import type { WebConfig } from '../../../config.js';
import { WEB_CONFIG } from '../../../web-config.js';
import { type CallRequest, hasScope } from '../api-request.js';
import type { ProposalAnswer } from '../dto/proposal.dto.js';
import type { Use } from '../once.js';
import { KeptProposals } from './kept-proposals.js';
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
    private readonly setups: CallSetupQuery,
    private readonly proposals: ReadProposal,
    private readonly kept: KeptProposals,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /** @throws a `not_found` for what is not there and what is not for the person alike */
  async read(api: CallRequest, id: string, use: Use = asItStands): Promise<ReadForApi> {
    found(isId(id) || null);
    const around = this.around(api);
    const seen = found(await use(this.proposals).run(api.actor, around, id));
    return { seen, answer: proposalAnswer(seen, around) };
  }

  /**
   * Answers a proposal, from memory where nothing in it has changed since it was shown. How much of it the person sees
   * is decided anew each time, from what the guard has read.
   */
  async show(api: CallRequest, id: string): Promise<string | Buffer | undefined> {
    const { facts, stamp } = found(api.proposal);
    const around = this.around(api);
    const sight = sightOf(api.actor, api.call, facts, around.settings);
    const shown = { id, sight, around };
    return this.kept.send(api, this.kept.find(shown, stamp) ?? (await this.keep(api, id)));
  }

  private async keep(api: CallRequest, id: string) {
    const around = this.around(api);
    const { seen, stamp } = found(await this.proposals.stamped(api.actor, around, id));
    return this.kept.keep({ id, sight: seen.sight, around }, stamp, proposalAnswer(seen, around));
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
  around(api: CallRequest) {
    const { call } = api;
    return {
      callId: call.callId,
      forumId: call.forumId,
      settings: call.settings,
      publicUrl: this.config.publicUrl,
      call,
      numberPrefix: call.settings.numberPrefix,
      people: hasScope(api, 'people:read'),
    } satisfies Surroundings & Parameters<ReadProposal['run']>[1];
  }
}
