import { Controller, Get } from '@nestjs/common';
import { personOf } from '#libs/identity';
import { one } from '../answers.js';
import { Api, type ApiRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { MeAnswer } from '../dto/version.dto.js';

/** The token itself. */
@Controller('api/v1/me')
export class MeApi {
  @Get()
  @Endpoint({
    tag: 'Token',
    summary: 'Who the token is',
    doc: 'Opens to every token: whose it is, what it may be used for, and where.',
    scope: null,
    level: 'signed_in',
    etag: true,
    answer: { status: 200, doc: 'The person and the token.', dto: MeAnswer },
  })
  show(@Api() api: ApiRequest) {
    const { actor, scopes, limit } = api.bearer;
    const { name, email } = actor;
    return one(api, { personId: personOf(actor), name, email, scopes, limit } satisfies MeAnswer);
  }
}
