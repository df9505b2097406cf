import { Controller, Get } from '@nestjs/common';
import { seatIn } from '#libs/identity';
import { StandingsQuery } from '#libs/reviews';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { AgreementPage } from './agreement.page.js';
import { presentAgreement } from './agreement.presenter.js';

/** How far reviewers agree, and how each of them uses the scale. */
@Controller(':forum/:call/secretariat/reviews/agreement')
@Access('chair')
export class AgreementController {
  constructor(private readonly standings: StandingsQuery) {}

  @Get()
  async show(@CallCtx() ctx: CallContext) {
    const { callId } = ctx.call;
    const agreement = await this.standings.named(callId, seatIn(ctx.actor, callId));
    return page(ctx.t('agreement:title'), <AgreementPage {...presentAgreement(ctx, agreement)} />, {
      wide: true,
    });
  }
}
