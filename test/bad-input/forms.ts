import { formsOf } from '../pages/forms-of.js';
import type { Door } from '../permissions/table/index.js';
import type { Visitor } from '../permissions/visitors.js';
import type { Route } from '../web-app.js';
import { type Phase, PHASES } from '../phases.js';
import { GETS, openTo, POSTS, type Site } from '../site.js';

/** One way of posting: where, as whom, and every field that is known of. */
export interface KnownForm {
  route: Route;
  url: string;
  as: Visitor;
  phase: Phase;
  fields: Record<string, string>;
}

// whoever sees a form at all is one of these
const SEES: readonly Visitor[] = ['proposer', 'reviewer', 'chair', 'secretariat', 'anonymous'];

/**
 * Every form of the site: the rows of the permission table, with the fields found in the pages on which the
 * form stands. A new route or a new field is in without anybody's doing.
 */
export async function everyForm(site: Site): Promise<KnownForm[]> {
  const found = new Map<Route, Record<string, string>>();
  for (const phase of PHASES) {
    await site.standAt(phase);
    for (const [route, fields] of await fieldsInPages(site))
      found.set(route, { ...fields, ...found.get(route) });
  }
  return POSTS.map(([route, door]) => ({
    route,
    url: door.path(site.world),
    as: visitorFor(route, door),
    phase: phaseOf(route),
    fields: { ...found.get(route), ...door.form?.(site.world) },
  }));
}

/** Who sends the form: somebody to whom the door opens, and who stays signed in. */
const visitorFor = (route: Route, door: Door): Visitor =>
  route === 'POST /sign-out' ? 'anonymous' : (openTo(door)[0] ?? 'anonymous');

/** When the form can be sent with success. */
const phaseOf = (route: Route): Phase =>
  route.includes('/:call/proposals') ? (route.endsWith('/decision') ? 'decided' : 'open') : 'reviewing';

async function fieldsInPages(site: Site): Promise<Map<Route, Record<string, string>>> {
  const found = new Map<Route, Record<string, string>>();
  for (const [, door] of GETS) {
    for (const visitor of openTo(door).filter((one) => SEES.includes(one))) {
      const url = door.path(site.world);
      const answer = await site.get(url, visitor);
      if (answer.status !== 200 || !answer.type.startsWith('text/html')) continue;
      for (const { action, fields } of formsOf(answer.body, url)) {
        const route = POSTS.find(([pattern]) => fits(pattern, action))?.[0];
        if (route) found.set(route, { ...fields, ...found.get(route) });
      }
    }
  }
  return found;
}

/** Whether a path is one of a route: "POST /:forum/:call/proposals/:id". The literal wins over the parameter. */
function fits(route: Route, path: string): boolean {
  const pattern = route.slice(route.indexOf(' ') + 1).replace(/:[a-zA-Z]+/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}
