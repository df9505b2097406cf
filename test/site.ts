import { Database } from '#libs/database';
import { keepRows } from './kept-rows.js';
import { closeDatabase, openDatabase } from './open-database.js';
import { formToken } from './permissions/knock.js';
import { type Door, TABLE } from './permissions/table/index.js';
import { VISITORS, type Visitor } from './permissions/visitors.js';
import { buildWorld, type World } from './permissions/world.js';
import { moveTo, type Phase } from './phases.js';
import { type Route, startApp, type TestApp } from './web-app.js';

export type Method = 'GET' | 'POST';

/** What is sent; a text or bytes as the body go as they are. */
export interface Sent {
  method?: Method;
  url: string;
  as?: Visitor;
  type?: string;
  language?: string;
  /** Where the browser says it comes from, relative to this site. */
  from?: string;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  type: string;
  location: string;
  /** What the browser is told not to run, load or show. */
  policy: string;
  body: string;
}

/** The whole site with the people and things of the permission test in it. */
export class Site {
  private constructor(
    readonly db: Database,
    private readonly site: TestApp,
    readonly csrf: { token: string; cookie: string },
    readonly world: World,
    /** Puts everything back as it was. */
    readonly rebuild: () => Promise<void>,
  ) {}

  static async open(): Promise<Site> {
    const db = await openDatabase();
    const site = await startApp();
    const csrf = await formToken(site.app);
    const world = await buildWorld(db);
    return new Site(db, site, csrf, world, await keepRows(db.source));
  }

  /** The way to PostgreSQL that the pages use; `db` is the test's own. */
  get pagesDatabase(): Database {
    return this.site.app.get(Database, { strict: false });
  }

  async close(): Promise<void> {
    await this.site.app.close();
    await closeDatabase(this.db);
  }

  /** Moves the call on, or back. */
  async standAt(phase: Phase): Promise<void> {
    await moveTo(this.db, this.world.call.callId, phase);
  }

  /** Nobody is slowed down: the test sends more in a second than a visitor in a day. */
  async forgetRates(): Promise<void> {
    await this.db.source.query('DELETE FROM rate_limit');
  }

  async send({
    method = 'POST',
    url,
    as = 'anonymous',
    type = FORM,
    language = 'en',
    from,
    body,
  }: Sent): Promise<Answer> {
    const session = as === 'anonymous' ? '' : `; rostrum_session=${this.world.cookies[as]}`;
    const reply = await this.site.app.inject({
      method,
      url,
      headers: {
        cookie: `_csrf=${this.csrf.cookie}${session}`,
        accept: 'text/html',
        'accept-language': language,
        ...(from !== undefined && { 'sec-fetch-site': from }),
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { payload: body }),
    });
    return {
      status: reply.statusCode,
      type: String(reply.headers['content-type'] ?? ''),
      location: String(reply.headers.location ?? ''),
      policy: String(reply.headers['content-security-policy'] ?? ''),
      body: reply.body,
    };
  }

  get(url: string, as: Visitor, language?: string): Promise<Answer> {
    return this.send({ method: 'GET', url, as, ...(language && { language }) });
  }

  /** Posts a form with its token. `raw` fields are put in as they are, already encoded. */
  post(url: string, as: Visitor, fields: Record<string, string>, raw = ''): Promise<Answer> {
    const form = new URLSearchParams({ ...fields, _csrf: this.csrf.token }).toString();
    return this.send({ url, as, body: raw ? `${form}&${raw}` : form });
  }
}

const FORM = 'application/x-www-form-urlencoded';

const rows = Object.entries(TABLE) as [Route, Door][];

/** The routes of the permission table that post forms, and those that show pages. */
export const POSTS = rows.filter(([route, door]) => route.startsWith('POST ') && !door.api);
export const GETS = rows.filter(([route, door]) => route.startsWith('GET ') && !door.api);

/**
 * Everybody to whom a door opens, the signed-in first. One that asks to sign in and then opens to nobody opens to the
 * proposer in another phase.
 */
export function openTo(door: Door): Visitor[] {
  const visitors = VISITORS.filter((visitor) => door.answers[visitor] === 'opens');
  if (visitors.length === 0 && door.answers.anonymous === 'sign_in') return ['proposer'];
  return visitors.toSorted((a, b) => Number(a === 'anonymous') - Number(b === 'anonymous'));
}
