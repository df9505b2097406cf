import { Injectable } from '@nestjs/common';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { Clock, found } from '#libs/kernel';
import { SavedViewsQuery, ScreeningWorklistQuery } from '#libs/proposals';
import { formErrors } from '../../http/form-errors.js';
import { page, type PageResult } from '../../http/page.js';
import type { CallContext } from '../../http/request-context.js';
import { type RefusedView, VIEW_NAME } from '../saved-views/view-forms.js';
import { secretariatPath } from '../secretariat-path.js';
import { filtersOf, type WorklistAddress, worklistQuery } from './worklist.form.js';
import { WorklistPage } from './worklist.page.js';
import { presentWorklist } from './worklist.presenter.js';

/** Puts the worklist together; the forms of its views come back to it when they are refused. */
@Injectable()
export class WorklistPages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly setup: CallSetupQuery,
    private readonly worklist: ScreeningWorklistQuery,
    private readonly views: SavedViewsQuery,
  ) {}

  async show(ctx: CallContext, address: WorklistAddress, refused?: RefusedView): Promise<PageResult> {
    const { callId } = ctx.call;
    const { personId } = ctx.actor;
    const [setup, now, views] = await Promise.all([
      this.setup.run(callId),
      this.clock.now(this.db.source),
      this.views.run(callId, personId, 'screening'),
    ]);
    const call = found(setup);
    const list = await this.worklist.run(call, personId, now, filtersOf(address));
    const path = secretariatPath(ctx.call, '/screening');
    const errors = formErrors(ctx.t, refused?.blockers ?? []);
    return page(
      ctx.t('screening:queue.name'),
      <WorklistPage
        view={presentWorklist(ctx.t, list, call, path, address)}
        saved={{
          path,
          whole: ctx.t('screening:queue.whole'),
          query: worklistQuery(address).toString(),
          views,
          name: refused?.view.name ?? '',
          shared: refused?.view.shared ?? false,
          error: errors.of(VIEW_NAME),
        }}
        errors={errors}
      />,
      { wide: true, islands: ['picks'], status: refused ? 422 : 200 },
    );
  }
}
