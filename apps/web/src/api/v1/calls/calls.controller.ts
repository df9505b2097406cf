import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import {
  type CallHeader,
  CallListQuery,
  CallScopeQuery,
  type CallSetup,
  CallSetupQuery,
  MoveCall,
} from '#libs/calls';
import { isSecretariat } from '#libs/identity';
import { found } from '#libs/kernel';
import type { WebConfig } from '../../../config.js';
import { WEB_CONFIG } from '../../../web-config.js';
import { checkMatch, one } from '../answers.js';
import { Api, type ApiRequest, CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody, readQuery } from '../contract/read-body.js';
import { CallAnswer, CallLine, CallListQueryDto, CallMove, CallPatch } from '../dto/call.dto.js';
import { Lists } from '../list.js';
import { Once, type Use } from '../once.js';
import { callAnswer, callLine } from './call-answer.js';
import { ChangeCall } from './change-call.js';

const TAG = 'Calls';

/** Calls: their dates, and for the secretariat how they are run. */
@Controller('api/v1/calls')
export class CallsApi {
  constructor(
    private readonly list: CallListQuery,
    private readonly scope: CallScopeQuery,
    private readonly setup: CallSetupQuery,
    private readonly change: ChangeCall,
    private readonly moveCall: MoveCall,
    private readonly lists: Lists,
    private readonly once: Once,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  @Endpoint({
    tag: TAG,
    summary: 'List calls',
    doc: 'Every call the public may know of, by forum and call. A token limited to a forum or call sees that alone.',
    scope: 'calls:read',
    level: 'signed_in',
    query: CallListQueryDto,
    answer: { status: 200, doc: 'A page of calls.', dto: CallLine, paged: true },
  })
  async all(@Api() api: ApiRequest, @Query() query: unknown) {
    const { limit, cursor, status } = await readQuery(CallListQueryDto, query);
    const after = this.lists.begin(api, cursor);
    const rows = await this.list.run();
    const mine = await this.withinLimit(api, rows);
    const left = mine
      .filter((row) => status === undefined || row.status === status)
      .map((row) => callLine(this.config.publicUrl, row))
      .toSorted((a, b) => (a.self < b.self ? -1 : 1))
      .filter(({ self }) => after === undefined || self > after);
    const items = left.slice(0, limit);
    return this.lists.page(api, items, left.length > limit ? items.at(-1)?.self : undefined);
  }

  @Get(':forum/:call')
  @Endpoint({
    tag: TAG,
    summary: 'Read a call',
    scope: 'calls:read',
    level: 'signed_in',
    etag: true,
    answer: { status: 200, doc: 'The call.', dto: CallAnswer },
  })
  async show(@CallApi() api: CallRequest) {
    return one(api, await this.read(api));
  }

  @Patch(':forum/:call')
  @Endpoint({
    tag: TAG,
    summary: 'Change a call',
    doc: 'Dates, places, loads and what is shown to whom. All that is sent is changed, or nothing. A date that is already announced moves with a `reason`, which everybody can read.',
    scope: 'calls:write',
    level: 'secretariat',
    body: CallPatch,
    etag: true,
    ifMatch: 'needed',
    refuses: ['date_out_of_order', 'event_ends_first', 'extension_reason_missing', 'load_max_below_min'],
    answer: { status: 200, doc: 'The call as it is now.', dto: CallAnswer },
  })
  async patch(@CallApi() api: CallRequest, @Body() body: unknown) {
    const patch = await readBody(CallPatch, body);
    const setup = found(await this.setup.run(api.call.callId));
    checkMatch(api, this.answerOf(api, api.call, setup), 'needed');
    await this.change.run(api.actor, setup, patch);
    return one(api, await this.read(api));
  }

  @Post(':forum/:call/move')
  @HttpCode(200)
  @Endpoint({
    tag: TAG,
    summary: 'Take a call to another stage',
    scope: 'calls:write',
    level: 'secretariat',
    body: CallMove,
    keyed: true,
    etag: true,
    ifMatch: 'taken',
    refuses: ['call_cannot_move'],
    answer: { status: 200, doc: 'The call as it is now.', dto: CallAnswer },
  })
  async move(@CallApi() api: CallRequest, @Body() body: unknown) {
    const { to } = await readBody(CallMove, body);
    return this.once.run(api, async (use) => {
      checkMatch(api, await this.read(api, use), 'taken');
      await use(this.moveCall).run(api.actor, { ...api.call, to });
      return { status: 200, value: await this.read(api, use), etag: true };
    });
  }

  private async read(api: CallRequest, use: Use = (worker) => worker): Promise<CallAnswer> {
    const [header, setup] = await Promise.all([
      use(this.scope).run(api.call.forumSlug, api.call.callSlug),
      use(this.setup).run(api.call.callId),
    ]);
    return this.answerOf(api, found(header), found(setup));
  }

  private answerOf({ actor }: ApiRequest, call: CallHeader, setup: CallSetup): CallAnswer {
    return callAnswer(this.config.publicUrl, call, setup, isSecretariat(actor, call));
  }

  /** A list row bears no ids: the calls of a limited token are found by their addresses. */
  private async withinLimit<T extends { forumSlug: string; callSlug: string }>(
    { bearer: { limit } }: ApiRequest,
    rows: T[],
  ): Promise<T[]> {
    if (!limit) return rows;
    const headers = await Promise.all(rows.map((row) => this.scope.run(row.forumSlug, row.callSlug)));
    return rows.filter((_, at) => {
      const header = headers[at];
      return header?.forumId === limit.forumId && (limit.callId ?? header.callId) === header.callId;
    });
  }
}
