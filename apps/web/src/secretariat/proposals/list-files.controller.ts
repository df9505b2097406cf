import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { CallSetupQuery } from '#libs/calls';
import { csvOf } from '#libs/csv';
import { found } from '#libs/kernel';
import { listedColumns, ProposalListQuery } from '#libs/proposals';
import { writeXlsx } from '#libs/spreadsheets';
import { Access } from '../../http/access/access.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { cellsOf, fileColumn, jsonOf } from './list-files.js';
import { ListWords } from './list-words.js';
import { addressOf, filtersFrom } from './proposal-list.form.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

/** The list as it stands, as a file: the same rows in the same order with the same columns, streamed. */
@Controller(':forum/:call/secretariat/proposals')
@Access('secretariat')
export class ListFilesController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly proposals: ProposalListQuery,
  ) {}

  @Get('view.csv')
  async csv(@CallCtx() ctx: CallContext, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { header, rows } = await this.listOf(ctx, query);
    return this.send(ctx, reply, 'csv', Readable.from(csvOf(header, rows()), { objectMode: false }));
  }

  @Get('view.xlsx')
  async xlsx(@CallCtx() ctx: CallContext, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { header, rows } = await this.listOf(ctx, query);
    return this.send(ctx, reply, 'xlsx', writeXlsx(ctx.t('screening:list.name'), header, rows()));
  }

  @Get('view.json')
  async json(@CallCtx() ctx: CallContext, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { columns, words, portions } = await this.listOf(ctx, query);
    return this.send(
      ctx,
      reply,
      'json',
      Readable.from(jsonOf(portions(), columns, words), { objectMode: false }),
    );
  }

  private async listOf(ctx: CallContext, query: unknown) {
    const call = found(await this.setup.run(ctx.call.callId));
    const address = addressOf(query);
    const { columns, answers } = listedColumns(address.columns, call.settings);
    // files are read by machines and by people of several languages: English words, as imports know them
    const words = new ListWords(ctx.t, call, 'en');
    const filters = { ...filtersFrom(address), answers };
    const portions = () => this.proposals.all(ctx.call.callId, ctx.actor.personId, filters);
    return {
      columns,
      words,
      portions,
      header: columns.map(fileColumn),
      rows: () => cellsOf(portions(), columns, words),
    };
  }

  private send(ctx: CallContext, reply: FastifyReply, format: keyof typeof TYPES, body: Readable) {
    const name = `${ctx.call.forumSlug}-${ctx.call.callSlug}-proposals.${format}`;
    return reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(body);
  }
}
