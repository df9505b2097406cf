import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contractOf } from '../contract.js';
import type { Route } from '../web-app.js';
import type { Door } from './table/index.js';
import type { Answer, Visitor } from './visitors.js';
import type { World } from './world.js';

/** What came back, as far as the test asks. */
export interface Reply {
  answer: Answer | `fault ${number}`;
  body: string;
}

/** A token for forms, and the cookie it is checked against; good for every visitor. */
export async function formToken(app: NestFastifyApplication): Promise<{ token: string; cookie: string }> {
  const { body, cookies } = await app.inject({ method: 'GET', url: '/sign-in' });
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1];
  const cookie = cookies.find(({ name }) => name === '_csrf')?.value;
  if (!token || !cookie) throw new Error('The sign-in page carries no token');
  return { token, cookie };
}

/** Knocks at one door as one visitor. */
export async function knock(
  app: NestFastifyApplication,
  world: World,
  [route, door]: [Route, Door],
  visitor: Visitor,
  csrf: { token: string; cookie: string },
): Promise<Reply> {
  if (door.api)
    return knockByMachine(
      app,
      world,
      [route, door],
      visitor === 'anonymous' ? {} : bearing(world.tokens[visitor]),
    );
  const [method] = route.split(' ') as ['GET' | 'POST'];
  const session = visitor === 'anonymous' ? '' : `; rostrum_session=${world.cookies[visitor]}`;
  const reply = await app.inject({
    method,
    url: door.path(world),
    headers: {
      cookie: `_csrf=${csrf.cookie}${session}`,
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'POST' && {
      payload: new URLSearchParams({ ...door.form?.(world), _csrf: csrf.token }).toString(),
    }),
  });
  const to = String(reply.headers.location ?? '');
  return { answer: answerOf(reply.statusCode, to), body: `${reply.body} ${to}` };
}

/** What a program shows that has a token. */
export const bearing = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Knocks at a door for machines, showing what it is given. */
export async function knockByMachine(
  app: NestFastifyApplication,
  world: World,
  [route, door]: [Route, Door],
  credentials: Record<string, string>,
): Promise<Reply> {
  const [method] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'];
  const body = door.api?.body?.(world);
  const reply = await app.inject({
    method,
    url: door.path(world),
    headers: {
      ...credentials,
      ...(door.api?.ifMatch !== undefined && { 'if-match': door.api.ifMatch }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  const said = {
    status: reply.statusCode,
    type: String(reply.headers['content-type'] ?? ''),
    text: reply.body,
  };
  const path = door.path(world).split('?')[0] ?? '';
  const complaints = (await contractOf(app)).complaints({ method, path }, said);
  if (complaints.length > 0) throw new Error(complaints.join('; '));
  return { answer: answerOf(reply.statusCode, ''), body: reply.body };
}

function answerOf(status: number, location: string): Reply['answer'] {
  if (status === 401 || (status === 303 && location.startsWith('/sign-in?'))) return 'sign_in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status < 400 || status === 409 || status === 422) return 'opens';
  return `fault ${status}`;
}
