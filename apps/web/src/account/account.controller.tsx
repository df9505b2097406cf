import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountQuery, EditAccount, personOf, SetPassword } from '#libs/identity';
import { type Blocker, found } from '#libs/kernel';
import { Access } from '../http/access/access.js';
import { SESSION_COOKIE } from '../http/access/access.guard.js';
import { formErrors } from '../http/form-errors.js';
import { attempt, readForm, typedText, type Typed } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { Ctx, type RequestContext } from '../http/request-context.js';
import { AccountForm, NewPasswordForm } from './account.form.js';
import { AccountPage } from './account.page.js';

/** One's own account. */
@Controller('account')
@Access('signed_in')
export class AccountController {
  constructor(
    private readonly accounts: AccountQuery,
    private readonly editAccount: EditAccount,
    private readonly setPassword: SetPassword,
  ) {}

  @Get()
  show(@Ctx() ctx: RequestContext) {
    return this.accountPage(ctx);
  }

  @Post()
  async edit(
    @Ctx() ctx: RequestContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(AccountForm, body);
    if (!form.ok) return this.accountPage(ctx, form.blockers, form.typed);
    const done = await attempt(() => this.editAccount.run(ctx.actor, form.value));
    if ('refusal' in done) return this.accountPage(ctx, done.refusal.blockers, form.typed);
    return redirect(reply, '/account', 'saved');
  }

  @Post('password')
  async password(
    @Ctx() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(NewPasswordForm, body);
    if (!form.ok) return this.accountPage(ctx, form.blockers);
    const sessionSecret = request.cookies[SESSION_COOKIE] ?? '';
    const done = await attempt(() => this.setPassword.run(ctx.actor, { ...form.value, sessionSecret }));
    if ('refusal' in done) return this.accountPage(ctx, done.refusal.blockers);
    return redirect(reply, '/account', 'password_set');
  }

  private async accountPage(ctx: RequestContext, blockers: readonly Blocker[] = [], typed: Typed = {}) {
    const account = found(await this.accounts.run(personOf(ctx.actor)));
    const text = (name: 'name' | 'organisation' | 'country') => typedText(typed, name) ?? account[name] ?? '';
    return page(
      ctx.t('account:account.title'),
      <AccountPage
        {...account}
        name={text('name')}
        organisation={text('organisation')}
        country={text('country')}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}
