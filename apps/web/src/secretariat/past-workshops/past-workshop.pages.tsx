import { Injectable } from '@nestjs/common';
import { type ForumCalls, ForumCallsQuery } from '#libs/calls';
import { type Blocker, found } from '#libs/kernel';
import { canKeepPastWorkshops, PastWorkshopsQuery } from '#libs/reports';
import { badRows } from '../../http/bad-rows.js';
import { formErrors } from '../../http/form-errors.js';
import { type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import type { RequestContext } from '../../http/request-context.js';
import { PastWorkshopsPage } from './past-workshops.page.js';
import { NO_VALUES, type WorkshopValues } from './workshop-fields.js';

/** What the pages of the record share: whose it is, and its list. */
@Injectable()
export class PastWorkshopPages {
  constructor(
    private readonly calls: ForumCallsQuery,
    private readonly workshops: PastWorkshopsQuery,
  ) {}

  /** The list, also for the import that was refused. */
  async list(
    ctx: RequestContext,
    forum: ForumCalls,
    query: ListQuery,
    blockers: readonly Blocker[] = [],
    typed: Typed = {},
  ) {
    const filters = {
      text: typeof query.q === 'string' ? query.q.slice(0, 200) : '',
      missing: query.report === 'missing',
    };
    const list = await this.workshops.list(forum.forumId, { ...filters, page: pageIn(query.page) });
    const missing = blockers.find(({ code }) => code === 'file_missing');
    const ofFile = blockers.filter((blocker) => blocker['line'] !== undefined);
    return page(
      ctx.t('reports:past.name'),
      <PastWorkshopsPage
        base={pathOf(forum.slug)}
        files={filesOf(forum.slug)}
        calls={`/${forum.slug}/calls`}
        list={list}
        filters={filters}
        values={valuesFrom(typed, NO_VALUES)}
        errors={formErrors(
          ctx.t,
          blockers.filter((blocker) => blocker !== missing && blocker['line'] === undefined),
        )}
        badRows={badRows(ctx.t, ofFile)}
        fileError={missing && ctx.t('refusals:file_missing')}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : 200 },
    );
  }

  /** The forum, for whoever runs all of it; for others it is not there. */
  async forumOf(ctx: RequestContext, slug: string): Promise<ForumCalls> {
    const forum = found(await this.calls.run(slug));
    return found(canKeepPastWorkshops(ctx.actor, forum.forumId) ? forum : null);
  }
}

export interface ListQuery {
  q?: unknown;
  report?: unknown;
  page?: unknown;
}

export const pathOf = (slug: string): string => `/${slug}/calls/workshops`;

/** Where files of past workshops are sent and looked at. */
export const filesOf = (slug: string): string => `/${slug}/calls/workshop-files`;

function pageIn(wanted: unknown): number {
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1;
}

/** What was typed, over what is there. */
export const valuesFrom = (typed: Typed, stored: WorkshopValues): WorkshopValues =>
  Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [name, typedText(typed, name) ?? value]),
  ) as WorkshopValues;
