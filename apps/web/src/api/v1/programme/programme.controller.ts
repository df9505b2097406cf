import { Controller, Get } from '@nestjs/common';
import { found } from '#libs/kernel';
import { PublishedProgrammeQuery } from '#libs/programme';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { ProgrammeAnswer } from '../dto/decision.dto.js';

/** The programme as it was published last. */
@Controller('api/v1/calls/:forum/:call/programme')
export class ProgrammeApi {
  constructor(private readonly programmes: PublishedProgrammeQuery) {}

  @Get()
  @Endpoint({
    tag: 'Programme',
    summary: 'The published programme',
    doc: 'Not found while none is published. Everybody may also take it without a token, as schedule.json, schedule.xml or calendar.ics, beside its pages.',
    scope: 'programme:read',
    level: 'signed_in',
    etag: true,
    answer: { status: 200, doc: 'The newest published version.', dto: ProgrammeAnswer },
  })
  async show(@CallApi() api: CallRequest) {
    const { number, publishedAt, changelog, content } = found(await this.programmes.run(api.call.callId));
    const rooms = new Map(content.rooms.map(({ id, name }) => [id, name]));
    return one(api, {
      version: number,
      publishedAt,
      changelog,
      timeZone: content.call.timeZone,
      sessions: content.sessions.map((session) => ({
        id: session.id,
        type: session.type,
        number: session.number,
        title: session.title,
        abstract: session.abstract,
        theme: session.themeSlug,
        format: session.format,
        room: rooms.get(session.roomId) ?? '',
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        people: session.people.map(({ name, role, organisation }) => ({ name, role, organisation })),
      })),
    } satisfies ProgrammeAnswer);
  }
}
