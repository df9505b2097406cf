import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { CallSetupQuery } from '#libs/calls';
import { ProposalOriginQuery } from '#libs/imports';
import { found, isId } from '#libs/kernel';
import { ProposalsCsvQuery, ReadProposal } from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { presentProposal } from '../../proposal-view/proposal-view.presenter.js';
import { addressOf } from './proposal-list.form.js';
import { ProposalListPages } from './proposal-list.pages.js';
import { StaffProposalPage } from './proposal.page.js';

/** The secretariat's list of proposals, one of them, and all of them as a file. */
@Controller(':forum/:call/secretariat')
@Access('secretariat')
export class StaffProposalsController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly lists: ProposalListPages,
    private readonly read: ReadProposal,
    private readonly csv: ProposalsCsvQuery,
    private readonly origins: ProposalOriginQuery,
  ) {}

  @Get('proposals')
  list(@CallCtx() ctx: CallContext, @Query() query: unknown) {
    return this.lists.show(ctx, addressOf(query));
  }

  @Get('proposals.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  async file(@CallCtx() ctx: CallContext) {
    const call = found(await this.setup.run(ctx.call.callId));
    const chunks = this.csv.run(call, ctx.actor.personId);
    return new StreamableFile(Readable.from(chunks, { objectMode: false }), {
      disposition: `attachment; filename="${ctx.call.forumSlug}-${ctx.call.callSlug}-proposals.csv"`,
    });
  }

  @Get('proposals/:id')
  async show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    const status = found(seen.status);
    const path = `${baseOf(ctx)}/secretariat`;
    const whole = seen.sight === 'staff';
    // one's own proposal, or one seen as the public sees it, is read elsewhere
    found(whole || seen.sight === 'state' || null);
    const origin = whole ? await this.origins.run(ctx.call.callId, seen.id) : undefined;
    return page(
      seen.content.title || ctx.t(whole ? 'proposer:untitled' : 'screening:list.hidden'),
      <StaffProposalPage
        number={seen.number === null ? '' : `${call.settings.numberPrefix}${seen.number}`}
        title={seen.content.title || ctx.t('proposer:untitled')}
        status={status}
        submittedAt={seen.submittedAt}
        zone={call.timeZone}
        view={whole ? presentProposal(seen, call) : undefined}
        screenings={seen.screenings}
        origin={origin}
        hrefs={{ list: `${path}/proposals`, screen: whole ? `${path}/screening/${seen.id}` : undefined }}
      />,
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;
