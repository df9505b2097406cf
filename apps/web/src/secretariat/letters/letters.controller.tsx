import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { type Blocker, found } from '#libs/kernel';
import { fillGaps, LetterListQuery, LetterQuery, RetryLetters } from '#libs/notifications';
import type { WebConfig } from '../../config.js';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { WEB_CONFIG } from '../../web-config.js';
import { LetterPage } from './letter.page.js';
import { LettersPage } from './letters.page.js';
import { kindLines, lettersAsked } from './letters.presenter.js';

class RetryForm {
  /** Empty: to whom it was written. */
  @IsString() @MaxLength(254) toEmail = '';
}

/** The letters of a call: to read, and to send again when they failed. */
@Controller(':forum/:call/secretariat/letters')
@Access('secretariat')
export class LettersController {
  constructor(
    private readonly list: LetterListQuery,
    private readonly letter: LetterQuery,
    private readonly retryLetters: RetryLetters,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  async show(@CallCtx() ctx: CallContext, @Query() query: Record<string, unknown>) {
    const asked = lettersAsked(query);
    const { counts, letters } = await this.list.run(ctx.call.callId, asked);
    const kinds = kindLines(counts);
    const sum = (key: 'failed' | 'waiting' | 'sent') => kinds.reduce((total, line) => total + line[key], 0);
    return page(
      ctx.t('letters:title'),
      <LettersPage
        base={baseOf(ctx)}
        timeZone={ctx.call.timeZone}
        asked={asked}
        kinds={kinds}
        letters={letters}
        failed={sum('failed')}
        waiting={sum('waiting')}
        sent={sum('sent')}
      />,
      { wide: true },
    );
  }

  @Post('retry')
  async retryAll(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    await this.retryLetters.run(ctx.actor, ctx.call);
    return redirect(reply, baseOf(ctx), 'letters_retried');
  }

  @Get(':id')
  showOne(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.letterPage(ctx, id, []);
  }

  @Post(':id/retry')
  async retryOne(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const letter = found(await this.letter.run(ctx.call.callId, id));
    const { forumId, callId } = ctx.call;
    const form = await readForm(RetryForm, body);
    if (!form.ok) return this.letterPage(ctx, id, form.blockers, typedText(form.typed, 'toEmail'));
    const typed = form.value.toEmail || letter.toEmail;
    const done = await attempt(() =>
      this.retryLetters.run(ctx.actor, { forumId, callId, letterIds: [letter.id], toEmail: typed }),
    );
    if ('refusal' in done) return this.letterPage(ctx, id, done.refusal.blockers, typed);
    return redirect(reply, `${baseOf(ctx)}/${id}`, 'letters_retried');
  }

  private async letterPage(ctx: CallContext, id: string, blockers: readonly Blocker[], typed?: string) {
    const { t, call } = ctx;
    const letter = found(await this.letter.run(call.callId, id));
    return page(
      letter.subject,
      <LetterPage
        base={baseOf(ctx)}
        timeZone={call.timeZone}
        letter={letter}
        body={fillGaps(letter.body, { site: this.config.publicUrl })}
        toEmail={typed ?? letter.toEmail}
        errors={formErrors(t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : undefined },
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/secretariat/letters`;
