import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock } from '#libs/kernel';
import {
  AskForDiscussion,
  type ScreenedProposal,
  type ScreenProposalInput,
  ScreeningWorklistQuery,
  ScreenProposal,
} from '#libs/proposals';
import { checkMatch, one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { callUrl } from '../calls/call-answer.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody, readQuery } from '../contract/read-body.js';
import {
  QueueAnswer,
  QueueQuery,
  ScreenedAnswer,
  ScreeningAnswer,
  ScreeningSent,
} from '../dto/screening.dto.js';
import { Lists } from '../list.js';
import { Once, type Use } from '../once.js';
import { findingAnswer } from '../proposals/proposal-answer.js';
import { ProposalReader } from '../proposals/proposal-reader.js';
import { ScreeningReader } from './screening-reader.js';

const TAG = 'Screening';
const ACT = {
  tag: TAG,
  scope: 'screening:write',
  level: 'secretariat',
  keyed: true,
  etag: true,
  ifMatch: 'taken',
  answer: { status: 200, doc: 'What became of it, and the screening as it is now.', dto: ScreenedAnswer },
} as const;

/** The formal check of what was submitted. A proposal its screener has a conflict of interest with is not there. */
@Controller('api/v1/calls/:forum/:call/screening')
export class ScreeningApi {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalReader,
    private readonly reader: ScreeningReader,
    private readonly worklist: ScreeningWorklistQuery,
    private readonly screening: ScreenProposal,
    private readonly discussing: AskForDiscussion,
    private readonly lists: Lists,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'What is to be screened',
    doc: 'By number, with how each stands on the screeners’ desk and what the rules find in it. Own proposals, and those with a conflict of interest, are not there.',
    scope: 'screening:read',
    level: 'secretariat',
    query: QueueQuery,
    answer: { status: 200, doc: 'A page of the list.', dto: QueueAnswer, paged: true },
  })
  async all(@CallApi() api: CallRequest, @Query() query: unknown) {
    const { limit, cursor, status, show, theme } = await readQuery(QueueQuery, query);
    const after = Number(this.lists.begin(api, cursor) ?? 0);
    const [setup, now] = [await this.proposals.setup(api), await this.clock.now(this.db.source)];
    const wanted = { part: status, filter: show, themeId: theme, after, pageSize: limit + 1 };
    const { rows } = await this.worklist.run(setup, api.actor.personId, now, wanted);
    const shown = rows.slice(0, limit);
    const { publicUrl } = this.proposals.around(api);
    const path = `${callUrl(publicUrl, api.call.forumSlug, api.call.callSlug)}/screening`;
    const items = shown.map((row) => ({
      proposalId: row.id,
      number: row.number,
      version: row.version,
      status,
      title: row.content.title,
      themeName: row.themeName,
      submittedAt: row.submittedAt,
      cureUntil: row.cureUntil,
      clean: row.findings.length === 0,
      findings: row.findings.map(findingAnswer),
      taken: row.taken,
      returnedTo: row.returnedTo,
      opinions: row.opinions,
      disputed: row.disputed,
      duplicates: row.duplicates,
      self: `${path}/${row.id}`,
    }));
    const last = rows.length > limit ? String(shown.at(-1)?.number) : undefined;
    return this.lists.page(api, items satisfies QueueAnswer[], last);
  }

  @Get(':id')
  @Endpoint({
    tag: TAG,
    summary: 'The screening of a proposal',
    doc: 'What the rules find, what can be said of it now and in which words, who has it in hand, what is ticked, what screeners think of it, what is alike, and what was said so far.',
    scope: 'screening:read',
    level: 'secretariat',
    etag: true,
    answer: { status: 200, doc: 'Everything on the screener’s desk.', dto: ScreeningAnswer },
  })
  async show(@CallApi() api: CallRequest, @Param('id') id: string) {
    return one(api, await this.reader.read(api, id));
  }

  @Post(':id')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    summary: 'Screen a proposal',
    doc: 'Passes it, asks for a cure by a date, screens it out, or takes an earlier result back. Its people get a letter. Where the call asks for two, the first result waits for somebody else to say the same.',
    body: ScreeningSent,
    refuses: [
      'cure_date_missing',
      'cure_date_past',
      'discussion_without_note',
      'flagged_needs_reason',
      'nobody_to_discuss_with',
      'reason_missing',
      'reason_unknown',
      'screening_not_now',
      'taken_by_other',
      'unticked_needs_reason',
    ],
  })
  async screen(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const { outcome, reason = '', note = '', cureUntil, ...chosen } = await readBody(ScreeningSent, body);
    return this.act(api, id, async (use, target) => {
      if (outcome === 'discuss') {
        await use(this.discussing).run(api.actor, { ...target, note });
        return 'disputed';
      }
      const said = { outcome, reason, note, ...chosen, cureUntil: cureUntil ? new Date(cureUntil) : null };
      return (await use(this.screening).run(api.actor, { ...target, ...said })).state;
    });
  }

  @Post(':id/lapse')
  @HttpCode(200)
  @Endpoint({
    ...ACT,
    summary: 'Screen out whose cure has not come',
    doc: 'Once the date has passed; the proposer reads the words that the call has for it.',
    refuses: ['cure_not_lapsed', 'screening_not_now', 'taken_by_other'],
  })
  lapse(@CallApi() api: CallRequest, @Param('id') id: string) {
    const said = { outcome: 'screened_out', lapsed: true, reason: '', cureUntil: null } as const;
    return this.act(
      api,
      id,
      async (use, target) => (await use(this.screening).run(api.actor, { ...target, ...said })).state,
    );
  }

  /** Says something of a proposal, once for each key; answers what became of it. */
  private act(
    api: CallRequest,
    id: string,
    say: (
      use: Use,
      target: Pick<ScreenProposalInput, 'callId' | 'proposalId' | 'version'>,
    ) => Promise<ScreenedProposal['state']>,
  ) {
    return this.once.run(
      api,
      async (use) => {
        const before = await this.reader.read(api, id, use);
        checkMatch(api, before, 'taken');
        const version = api.request.headers['if-match'] === undefined ? undefined : before.version;
        const state = await say(use, { callId: api.call.callId, proposalId: id, version });
        const after = await this.reader.read(api, id, use);
        return { status: 200, value: { ...after, state } satisfies ScreenedAnswer, etag: after };
      },
      () => this.reader.read(api, id),
    );
  }
}
