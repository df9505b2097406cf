import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '#libs/database';
import { RequestSignIn, SignInByLink, SignInByPassword, SignOut, withinRate } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import type { WebConfig } from '../config.js';
import { Access } from '../http/access/access.js';
import { SESSION_COOKIE } from '../http/access/access.guard.js';
import { formErrors } from '../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../http/forms.js';
import { page } from '../http/page.js';
import { localPath, redirect } from '../http/redirect.js';
import { Ctx, type RequestContext } from '../http/request-context.js';
import { WEB_CONFIG } from '../web-config.js';
import { forgetSession, rememberSession } from './session-cookie.js';
import { LinkForm, PasswordForm } from './sign-in.form.js';
import { CheckMailPage, LinkPage, LinkSpentPage, SignInPage } from './sign-in.page.js';

const QUARTER_HOUR = 900;
// a whole committee may sit behind one address of a conference network
const TRIES_PER_NETWORK_ADDRESS = 300;

/** Sign-in by one-time link or password, and sign-out. */
@Controller()
@Access('anyone')
export class SignInController {
  constructor(
    private readonly requestSignIn: RequestSignIn,
    private readonly signInByLink: SignInByLink,
    private readonly signInByPassword: SignInByPassword,
    private readonly ending: SignOut,
    private readonly db: Database,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get('sign-in')
  form(@Ctx() ctx: RequestContext, @Query('return_to') returnTo: unknown) {
    return signInPage(ctx, { returnTo: localPath(returnTo) });
  }

  @Post('sign-in')
  async link(@Ctx() ctx: RequestContext, @Req() request: FastifyRequest, @Body() body: unknown) {
    await this.slowDown(request);
    const form = await readForm(LinkForm, body);
    if (!form.ok) return signInPage(ctx, { ...typedIn(form.typed), blockers: form.blockers, status: 422 });
    const { email, return_to } = form.value;
    const done = await attempt(() => this.requestSignIn.run({ email, returnTo: localPath(return_to) }));
    if ('refusal' in done)
      return signInPage(ctx, {
        email,
        returnTo: localPath(return_to),
        blockers: done.refusal.blockers,
        status: 422,
      });
    return page(ctx.t('account:check.title'), <CheckMailPage email={email.trim()} />);
  }

  @Post('sign-in/password')
  async password(
    @Ctx() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.slowDown(request);
    const form = await readForm(PasswordForm, body);
    if (!form.ok) return signInPage(ctx, { ...typedIn(form.typed), blockers: form.blockers, status: 422 });
    const { email, password, return_to } = form.value;
    const done = await attempt(() => this.signInByPassword.run({ email, password }));
    if ('refusal' in done)
      return signInPage(ctx, {
        email,
        returnTo: localPath(return_to),
        blockers: done.refusal.blockers,
        status: 422,
      });
    rememberSession(reply, this.config, done.value);
    return redirect(reply, localPath(return_to));
  }

  /** Only shows a button: a mail scanner that opens every link must not use it up. */
  @Get('sign-in/:token')
  landing(@Ctx() ctx: RequestContext, @Param('token') token: string) {
    return page(ctx.t('account:link.title'), <LinkPage token={token} />, { indexed: false });
  }

  @Post('sign-in/:token')
  async arrive(
    @Ctx() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.slowDown(request);
    const done = await attempt(() => this.signInByLink.run(token));
    if ('refusal' in done) return page(ctx.t('account:spent.title'), <LinkSpentPage />, { status: 422 });
    rememberSession(reply, this.config, done.value.sessionSecret);
    return redirect(reply, localPath(done.value.returnTo));
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.ending.run(request.cookies[SESSION_COOKIE] ?? '');
    forgetSession(reply);
    return redirect(reply, '/', 'signed_out');
  }

  private async slowDown(request: FastifyRequest): Promise<void> {
    if (!(await withinRate(this.db, `sign-in-from:${request.ip}`, TRIES_PER_NETWORK_ADDRESS, QUARTER_HOUR)))
      throw new Refusal('too_many');
  }
}

const typedIn = (typed: Typed): Pick<SignInView, 'returnTo' | 'email'> => ({
  returnTo: localPath(typed['return_to']),
  email: typedText(typed, 'email'),
});

interface SignInView {
  returnTo: string;
  email?: string;
  blockers?: Refusal['blockers'];
  status?: number;
}

const signInPage = (ctx: RequestContext, { returnTo, email = '', blockers = [], status = 200 }: SignInView) =>
  page(
    ctx.t('account:signIn.title'),
    <SignInPage
      returnTo={returnTo}
      email={email}
      errors={formErrors(ctx.t, blockers)}
      byPassword={blockers.some((blocker) => blocker.code === 'wrong_password')}
    />,
    { status },
  );
