import { randomUUID } from 'node:crypto';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '#libs/identity';
import { type Blocker, Refusal, type RefusalKind } from '#libs/kernel';
import type { WebConfig } from '../config.js';
import { FormExpired, isFromHere } from '../http/csrf.js';
import { chooseLocale, directionOf, translator } from '../http/language/i18n.js';
import { page } from '../http/page.js';
import { isOfApi } from '../http/reading/read-body.js';
import { renderPage } from '../http/render-page.js';
import { contextOf, type RequestContext } from '../http/request-context.js';
import { hasFile } from '../http/reading/upload.js';
import { WEB_CONFIG } from '../web-config.js';
import { BadHeader, InsufficientScope, RateExceeded, TokenNeeded } from './api-errors.js';
import { AnotherWriter } from './another-writer.js';
import { ErrorPage } from './error.page.js';
import { AnotherWriterPage, ResendPage } from './resend.page.js';
import { headersOf, InvalidRequest, problemKind, type ProblemKind, problemOf } from './problem.js';
import { SignInNeeded } from './sign-in-needed.js';
import { Unreadable } from './unreadable.js';

const STATUS: Record<RefusalKind, number> = {
  not_found: 404,
  forbidden: 403,
  blocked: 422,
  stale: 409,
  too_many: 429,
};

/** The one place that turns a refusal or a fault into HTTP: a page for people, problem+json for the API. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('web');

  constructor(@Inject(WEB_CONFIG) private readonly config: WebConfig) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = asRefusal(error);
    const status = refusal ? STATUS[refusal.kind] : statusOf(error);
    const reference =
      refusal === undefined && status >= 500 && !isExpected(error) ? randomUUID().slice(0, 8) : undefined;
    if (reference)
      // the route, not the address: that of a sign-in link is a secret
      this.logger.error(
        `${reference} ${request.method} ${request.routeOptions.url ?? 'no route'}`,
        (error as Error).stack,
      );

    if (isOfApi(request.url)) {
      this.sendProblem(reply, request, problemKind(error, refusal, status), error, reference);
      return;
    }
    const context = contextOf(request) ?? bareContext(request);
    if (error instanceof SignInNeeded && request.method === 'GET') {
      void reply.status(303).redirect(`/sign-in?return_to=${encodeURIComponent(request.url)}`);
      return;
    }
    const { t } = context;
    reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store');
    // a form sent from another site is never offered for sending again
    if ((error instanceof SignInNeeded || error instanceof FormExpired) && isFromHere(request)) {
      const reason = error instanceof SignInNeeded ? 'signedOut' : 'expired';
      void reply.send(
        renderPage(
          context,
          page(
            t(`errors:${reason}.title`),
            <ResendPage
              reason={reason}
              action={request.url}
              body={request.body}
              hadFile={hasFile(request)}
            />,
          ),
        ),
      );
      return;
    }
    if (error instanceof AnotherWriter) {
      const title = t('errors:anotherWriter.title');
      void reply.send(
        renderPage(context, page(title, <AnotherWriterPage {...error} action={request.url} />)),
      );
      return;
    }
    const kind = refusal?.kind ?? (error instanceof Unreadable ? kindOfUnreadable(error) : kindOf(status));
    void reply.send(
      renderPage(
        context,
        page(
          t(`errors:${kind}.title`),
          <ErrorPage kind={kind} blockers={refusal?.blockers ?? []} reference={reference} />,
        ),
      ),
    );
  }

  private sendProblem(
    reply: FastifyReply,
    request: FastifyRequest,
    kind: ProblemKind,
    error: unknown,
    reference: string | undefined,
  ): void {
    const blockers = error instanceof Refusal || error instanceof InvalidRequest ? error.blockers : [];
    const problem = problemOf(kind, {
      docs: `${this.config.publicUrl}/api/v1/docs`,
      instance: request.url.split('?')[0] ?? '',
      blockers,
      reference,
      say: sentenceOf,
    });
    void reply
      .status(problem.status)
      .headers(headersOf(error))
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}

/** The sentence of a reason, without a space left for what it does not say. */
const sentenceOf = (blocker: Blocker): string =>
  translator('en')(`refusals:${blocker.code}`, {
    label: blocker.field ?? '',
    ...blocker,
    defaultValue: blocker.code,
  });

const asRefusal = (error: unknown): Refusal | undefined => (error instanceof Refusal ? error : undefined);

/** Of the API: each has its own status. */
const isExpected = (error: unknown): boolean =>
  error instanceof TokenNeeded ||
  error instanceof InsufficientScope ||
  error instanceof RateExceeded ||
  error instanceof InvalidRequest;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof SignInNeeded) return 401;
  if (error instanceof FormExpired) return 403;
  if (error instanceof AnotherWriter) return 409;
  if (error instanceof BadHeader) return 415; // of pages: a body they do not take
  if (error instanceof Unreadable) return error.reason === 'too_much' ? 413 : 400;
  // Fastify's own errors: body too large, unsupported media type, malformed JSON
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

function kindOf(status: number): string {
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 429) return 'too_many';
  return status >= 500 ? 'fault' : 'bad_request';
}

const kindOfUnreadable = ({ reason }: Unreadable): string =>
  ({ character: 'unreadable', encoding: 'bad_request', json: 'bad_request', too_much: 'too_large' })[reason];

/** For errors before the guard ran: an unknown address, a body too large. */
function bareContext(request: FastifyRequest): RequestContext {
  const locale = chooseLocale(request.headers['accept-language']);
  return {
    actor: ANONYMOUS,
    call: undefined,
    locale,
    dir: directionOf(locale),
    t: translator(locale),
    url: request.url,
    isRead: request.method === 'GET',
    csrf: () => '',
  };
}
