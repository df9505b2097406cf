import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { PageResult } from './page.js';
import { renderPage } from './render-page.js';
import { contextOf, replyOf } from './request-context.js';

/** Turns a `PageResult` into HTML with the site's head, navigation and footer around it. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((result: unknown) => {
        if (!(result instanceof PageResult)) return result;
        const context = contextOf(host.switchToHttp().getRequest<FastifyRequest>());
        if (!context) throw new Error('A page without a context');
        const reply = replyOf(host);
        reply.status(result.options.status ?? (reply.statusCode === 201 ? 200 : reply.statusCode));
        reply.header('content-type', 'text/html; charset=utf-8');
        reply.header('cache-control', result.options.cacheControl ?? 'private, no-cache');
        if (result.options.etag) reply.header('etag', result.options.etag);
        return renderPage(context, result);
      }),
    );
  }
}
