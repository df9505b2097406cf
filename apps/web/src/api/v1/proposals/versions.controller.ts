import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { personOf } from '#libs/identity';
import { found } from '#libs/kernel';
import { RestoreVersion, VersionsQuery } from '#libs/proposals';
import { checkMatch, one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody, readQuery } from '../contract/read-body.js';
import { PageQuery } from '../dto/page.dto.js';
import { ProposalAnswer } from '../dto/proposal.dto.js';
import { RestoreSent, VersionLine, VersionWhole } from '../dto/version.dto.js';
import { hasScope } from '../api-request.js';
import { Lists } from '../list.js';
import { Once } from '../once.js';
import { ProposalReader } from './proposal-reader.js';

const TAG = 'Proposals';
const NEWEST = 1_000_000_000;
const WHOLE_NUMBER = /^[1-9]\d{0,8}$/;

/** Every saved state of a proposal, for its own people. */
@Controller('api/v1/calls/:forum/:call/proposals/:id/versions')
export class VersionsApi {
  constructor(
    private readonly reader: ProposalReader,
    private readonly versions: VersionsQuery,
    private readonly restoring: RestoreVersion,
    private readonly lists: Lists,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'Versions of a proposal',
    doc: 'Newest first, with what differs from the one before. For its own people alone. A page has as many as fit one; `limit` asks for fewer.',
    scope: 'proposals:read',
    level: 'signed_in',
    query: PageQuery,
    answer: { status: 200, doc: 'A page of versions.', dto: VersionLine, paged: true },
  })
  async all(@CallApi() api: CallRequest, @Param('id') id: string, @Query() query: unknown) {
    const { limit, cursor } = await readQuery(PageQuery, query);
    await this.reader.own(api, id);
    const below = Number(this.lists.begin(api, cursor) ?? NEWEST);
    const target = { callId: api.call.callId, proposalId: id };
    const { rows, more } = await this.versions.page(personOf(api.actor), target, below);
    const items = rows.slice(0, limit).map(({ number, act, savedAt, savedBy, restoredFrom, changed }) => ({
      number,
      act,
      savedAt,
      savedBy,
      restoredFrom,
      changed: [...changed],
    }));
    const last = more || rows.length > limit ? String(items.at(-1)?.number) : undefined;
    return this.lists.page(api, items satisfies VersionLine[], last);
  }

  @Get(':number')
  @Endpoint({
    tag: TAG,
    summary: 'Read a version',
    scope: 'proposals:read',
    level: 'signed_in',
    etag: true,
    answer: { status: 200, doc: 'The proposal as it was written then.', dto: VersionWhole },
  })
  async show(@CallApi() api: CallRequest, @Param('id') id: string, @Param('number') number: string) {
    await this.reader.own(api, id);
    const wanted = found(WHOLE_NUMBER.test(number) ? Number(number) : null);
    const target = { callId: api.call.callId, proposalId: id };
    const [kept] = await this.versions.some(personOf(api.actor), target, [wanted]);
    const { content, act, savedAt, savedBy, restoredFrom } = found(kept);
    const { people, ...text } = content;
    const version = { number: wanted, act, savedAt, savedBy, restoredFrom };
    return one(api, {
      ...version,
      content: hasScope(api, 'people:read') ? { ...text, people } : text,
    } satisfies VersionWhole);
  }

  @Post('restore')
  @HttpCode(200)
  @Endpoint({
    tag: TAG,
    summary: 'Bring a version back',
    doc: 'It becomes the newest version: what stands now is kept like every other.',
    scope: 'proposals:write',
    level: 'signed_in',
    body: RestoreSent,
    keyed: true,
    etag: true,
    ifMatch: 'taken',
    refuses: ['call_closed'],
    answer: { status: 200, doc: 'The proposal as it is now.', dto: ProposalAnswer },
  })
  async restore(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { number } = await readBody(RestoreSent, body);
    return this.once.run(
      api,
      async (use) => {
        const { seen, answer } = await this.reader.own(api, id, use);
        checkMatch(api, answer, 'taken');
        const version = api.request.headers['if-match'] === undefined ? undefined : seen.version;
        await use(this.restoring).run(api.actor, {
          callId: api.call.callId,
          proposalId: id,
          number,
          version,
        });
        return { status: 200, value: (await this.reader.own(api, id, use)).answer, etag: true };
      },
      () => this.reader.own(api, id),
    );
  }
}
