import { Injectable } from '@nestjs/common';
import { type CallSetup, CallSetupQuery } from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import {
  listedColumns,
  ProposalFacetsQuery,
  ProposalListQuery,
  SavedViewsQuery,
  SCREENING_OUTCOMES,
} from '#libs/proposals';
import { formErrors } from '../../http/form-errors.js';
import { page, type PageResult } from '../../http/page.js';
import type { CallContext } from '../../http/request-context.js';
import type { Translate } from '../../http/language/i18n.js';
import { secretariatPath } from '../secretariat-path.js';
import { type RefusedView, VIEW_NAME } from '../saved-views/view-forms.js';
import { type EditChoices, type EditValues, NO_EDIT } from './edit-fields.js';
import { filtersFrom, type ListAddress, queryOf } from './proposal-list.form.js';
import { ProposalListPage } from './proposal-list.page.js';
import { presentList } from './proposal-list.presenter.js';

/** What was refused in one of the forms of the list, to be shown with it. */
export interface Refused {
  blockers: readonly Blocker[];
  edit?: EditValues;
  view?: RefusedView['view'];
}

/** Puts the list together; three of its forms come back to it when they are refused. */
@Injectable()
export class ProposalListPages {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly proposals: ProposalListQuery,
    private readonly facets: ProposalFacetsQuery,
    private readonly views: SavedViewsQuery,
  ) {}

  async show(ctx: CallContext, address: ListAddress, refused?: Refused): Promise<PageResult> {
    const { callId } = ctx.call;
    const filters = filtersFrom(address);
    // which answers have to be read is for the call to say
    const call = found(await this.setup.run(callId));
    const { answers } = listedColumns(address.columns, call.settings);
    const [list, facets, views] = await Promise.all([
      this.proposals.run(callId, ctx.actor.personId, { ...filters, answers }),
      this.facets.run(callId, ctx.actor.personId, filters),
      this.views.run(callId, ctx.actor.personId, 'proposals'),
    ]);
    const base = `/${ctx.call.forumSlug}/${ctx.call.callSlug}`;
    const errors = formErrors(ctx.t, refused?.blockers ?? []);
    const view = presentList(ctx.t, { list, facets, call, base, address, locale: ctx.locale });
    return page(
      ctx.t('screening:list.name'),
      <ProposalListPage
        view={view}
        saved={{
          path: secretariatPath(ctx.call, '/proposals'),
          whole: ctx.t('lists:views.everything'),
          query: queryOf(address).toString(),
          views,
          name: refused?.view?.name ?? '',
          shared: refused?.view?.shared ?? false,
          error: errors.of(VIEW_NAME),
        }}
        choices={editChoices(ctx.t, call)}
        values={refused?.edit ?? NO_EDIT}
        errors={errors}
      />,
      { wide: true, islands: ['picks'], status: refused ? 422 : 200 },
    );
  }
}

/** What the ticked proposals can be changed to. */
export const editChoices = (t: Translate, { themes, formats, tags }: CallSetup): EditChoices => ({
  themes: themes.map(({ id, name }) => ({ value: id, label: name })),
  formats: formats.map(({ id, name }) => ({ value: id, label: name })),
  outcomes: SCREENING_OUTCOMES.filter((outcome) => outcome !== 'cure_requested').map((outcome) => ({
    value: outcome,
    label: t(`screening:outcomes.${outcome}.label`),
  })),
  tags: tags.filter(({ origin }) => origin === 'listed').map(({ name }) => name),
});
