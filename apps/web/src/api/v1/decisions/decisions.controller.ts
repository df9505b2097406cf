import { Controller, Get, Query } from '@nestjs/common';
import { DecisionBoardQuery } from '#libs/decisions';
import { seatIn } from '#libs/identity';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readQuery } from '../contract/read-body.js';
import { DecisionAnswer, DecisionsQuery } from '../dto/decision.dto.js';
import { Lists } from '../list.js';

/** What the committee has decided, for those who lead it. Proposers find theirs in the proposal, once it is announced. */
@Controller('api/v1/calls/:forum/:call/decisions')
export class DecisionsApi {
  constructor(
    private readonly board: DecisionBoardQuery,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Endpoint({
    tag: 'Decisions',
    summary: 'Decisions of a call',
    doc: 'By number, announced or not, for the chair and the secretariat; without proposals they have a conflict of interest with. Pages are of 100.',
    scope: 'decisions:read',
    level: 'chair',
    query: DecisionsQuery,
    answer: { status: 200, doc: 'A page of decisions.', dto: DecisionAnswer, paged: true },
  })
  async all(@CallApi() api: CallRequest, @Query() query: unknown) {
    const { cursor, outcome, themeId } = await readQuery(DecisionsQuery, query);
    const page = Number(this.lists.begin(api, cursor) ?? 0) + 1;
    const { callId } = api.call;
    const { proposals } = await this.board.run(callId, {
      outcome,
      themeId,
      sort: 'number',
      seat: seatIn(api.actor, callId),
      page,
    });
    const items = proposals.rows.map((row): DecisionAnswer => ({
      proposalId: row.proposalId,
      number: row.number,
      title: row.title,
      themeName: row.themeName,
      reviews: row.reviews,
      mean: row.mean,
      outcome: row.outcome,
      rationale: row.rationale,
      mergedInto: row.mergeNumber,
      publishedAt: row.publishedAt,
      response: row.response,
    }));
    const more = page * proposals.pageSize < proposals.total;
    return this.lists.page(api, items, more ? String(page) : undefined);
  }
}
