import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { TEXT_FIELDS } from '#libs/calls';
import { found } from '#libs/kernel';
import {
  blockersOf,
  ChecklistQuery,
  ReviveProposal,
  SaveProposal,
  type SeenFilters,
  SeenProposalsQuery,
  StartProposal,
  SubmitProposal,
  WithdrawProposal,
} from '#libs/proposals';
import { InsufficientScope } from '../../../errors/api-errors.js';
import { InvalidRequest, pointerTo } from '../../../errors/problem.js';
import { answer, checkMatch, one } from '../answers.js';
import { CallApi, type CallRequest, hasScope } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody, readQuery } from '../contract/read-body.js';
import { ProposalsQuery } from '../dto/proposal-filters.dto.js';
import { ChecklistAnswer, ProposalAnswer, ProposalPatch } from '../dto/proposal.dto.js';
import { Lists } from '../list.js';
import { Once, type Use } from '../once.js';
import { changesOf, findingAnswer, proposalAnswer } from './proposal-answer.js';
import { filtersOf, isStreamed } from './proposal-filters.js';
import { ProposalReader } from './proposal-reader.js';

const TAG = 'Proposals';
const WRITE = { tag: TAG, scope: 'proposals:write', level: 'signed_in' } as const;
const PORTION = 200;

