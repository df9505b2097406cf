import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { versionsWrittenOn } from './forms.js';
import { assemble } from './kept/kept-part.js';
import { languageAsked } from './language/language-choice.js';
import { PageResult } from './page.js';
import { renderPage } from './render-page.js';
import { contextOf, replyOf } from './request-context.js';
import { sharedPages } from './shared-pages.js';

/** Turns a `PageResult` into HTML with the site's head, navigation and footer around it. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((result: unknown) => {
        if (!(result instanceof PageResult)) return result;
        const request = host.switchToHttp().getRequest<FastifyRequest>();
        const context = contextOf(request);
        if (!context) throw new Error('A page without a context');
        const reply = replyOf(host);
        const status = result.options.status ?? (reply.statusCode === 201 ? 200 : reply.statusCode);
        reply.status(status === 422 && languageAsked(request.body) !== undefined ? 200 : status);
        const html = renderPage(context, result, versionsWrittenOn(request.body));
        if (result.options.shared && reply.statusCode === 200) return sharedPages.keep(request, reply, html);
        reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'private, no-cache');
        return result.options.kept ? assemble(request, reply, html, result.options.kept) : html;
      }),
    );
  }
}
