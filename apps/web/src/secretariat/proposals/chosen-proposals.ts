import { Injectable } from '@nestjs/common';
import { found } from '#libs/kernel';
import { ProposalListQuery, type ProposalListRow } from '#libs/proposals';
import type { CallContext } from '../../http/request-context.js';
import { addressFrom, filtersFrom } from './proposal-list.form.js';

interface Choice {
  /** Those ticked. */
  ids: readonly string[];
  /** `yes` for the whole list, as `query` narrows it. */
  all: string;
  query: string;
}

/** The proposals of a list that somebody chose: those ticked, or all of them. */
@Injectable()
export class ChosenProposals {
  constructor(private readonly proposals: ProposalListQuery) {}

  /** One more than `most` at least, where there are more. */
  async run(
    { call, actor }: CallContext,
    { ids, all, query }: Choice,
    most: number,
  ): Promise<ProposalListRow[]> {
    const ticked = await this.proposals.portion(call.callId, actor.personId, ids);
    found(ticked.length === new Set(ids).size || null); // one that is not there, or not theirs to know of
    if (all !== 'yes') return ticked;
    const rows: ProposalListRow[] = [];
    for await (const portion of this.proposals.all(
      call.callId,
      actor.personId,
      filtersFrom(addressFrom(query)),
    )) {
      rows.push(...portion);
      if (rows.length > most) break;
    }
    return rows;
  }
}
