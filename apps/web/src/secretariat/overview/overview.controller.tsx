import { Controller, Get } from '@nestjs/common';
import { CallSetupQuery } from '#libs/calls';
import { CallProgressQuery } from '#libs/decisions';
import { found } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { areaGroups } from '../../http/secretariat-areas.js';
import { OverviewPage } from './overview.page.js';
import { presentOverview } from './overview.presenter.js';

/** The secretariat's first page of a call. */
@Controller(':forum/:call/secretariat')
@Access('chair')
export class OverviewController {
  constructor(
    private readonly progress: CallProgressQuery,
    private readonly setup: CallSetupQuery,
  ) {}

  @Get()
  async show(@CallCtx() { call, t, actor }: CallContext) {
    const [counted, setup] = await Promise.all([
      this.progress.run(call.callId),
      this.setup.run(call.callId).then(found),
    ]);
    const base = `/${call.forumSlug}/${call.callSlug}/secretariat`;
    const areas = areaGroups(actor, call).flat();
    const view = presentOverview({ base, now: new Date(), call: setup, areas, ...counted });
    return page(t('overview:title'), <OverviewPage {...view} />, { wide: true });
  }
}
