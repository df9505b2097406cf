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
  /** Those of them into which words are typed. */
  texts: readonly string[];
}

// whoever sees a form at all is one of these
const SEES: readonly Visitor[] = ['proposer', 'reviewer', 'chair', 'secretariat', 'anonymous'];

/**
 * Every form of the site: the rows of the permission table, with the fields found in the pages on which the
 * form stands. A new route or a new field is in without anybody's doing.
 */
export async function everyForm(site: Site): Promise<KnownForm[]> {
  const found = new Map<Route, InPages>();
  for (const phase of PHASES) {
    await site.standAt(phase);
    for (const [route, form] of await fieldsInPages(site)) add(found, route, form);
  }
  return POSTS.map(([route, door]) => ({
    route,
    url: door.path(site.world),
    as: visitorFor(route, door),
    phase: phaseOf(route),
    fields: { ...found.get(route)?.fields, ...door.form?.(site.world) },
    texts: found.get(route)?.texts ?? [],
  }));
}

type InPages = Pick<KnownForm, 'fields' | 'texts'>;

/** What was found first stands. */
function add(found: Map<Route, InPages>, route: Route, { fields, texts }: InPages): void {
  const known = found.get(route);
  found.set(route, {
    fields: { ...fields, ...known?.fields },
    texts: [...new Set([...(known?.texts ?? []), ...texts])],
  });
}

/** Who sends the form: somebody to whom the door opens, and who stays signed in. */
const visitorFor = (route: Route, door: Door): Visitor =>
  route === 'POST /sign-out' ? 'anonymous' : (openTo(door)[0] ?? 'anonymous');

/** When the form can be sent with success. */
const phaseOf = (route: Route): Phase =>
  route.includes('/:call/proposals') ? (route.endsWith('/decision') ? 'decided' : 'open') : 'reviewing';

async function fieldsInPages(site: Site): Promise<Map<Route, InPages>> {
  const found = new Map<Route, InPages>();
  for (const [, door] of GETS) {
    for (const visitor of openTo(door).filter((one) => SEES.includes(one))) {
      const url = door.path(site.world);
      const answer = await site.get(url, visitor);
      if (answer.status !== 200 || !answer.type.startsWith('text/html')) continue;
      for (const form of formsOf(answer.body, url)) {
        const route = routeOf(form.action);
        if (route) add(found, route, form);
      }
    }
  }
  return found;
}

/** The route that a path belongs to, as the router chooses it: a literal wins over a parameter. */
const routeOf = (path: string): Route | undefined =>
  POSTS.map(([route]) => route)
    .filter((route) => fits(route, path))
    .toSorted((a, b) => parametersOf(a) - parametersOf(b))[0];

const parametersOf = (route: Route): number => route.split(':').length;

function fits(route: Route, path: string): boolean {
  const pattern = route.slice(route.indexOf(' ') + 1).replace(/:[a-zA-Z]+/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}
