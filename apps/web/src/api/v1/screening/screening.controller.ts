import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { found } from '#libs/kernel';
import { ChecklistQuery, outcomesFor, ScreeningQueueQuery, ScreenProposal } from '#libs/proposals';
import { checkMatch, one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody, readQuery } from '../contract/read-body.js';
import { QueueAnswer, QueueQuery, ScreeningAnswer, ScreeningSent } from '../dto/screening.dto.js';
import { Lists } from '../list.js';
import { Once, type Use } from '../once.js';
import { ProposalReader } from '../proposals/proposal-reader.js';
import { findingAnswer } from '../proposals/proposal-answer.js';

const TAG = 'Screening';

/** The formal check of what was submitted. A proposal its screener has a conflict of interest with is not there. */
@Controller('api/v1/calls/:forum/:call/screening')
export class ScreeningApi {
  constructor(
    private readonly reader: ProposalReader,
    private readonly queue: ScreeningQueueQuery,
    private readonly checklist: ChecklistQuery,
    private readonly screening: ScreenProposal,
    private readonly lists: Lists,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'What waits to be screened',
    doc: 'By number, with what the rules find in each.',
    scope: 'screening:read',
    level: 'secretariat',
    query: QueueQuery,
    answer: { status: 200, doc: 'A page of the queue.', dto: QueueAnswer, paged: true },
  })
  async all(@CallApi() api: CallRequest, @Query() query: unknown) {
    const { limit, cursor, status } = await readQuery(QueueQuery, query);
    const after = Number(this.lists.begin(api, cursor) ?? 0);
    const setup = await this.reader.setup(api);
    const { publicUrl } = this.reader.around(api);
    const { rows, next } = await this.queue.run(setup, api.actor.personId, { status, after, limit });
    const items = rows.map((row) => ({
      proposalId: row.id,
      number: row.number,
      status,
      title: row.content.title,
      themeName: row.themeName,
      submittedAt: row.submittedAt,
      cureUntil: row.cureUntil,
      clean: row.findings.length === 0,
      findings: row.findings.map(findingAnswer),
      self: `${publicUrl}/api/v1/calls/${api.call.forumSlug}/${api.call.callSlug}/screening/${row.id}`,
    }));
    return this.lists.page(api, items satisfies QueueAnswer[], next === null ? undefined : String(next));
  }

  @Get(':id')
  @Endpoint({
    tag: TAG,
    summary: 'The screening of a proposal',
    doc: 'What the rules find, what can be said of it now, and what was said so far.',
    scope: 'screening:read',
    level: 'secretariat',
    etag: true,
    answer: { status: 200, doc: 'Findings, possible outcomes and history.', dto: ScreeningAnswer },
  })
  async show(@CallApi() api: CallRequest, @Param('id') id: string) {
    return one(api, await this.read(api, id));
  }

  @Post(':id')
  @HttpCode(200)
  @Endpoint({
    tag: TAG,
    summary: 'Screen a proposal',
    doc: 'Passes it, asks for a cure by a date, screens it out, or takes an earlier result back. Its people get a letter.',
    scope: 'screening:write',
    level: 'secretariat',
    body: ScreeningSent,
    keyed: true,
    etag: true,
    ifMatch: 'taken',
    refuses: [
      'cure_date_missing',
      'cure_date_past',
      'flagged_needs_reason',
      'reason_missing',
      'screening_not_now',
    ],
    answer: { status: 200, doc: 'The screening as it is now.', dto: ScreeningAnswer },
  })
  async screen(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { outcome, reason = '', cureUntil } = await readBody(ScreeningSent, body);
    return this.once.run(
      api,
      async (use) => {
        const before = await this.read(api, id, use);
        checkMatch(api, before, 'taken');
        const version = api.request.headers['if-match'] === undefined ? undefined : before.version;
        await use(this.screening).run(api.actor, {
          callId: api.call.callId,
          proposalId: id,
          version,
          outcome,
          reason,
          cureUntil: cureUntil ? new Date(cureUntil) : null,
        });
        return { status: 200, value: await this.read(api, id, use), etag: true };
      },
      () => this.read(api, id),
    );
  }

  private async read(api: CallRequest, id: string, use?: Use): Promise<ScreeningAnswer> {
    const { seen } = await this.reader.read(api, id, use);
    found(seen.sight === 'staff' || null);
    const setup = await this.reader.setup(api, use);
    const checklist = use ? use(this.checklist) : this.checklist;
    const checked = { id: seen.id, ownerId: found(seen.ownerId), content: seen.content };
    const findings = (await checklist.run(setup, [checked])).get(seen.id) ?? [];
    const status = found(seen.status);
    return {
      proposalId: seen.id,
      number: seen.number,
      status,
      findings: findings.map(findingAnswer),
      outcomes: outcomesFor(status),
      history: seen.screenings.map(({ outcome, reason, cureUntil, screenedAt, screenedBy }) => ({
        outcome,
        reason,
        cureUntil,
        screenedAt,
        screenedBy,
      })),
      version: seen.version,
    };
  }
}
