import path from 'node:path';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SignInToDemo } from '#libs/identity';
import { found, Refusal } from '#libs/kernel';
import { ComponentsPage } from '../design-system/index.js';
import { rememberSession } from '../account/session-cookie.js';
import type { WebConfig } from '../config.js';
import { Access } from '../http/access/access.js';
import { page } from '../http/page.js';
import { localPath, redirect } from '../http/redirect.js';
import { Ctx, type RequestContext } from '../http/request-context.js';
import { WEB_CONFIG } from '../web-config.js';
import { caughtLetter, caughtLetters } from './caught-mail.js';
import { CaughtLetterPage, CaughtMailPage } from './caught-mail.page.js';

/** The demo's one-click sign-in and its caught mail. In any other installation nothing is here. */
@Controller('dev')
@Access('anyone')
export class DevController {
  constructor(
    private readonly signInToDemo: SignInToDemo,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get('sign-in')
  async signIn(@Query('as') role: string, @Query('return_to') returnTo: unknown, @Res() reply: FastifyReply) {
    const secret = await this.signInToDemo.run(String(role));
    rememberSession(reply, this.config, secret);
    return redirect(reply, localPath(returnTo));
  }

  @Get('mail')
  async mail(@Ctx() ctx: RequestContext) {
    const letters = await caughtLetters(this.mailFolder());
    return page(ctx.t('account:mail.title'), <CaughtMailPage letters={letters} />);
  }

  @Get('mail/:id')
  async letter(@Param('id') id: string) {
    const letter = found(await caughtLetter(this.mailFolder(), id));
    return page(letter.subject, <CaughtLetterPage letter={letter} />);
  }

  /** Every part of the design system once, for those who build pages. */
  @Get('components')
  components() {
    this.ensureDemo();
    return page('Components', <ComponentsPage />, { indexed: false });
  }

  private mailFolder(): string {
    this.ensureDemo();
    return path.join(this.config.dataDir, 'mail');
  }

  private ensureDemo(): void {
    if (!this.config.demo) throw new Refusal('not_found');
  }
}
