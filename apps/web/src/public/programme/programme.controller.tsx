import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { found } from '#libs/kernel';
import {
  dateIn,
  programmeCalendar,
  programmeSchedule,
  type PublishedProgramme,
  PublishedProgrammeQuery,
} from '#libs/programme';
import { OwedReportsQuery, SessionReportsQuery } from '#libs/reports';
import type { WebConfig } from '../../config.js';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { WEB_CONFIG } from '../../web-config.js';
import { NoProgrammePage, ProgrammePage } from './programme.page.js';
import { presentProgramme, type ProgrammeWish } from './programme.presenter.js';
import { sessionStructuredData } from './session-structured-data.js';
import { SessionPage } from './session.page.js';
import { presentSession } from './session.presenter.js';

// a newer version may take the place of one at any minute, and somebody may leave it
const FEED_CACHE = 'public, max-age=60, must-revalidate';

/** The published programme, for everybody: by day, by theme, one session, and for calendars and machines. */
@Controller(':forum/:call/programme')
@Access('anyone')
export class ProgrammeController {
  constructor(
    private readonly programmes: PublishedProgrammeQuery,
    private readonly reports: SessionReportsQuery,
    private readonly owedReports: OwedReportsQuery,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  byDay(@CallCtx() ctx: CallContext, @Query('day') day: unknown, @Query('q') search: unknown) {
    return this.list(ctx, {
      ...(typeof day === 'string' && { date: day }),
      ...(typeof search === 'string' && { search: search.slice(0, 200) }),
    });
  }

  @Get('themes/:theme')
  byTheme(@CallCtx() ctx: CallContext, @Param('theme') theme: string) {
    return this.list(ctx, { theme });
  }

  @Get('sessions/:id')
  async session(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    const programme = found(await this.programmes.run(ctx.call.callId));
    const session = found(programme.content.sessions.find((candidate) => candidate.id === id));
    const [report, owed] = await Promise.all([
      this.reports.published(ctx.call.callId, id),
      this.owedReports.run(ctx.actor.personId),
    ]);
    const view = presentSession(
      programme,
      baseOf(ctx),
      session,
      report,
      owed.filter(({ sessionId }) => sessionId === id),
    );
    const address = `${this.config.publicUrl}${baseOf(ctx)}/sessions/${id}`;
    return page(session.title, <SessionPage {...view} />, {
      description: session.abstract.slice(0, 160),
      shared: true,
      canonical: address,
      alternates: [
        { type: 'text/calendar', href: `${baseOf(ctx)}/sessions/${id}/calendar.ics`, title: session.title },
      ],
      structuredData: sessionStructuredData(programme, session, address),
    });
  }

  @Get('sessions/:id/calendar.ics')
  async sessionCalendar(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const programme = found(await this.programmes.run(ctx.call.callId));
    const session = found(programme.content.sessions.find((candidate) => candidate.id === id));
    reply.type('text/calendar; charset=utf-8').header('cache-control', FEED_CACHE);
    return programmeCalendar(programme, this.addressOf(ctx), [session]);
  }

  @Get('calendar.ics')
  async calendar(
    @CallCtx() ctx: CallContext,
    @Query('day') day: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const programme = found(await this.programmes.run(ctx.call.callId));
    if (this.known(programme, request, reply)) return '';
    const { sessions, call } = programme.content;
    const wanted =
      typeof day === 'string'
        ? sessions.filter((session) => dateIn(session.startsAt, call.timeZone) === day)
        : sessions;
    reply.type('text/calendar; charset=utf-8');
    return programmeCalendar(programme, this.addressOf(ctx), wanted);
  }

  @Get('schedule.json')
  async schedule(
    @CallCtx() ctx: CallContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const programme = found(await this.programmes.run(ctx.call.callId));
    if (this.known(programme, request, reply)) return '';
    reply.type('application/json; charset=utf-8');
    return programmeSchedule(programme, this.addressOf(ctx));
  }

  private async list(ctx: CallContext, wish: ProgrammeWish) {
    const programme = await this.programmes.run(ctx.call.callId);
    if (!programme) return page(ctx.t('programme:title'), <NoProgrammePage />);
    const view = presentProgramme(programme, baseOf(ctx), wish);
    if (wish.theme !== undefined) found(view.theme);
    return page(view.theme ?? ctx.t('programme:title'), <ProgrammePage {...view} />, {
      canonical: `${this.config.publicUrl}${baseOf(ctx)}`,
      description: view.motto,
      shared: true,
      alternates: [
        { type: 'text/calendar', href: `${baseOf(ctx)}/calendar.ics`, title: ctx.t('programme:title') },
      ],
    });
  }

  /** Sets the ETag of a version; true when the reader has it already, and nothing need be sent. */
  private known(programme: PublishedProgramme, request: FastifyRequest, reply: FastifyReply): boolean {
    const etag = `"${programme.versionId}.${programme.removals}"`;
    reply.header('etag', etag).header('cache-control', FEED_CACHE);
    if (request.headers['if-none-match'] !== etag) return false;
    reply.status(304);
    return true;
  }

  private addressOf(ctx: CallContext): string {
    return `${this.config.publicUrl}${baseOf(ctx)}`;
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/programme`;