/** Proposals: those the person of the token may see, and what its people do with them. */
@Controller('api/v1/calls/:forum/:call/proposals')
export class ProposalsApi {
  constructor(
    private readonly reader: ProposalReader,
    private readonly list: SeenProposalsQuery,
    private readonly checklist: ChecklistQuery,
    private readonly start: StartProposal,
    private readonly save: SaveProposal,
    private readonly submitting: SubmitProposal,
    private readonly withdrawing: WithdrawProposal,
    private readonly reviving: ReviveProposal,
    private readonly lists: Lists,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'List proposals',
    doc: 'Every proposal of the call the person may see, each as much as they may see of it, in the order in which they were begun. A new one comes last, so no page shows anything twice or leaves anything out. Filters have the names of the page’s address and ask only what is shown: nothing is found by what the person does not see of it.',
    scope: 'proposals:read',
    level: 'signed_in',
    query: ProposalsQuery,
    answer: {
      status: 200,
      doc: 'A page of proposals.',
      dto: ProposalAnswer,
      paged: true,
      also: {
        type: 'application/x-ndjson',
        doc: 'With `format=ndjson`: a proposal a line, all of them, streamed.',
      },
    },
  })
  async all(@CallApi() api: CallRequest, @Query() query: unknown) {
    const asked = await readQuery(ProposalsQuery, query);
    const around = this.reader.around(api);
    const filters = filtersOf(asked);
    if (isStreamed(asked)) {
      api.reply
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        .header('cache-control', 'private, no-store');
      return Readable.from(this.lines(api, around, filters));
    }
    const after = this.lists.begin(api, asked.cursor);
    const { rows, more } = await this.list.run(api.actor, around, filters, { after, limit: asked.limit });
    const items = rows.map((row) => proposalAnswer(row, around));
    return this.lists.page(api, items, more ? rows.at(-1)?.id : undefined);
  }

  @Post()
  @Endpoint({
    ...WRITE,
    summary: 'Begin a proposal',
    doc: 'A draft, with the person of the token as its first organiser. What is sent is saved at once; people sent along stand instead of that first organiser.',
    body: ProposalPatch,
    bodyOptional: true,
    keyed: true,
    etag: true,
    refuses: ['call_not_open', 'call_closed', 'too_many_drafts', 'html_not_accepted'],
    answer: { status: 201, doc: 'The draft; its address is in `Location`.', dto: ProposalAnswer },
  })
  async create(@CallApi() api: CallRequest, @Body() body: unknown) {
    const patch = await this.patchOf(api, body);
    await this.refuseUnasked(api, patch, {});
    return this.once.run(api, async (use) => {
      const { callId } = api.call;
      const { proposalId } = await use(this.start).run(api.actor, { callId });
      const changes = changesOf(patch);
      if (Object.keys(changes).length > 0)
        await use(this.save).run(api.actor, { callId, proposalId, changes });
      const { answer: value } = await this.reader.read(api, proposalId, use);
      return { status: 201, value, location: value.self, etag: true };
    });
  }

  @Get(':id')
  @Endpoint({
    tag: TAG,
    summary: 'Read a proposal',
    scope: 'proposals:read',
    level: 'signed_in',
    etag: true,
    ahead: 'proposal',
    answer: { status: 200, doc: 'The proposal, as much of it as the person may see.', dto: ProposalAnswer },
  })
  show(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.reader.show(api, id);
  }

  @Patch(':id')
  @Endpoint({
    ...WRITE,
    summary: 'Change a proposal',
    doc: 'Saves what was written: incomplete while it is a draft, within the rules of the call once it is submitted. Every save is kept as a version.',
    body: ProposalPatch,
    etag: true,
    ifMatch: 'needed',
    refuses: ['call_closed', 'html_not_accepted', 'isIn', 'too_many', 'too_many_characters'],
    answer: { status: 200, doc: 'The proposal as it is now.', dto: ProposalAnswer },
  })
  async patch(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const patch = await this.patchOf(api, body);
    const { seen, answer: shown } = await this.reader.own(api, id);
    checkMatch(api, shown, 'needed');
    await this.refuseUnasked(api, patch, seen.content.answers);
    const { version } = seen;
    await this.save.run(api.actor, {
      callId: api.call.callId,
      proposalId: id,
      version,
      changes: changesOf(patch),
    });
    return one(api, (await this.reader.own(api, id)).answer);
  }

  @Get(':id/checklist')
  @Endpoint({
    tag: TAG,
    summary: 'What is missing',
    doc: 'What the rules of eligibility find in the proposal as it stands: the same rules that judge its submission and are shown to the screener. For its own people and the secretariat.',
    scope: 'proposals:read',
    level: 'signed_in',
    answer: { status: 200, doc: 'What the rules find.', dto: ChecklistAnswer },
  })
  async check(@CallApi() api: CallRequest, @Param('id') id: string) {
    const { seen } = await this.reader.read(api, id);
    const ownerId = found(seen.sight === 'own' || seen.sight === 'staff' ? seen.ownerId : null);
    const setup = await this.reader.setup(api);
    const findings =
      (await this.checklist.run(setup, [{ id, ownerId, content: seen.content }])).get(id) ?? [];
    return answer(api, {
      ready: blockersOf(findings).length === 0,
      items: findings.map(findingAnswer),
    } satisfies ChecklistAnswer);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Endpoint({
    ...WRITE,
    summary: 'Submit a proposal',
    doc: 'Hands it in, or a cured one in again: by the rules, before the deadline, with a public number. Its people get a receipt.',
    keyed: true,
    etag: true,
    ifMatch: 'taken',
    refuses: ['already_submitted', 'call_closed', 'field_missing', 'too_few_speakers'],
    answer: { status: 200, doc: 'The proposal with its number.', dto: ProposalAnswer },
  })
  submit(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.act(api, id, (use, target, version) =>
      use(this.submitting).run(api.actor, { ...target, version }),
    );
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Endpoint({
    ...WRITE,
    summary: 'Withdraw a proposal',
    doc: 'Takes it back. Nothing of it is deleted; it can be revived as long as the call takes proposals.',
    keyed: true,
    etag: true,
    ifMatch: 'taken',
    refuses: ['already_withdrawn'],
    answer: { status: 200, doc: 'The proposal as it is now.', dto: ProposalAnswer },
  })
  withdraw(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.act(api, id, (use, target) => use(this.withdrawing).run(api.actor, target));
  }

  @Post(':id/revive')
  @HttpCode(200)
  @Endpoint({
    ...WRITE,
    summary: 'Revive a withdrawn proposal',
    doc: 'Calls it back as a draft, to be submitted again under its old number.',
    keyed: true,
    etag: true,
    ifMatch: 'taken',
    refuses: ['call_closed', 'not_withdrawn'],
    answer: { status: 200, doc: 'The proposal as it is now.', dto: ProposalAnswer },
  })
  revive(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.act(api, id, (use, target) => use(this.reviving).run(api.actor, target));
  }

  /** An act of its own people on a proposal, once for each key; answers it as it is then. */
  private act(
    api: CallRequest,
    id: string,
    run: (
      use: Use,
      target: { callId: string; proposalId: string },
      version: number | undefined,
    ) => Promise<unknown>,
  ) {
    return this.once.run(
      api,
      async (use) => {
        const { seen, answer: shown } = await this.reader.own(api, id, use);
        checkMatch(api, shown, 'taken');
        const version = api.request.headers['if-match'] === undefined ? undefined : seen.version;
        await run(use, { callId: api.call.callId, proposalId: seen.id }, version);
        return { status: 200, value: (await this.reader.own(api, id, use)).answer, etag: true };
      },
      () => this.reader.own(api, id),
    );
  }

  private async *lines(
    api: CallRequest,
    around: ReturnType<ProposalReader['around']>,
    filters: SeenFilters,
  ): AsyncGenerator<string> {
    for (let after: string | undefined; ;) {
      // eslint-disable-next-line no-await-in-loop -- the next portion is asked for when this one has been sent
      const { rows, more } = await this.list.run(api.actor, around, filters, { after, limit: PORTION });
      if (rows.length > 0)
        yield rows.map((row) => `${JSON.stringify(proposalAnswer(row, around))}\n`).join('');
      after = rows.at(-1)?.id;
      if (!more) return;
    }
  }

  /** A misspelt name would be kept where nobody looks. What is there from an earlier form may be sent back. */
  private async refuseUnasked(
    api: CallRequest,
    { answers = {} }: ProposalPatch,
    stored: object,
  ): Promise<void> {
    const known = new Set<string>([...TEXT_FIELDS, ...Object.keys(stored)]);
    const others = Object.keys(answers).filter((key) => !known.has(key));
    if (others.length === 0) return;
    const { settings } = await this.reader.setup(api);
    const unasked = others.filter((key) => !settings.questions.some((question) => question.key === key));
    if (unasked.length > 0)
      throw new InvalidRequest(
        unasked.map((key) => ({
          code: 'unknown_field',
          field: `answers.${key}`,
          pointer: pointerTo(`answers.${key}`),
        })),
      );
  }

  private async patchOf(api: CallRequest, body: unknown): Promise<ProposalPatch> {
    const patch = await readBody(ProposalPatch, body);
    if (patch.people && !hasScope(api, 'people:write')) throw new InsufficientScope('people:write');
    return patch;
  }
}
