import { SetMetadata } from '@nestjs/common';
import type { ApiScope } from '#libs/identity';
import type { AccessLevel } from '../../../http/access/access.js';
import { type DtoClass, refTo } from './field.js';

/** What a route answers when all goes well. */
export interface Answered {
  status: 200 | 201 | 204;
  doc: string;
  dto?: DtoClass;
  /** Answers a page of them, with `next`. */
  paged?: boolean;
  /** Another representation, told in words. */
  also?: { type: string; doc: string };
}

/** What one route of the API is: who may call it, what it takes, what it answers. The guard and the documentation read it. */
export interface EndpointFacts {
  /** In a few words. */
  summary: string;
  doc?: string;
  /** The part of the documentation it stands in. */
  tag: string;
  /** The scope its token needs; null opens it to every token. */
  scope: ApiScope | null;
  /** Who may knock; `signed_in` leaves the rest to the policies. */
  level: Exclude<AccessLevel, 'anyone'>;
  answer: Answered;
  query?: DtoClass;
  body?: DtoClass;
  /** A body need not be sent. */
  bodyOptional?: boolean;
  /** Answers an ETag, and 304 to `If-None-Match`. */
  etag?: boolean;
  /** `needed`: 428 without `If-Match`; `taken`: 412 when it does not fit. */
  ifMatch?: 'needed' | 'taken';
  /** Takes an `Idempotency-Key`. */
  keyed?: boolean;
  /** What decides who sees the proposal `:id` is read together with the token. */
  ahead?: 'proposal';
  /** Codes of refusals worth knowing, for the documentation. */
  refuses?: readonly string[];
}

export const ENDPOINT = 'rostrum:endpoint';

/** Makes a handler a route of the API. One under /api/v1 without it opens to nobody. */
export const Endpoint = (facts: EndpointFacts): MethodDecorator => {
  for (const dto of [facts.answer.dto, facts.body]) if (dto) refTo(dto);
  return SetMetadata(ENDPOINT, facts);
};
