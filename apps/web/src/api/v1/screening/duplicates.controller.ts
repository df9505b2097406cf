import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { found } from '#libs/kernel';
import { type AlikePair, JudgeAlike, NearDuplicatesQuery } from '#libs/proposals';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody, readQuery } from '../contract/read-body.js';
import { PairAnswer, PairList, PairsQuery, VerdictSent } from '../dto/screening-desk.dto.js';
import { Once } from '../once.js';

const TAG = 'Screening';

/** Proposals that say alike, and what is to become of them; for people who may see both. */
@Controller('api/v1/calls/:forum/:call/screening/duplicates')
export class DuplicatesApi {
  constructor(
    private readonly duplicates: NearDuplicatesQuery,
    private readonly judging: JudgeAlike,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'Proposals that say alike',
    scope: 'screening:read',
    level: 'secretariat',
    query: PairsQuery,
    etag: true,
    answer: { status: 200, doc: 'Pairs of them.', dto: PairList },
  })
  async all(@CallApi() api: CallRequest, @Query() query: unknown) {
    const { show } = await readQuery(PairsQuery, query);
    const { pairs, comparedAt } = await this.duplicates.list(api.call.callId, api.actor.personId, show);
    return one(api, { items: pairs.map(pairAnswer), comparedAt } satisfies PairList);
  }

  @Post()
  @HttpCode(200)
  @Endpoint({
    tag: TAG,
    summary: 'Judge whether two are the same',
    doc: 'Any two, found alike or not.',
    scope: 'screening:write',
    level: 'secretariat',
    body: VerdictSent,
    keyed: true,
    refuses: ['same_proposal'],
    answer: { status: 200, doc: 'The two, with what was judged.', dto: PairAnswer },
  })
  async judge(@CallApi() api: CallRequest, @Body() body: unknown) {
    const { a, b, verdict, note = '' } = await readBody(VerdictSent, body);
    const { callId } = api.call;
    const ids: [string, string] = [a, b];
    const pair = async (duplicates: NearDuplicatesQuery) =>
      found(await duplicates.pair(callId, api.actor.personId, ids));
    return this.once.run(
      api,
      async (use) => {
        await use(this.judging).run(api.actor, { callId, proposalIds: ids, verdict, note });
        return { status: 200, value: pairAnswer(await pair(use(this.duplicates))) };
      },
      () => pair(this.duplicates),
    );
  }
}

const pairAnswer = ({ a, b, ...pair }: AlikePair): PairAnswer => ({
  a: sideAnswer(a),
  b: sideAnswer(b),
  similarity: pair.similarity,
  copied: pair.copied,
  sharedTerms: pair.sharedTerms,
  verdict: pair.verdict,
  note: pair.note,
  decidedBy: pair.decidedBy,
  decidedAt: pair.decidedAt,
});

const sideAnswer = ({ id, number, title, organisation }: AlikePair['a']) => ({
  proposalId: id,
  number,
  title,
  organisation,
});
