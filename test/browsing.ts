import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from '#libs/database';
import { openSession } from '#libs/identity';

/** What a browser without scripts gets back. */
export interface Answer {
  status: number;
  body: string;
  /** Where a form sent it. */
  location: string;
}

/** Somebody at a browser without scripts: signed in, or nobody. Forms carry the token by themselves. */
export interface Browser {
  get(url: string): Promise<Answer>;
  post(url: string, fields?: Record<string, string>): Promise<Answer>;
}

/** Opens a browser for a person, or for nobody. */
export async function browse(
  app: NestFastifyApplication,
  db?: Database,
  personId?: string,
): Promise<Browser> {
  const session =
    db && personId ? await db.transaction((tx) => openSession(tx, personId, new Date())) : undefined;
  const first = await app.inject({ method: 'GET', url: '/sign-in' });
  const token = /name="_csrf" value="([^"]+)"/.exec(first.body)?.[1] ?? '';
  const csrf = first.cookies.find(({ name }) => name === '_csrf')?.value ?? '';
  const cookie = `_csrf=${csrf}${session ? `; rostrum_session=${session}` : ''}`;
  const asked = async (options: Parameters<typeof app.inject>[0]): Promise<Answer> => {
    const { statusCode, body, headers } = await app.inject(options as { url: string });
    return { status: statusCode, body, location: String(headers.location ?? '') };
  };
  return {
    get: (url) => asked({ method: 'GET', url, headers: { cookie } }),
    post: (url, fields = {}) =>
      asked({
        method: 'POST',
        url,
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...fields, _csrf: token }).toString(),
      }),
  };
}
