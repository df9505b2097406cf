import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Database } from '#libs/database';
import { closeDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  responses: Record<
    string,
    { description: string; content?: Record<string, { example?: unknown; examples?: object }> }
  >;
  requestBody?: { content: Record<string, { example?: unknown }> };
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  tags: { name: string }[];
  components: { schemas: Record<string, { properties: Record<string, { description?: string }> }> };
}

let db: Database;
let site: TestApp;
let text: string;
let document: Document;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
  text = (await site.app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).body;
  document = JSON.parse(text) as Document;
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );

describe('the document of the API', () => {
  it('is OpenAPI 3.1, as its own schema has it', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(text) as Record<string, unknown>);
    expect([valid, errors ?? [], validator.version]).toEqual([true, [], '3.1']);
  });

  it('has every route of the API, and no other', () => {
    const routed = site.routes
      .filter((route) => route.includes(' /api/v1/') && !/ \/api\/v1\/(docs|openapi\.json)$/.test(route))
      .map((route) => {
        const [method = '', path = ''] = route.split(' ');
        return `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`;
      });
    expect(
      operations()
        .map(([route]) => route)
        .toSorted(),
    ).toEqual(routed.toSorted());
  });

  it('says of each what it does, what it answers, and what can go wrong, with examples', () => {
    const tags = document.tags.map(({ name }) => name);
    const lacking = operations().flatMap(([route, operation]) => {
      const { summary, responses, requestBody } = operation;
      const good = Object.entries(responses).find(([status]) => status.startsWith('2'));
      const bodies = Object.values(good?.[1].content ?? {}).slice(0, 1);
      return [
        ...(summary ? [] : [`${route}: no summary`]),
        ...operation.tags.filter((tag) => !tags.includes(tag)).map((tag) => `${route}: tag ${tag}`),
        ...(good ? [] : [`${route}: no good answer`]),
        ...['401', '429', '500']
          .filter((status) => !responses[status])
          .map((status) => `${route}: no ${status}`),
        ...bodies.filter(({ example }) => example === undefined).map(() => `${route}: no example`),
        ...Object.values(requestBody?.content ?? {})
          .filter(({ example }) => example === undefined)
          .map(() => `${route}: no example of a body`),
        ...Object.entries(responses)
          .filter(
            ([status, { content }]) =>
              Number(status) >= 400 && !content?.['application/problem+json']?.examples,
          )
          .map(([status]) => `${route}: no example of ${status}`),
      ];
    });
    expect(lacking).toEqual([]);
  });

  it('gives each operation a name of its own, and each property a meaning', () => {
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const silent = Object.entries(document.components.schemas).flatMap(([name, { properties }]) =>
      Object.entries(properties)
        .filter(([, { description }]) => !description)
        .map(([property]) => `${name}.${property}`),
    );
    expect(silent).toEqual([]);
  });

  it('asks nothing of other sites, and is not fetched twice', async () => {
    const first = await site.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
    const again = await site.app.inject({
      method: 'GET',
      url: '/api/v1/openapi.json',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('the page of the documentation', () => {
  it('leads to every operation, every body and every problem, by links that lead somewhere', async () => {
    const { body, statusCode } = await site.app.inject({ method: 'GET', url: '/api/v1/docs' });
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const missing = [
      ...operations().map(([, { operationId }]) => `op-${operationId.toLowerCase().replaceAll('.', '-')}`),
      ...Object.keys(document.components.schemas).map((name) => `body-${name}`),
      ...[...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!),
      ...[...text.matchAll(/docs#(problem-\w+)/g)].map(([, id]) => id!),
    ].filter((id) => !ids.has(id));
    expect([statusCode, missing]).toEqual([200, []]);
  });
});
