import { Inject, Injectable } from '@nestjs/common';
import type { WebConfig } from '../../config.js';
import { WEB_CONFIG } from '../../web-config.js';
import { answer } from './answers.js';
import type { ApiRequest } from './api-request.js';
import { cursorFor, readCursor } from './cursor.js';

/** One page of a list as it is sent. */
interface PageSent {
  items: readonly object[];
  /** Address of the next page; null at the end. */
  next: string | null;
}

/** Pages of lists: where to begin, and the way to the next. */
@Injectable()
export class Lists {
  constructor(@Inject(WEB_CONFIG) private readonly config: WebConfig) {}

  /** The last thing of the page before, or undefined on the first. */
  begin(api: ApiRequest, cursor: string | undefined): string | undefined {
    return cursor === undefined ? undefined : readCursor(this.config.sessionSecret, listOf(api), cursor);
  }

  /** Answers a page; `last` is the last thing on it when there is another page. */
  page(api: ApiRequest, items: readonly object[], last: string | undefined): string {
    const next = last === undefined ? null : this.nextOf(api, last);
    if (next !== null) api.reply.header('link', `<${next}>; rel="next"`);
    return answer(api, { items, next } satisfies PageSent);
  }

  private nextOf(api: ApiRequest, last: string): string {
    const url = new URL(api.request.url, this.config.publicUrl);
    url.searchParams.set('cursor', cursorFor(this.config.sessionSecret, listOf(api), last));
    return url.href;
  }
}

/** The list as its cursor knows it: the address with its filters, and whose it is; the size of a page may change. */
function listOf({ request, bearer }: ApiRequest): string {
  const url = new URL(request.url, 'http://list');
  url.searchParams.delete('cursor');
  url.searchParams.delete('limit');
  url.searchParams.sort();
  return `${bearer.actor.personId}:${url.pathname}?${url.searchParams.toString()}`;
}
