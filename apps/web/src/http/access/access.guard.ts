import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CallHeader, CallScopeQuery } from '#libs/calls';
import { type Actor, isSecretariat, SessionActorQuery } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import { SignInNeeded } from '../../errors/sign-in-needed.js';
import { ACCESS, type AccessLevel } from './access.js';
import { ENDPOINT } from '../../api/v1/contract/endpoint.js';
import type { WebConfig } from '../../config.js';
import { AnotherWriter } from '../../errors/another-writer.js';
import { WEB_CONFIG } from '../../web-config.js';
import { checkCsrf, isFromHere } from '../csrf.js';
import { chooseLocale, directionOf, translator } from '../language/i18n.js';
import { languageAsked } from '../language/language-choice.js';
import { mayKnock } from './may-knock.js';
import { replyOf, setContext } from '../request-context.js';
import { seal, sealedIn, unseal } from '../kept/sealed-form.js';
import { readUpload, readWithoutFile, TAKES_FILE } from '../reading/upload.js';
import { tokenFor, tokenOf, writerMark, writerOf } from '../kept/writer.js';

export const SESSION_COOKIE = 'rostrum_session';
export const LOCALE_COOKIE = 'rostrum_locale';

/** Finds out who asks, in which call, in which language, and whether they may knock at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionActorQuery,
    private readonly calls: CallScopeQuery,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    // the API asks for a token, and its own guard looks at it
    if (this.reflector.get(ENDPOINT, host.getHandler()) !== undefined) return true;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = replyOf(host);
    const { forum, call: callSlug } = request.params as { forum?: string; call?: string };
    const [session, call] = await Promise.all([
      this.sessions.run(request.cookies[SESSION_COOKIE]),
      forum && callSlug ? this.calls.run(forum, callSlug) : undefined,
    ]);
    this.remember(request, reply, session, call);

    const level = this.reflector.getAllAndOverride<AccessLevel | undefined>(ACCESS, [
      host.getHandler(),
      host.getClass(),
    ]);
    if (!level) throw new Error(`No @Access on ${host.getClass().name}.${host.getHandler().name}`);
    if (forum && callSlug && !call) throw new Refusal('not_found');
    if (call?.status === 'draft' && !isSecretariat(session.actor, call)) throw new Refusal('not_found');
    const takesFile = this.reflector.get<boolean | undefined>(TAKES_FILE, host.getHandler()) ?? false;
    if (level !== 'anyone' && session.actor.kind === 'anonymous') {
      if (takesFile) await readWithoutFile(request);
      throw new SignInNeeded();
    }
    if (level !== 'anyone') this.checkWriter(request, session.actor);
    // missing and not-yours are the same answer
    if (!mayKnock(level, session.actor, call)) throw new Refusal('not_found');
    await readUpload(request, takesFile);
    if (request.isMultipart()) {
      this.remember(request, reply, session, call);
      if (level !== 'anyone') this.checkWriter(request, session.actor);
    }
    await checkCsrf(request, reply);
    return true;
  }

  /** Opens what was sealed for who is signed in; what somebody else wrote is neither taken nor shown. */
  private checkWriter(request: FastifyRequest, { personId }: Actor): void {
    const { sessionSecret } = this.config;
    const writer = writerOf(request.body);
    if (writer === undefined || !personId || !isFromHere(request)) return;
    const sealed = sealedIn(request.body);
    if (writer !== writerMark(sessionSecret, personId))
      throw new AnotherWriter(writer, sealed ?? seal(sessionSecret, writer, request.body as object));
    if (sealed === undefined) return;
    const opened = unseal(sessionSecret, writer, sealed);
    if (!opened) throw new Refusal('blocked', [{ code: 'sealed_unreadable' }]);
    request.body = { ...opened, _csrf: tokenFor(tokenOf(request.body), writer) };
  }

  private remember(
    request: FastifyRequest,
    reply: FastifyReply,
    session: { actor: Actor; locale?: string },
    call: CallHeader | undefined,
  ): void {
    const wish = languageAsked(request.query) ?? languageAsked(request.body);
    const locale = chooseLocale(
      wish,
      request.cookies[LOCALE_COOKIE],
      session.locale === 'en' ? undefined : session.locale,
      request.headers['accept-language'],
    );
    if (wish) reply.setCookie(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: 31_536_000 });
    // one for all forms of a page: each call without a cookie would set another, and only the last would count
    let token: string | undefined;
    const { personId } = session.actor;
    const writer = personId ? writerMark(this.config.sessionSecret, personId) : undefined;
    setContext(request, {
      actor: session.actor,
      call,
      locale,
      dir: directionOf(locale),
      t: translator(locale),
      url: request.url,
      isRead: request.method === 'GET',
      csrf: () => (token ??= tokenFor(reply.generateCsrf(), writer)),
    });
  }
}
