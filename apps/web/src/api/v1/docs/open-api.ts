import { STATUS_CODES } from 'node:http';
import { API_SCOPES } from '#libs/identity';
import { PROBLEMS, type ProblemKind } from '../../../errors/problem.js';
import { type DtoClass, DTOS, fieldsOf, type JsonSchema, refTo } from '../contract/field.js';
import { ProblemAnswer } from '../dto/problem.dto.js';
import { exampleOf } from './examples.js';
import { type DeclaredRoute, declaredRoutes } from './routes.js';
import { ABOUT, PARAMETERS, TAGS } from './words.js';

type Json = Record<string, unknown>;
type Controllers = Parameters<typeof declaredRoutes>[0];

/** The OpenAPI 3.1 document of the API: made from what guards, readers and handlers are made from, so it cannot lag behind. */
export function openApiDocument(publicUrl: string, controllers: Controllers, webhooks: Json = {}): Json {
  const paths: Record<string, Json> = {};
  for (const route of declaredRoutes(controllers))
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, publicUrl) };
  refTo(ProblemAnswer);
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Rostrum',
      version: '1',
      summary: 'Runs an open forum’s programme, from the call for proposals to the published programme.',
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    externalDocs: {
      url: `${publicUrl}/api/v1/docs`,
      description: 'The same for people, with every problem explained.',
    },
    tags: TAGS,
    security: [{ token: [] }],
    paths,
    ...(Object.keys(webhooks).length > 0 && { webhooks }),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'rostrum_…',
          description: `A personal access token made on the account page. It acts as its person, with the roles they hold at that moment, for its scopes: ${API_SCOPES.join(', ')}.`,
        },
      },
      schemas: Object.fromEntries([...DTOS].map(([name, dto]) => [name, schemaOf(dto)])),
    },
  };
}

/** The schema of a body. */
export function schemaOf(dto: DtoClass): JsonSchema {
  const fields = fieldsOf(dto);
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 && { required }),
  };
}

function operationOf(route: DeclaredRoute, publicUrl: string): Json {
  const { facts, id, method } = route;
  const { answer } = facts;
  return {
    operationId: id,
    summary: facts.summary,
    ...(facts.doc && { description: descriptionOf(route) }),
    tags: [facts.tag],
    security: [{ token: facts.scope === null ? [] : [facts.scope] }],
    parameters: parametersOf(route),
    ...(facts.body && {
      requestBody: {
        required: !facts.bodyOptional,
        content: Object.fromEntries(
          ['application/json', ...(method === 'patch' ? ['application/merge-patch+json'] : [])].map(
            (type) => [
              type,
              { schema: refTo(facts.body as DtoClass), example: exampleOf(facts.body as DtoClass) },
            ],
          ),
        ),
      },
    }),
    responses: {
      [answer.status]: goodAnswer(route),
      ...(facts.etag &&
        method === 'get' && {
          304: { description: 'What `If-None-Match` names is still so. No body.', headers: { ETag: ETAG } },
        }),
      ...problemAnswers(route, publicUrl),
    },
  };
}

function descriptionOf({ facts }: DeclaredRoute): string {
  const codes = facts.refuses ?? [];
  return codes.length === 0
    ? (facts.doc ?? '')
    : `${facts.doc ?? ''}\n\nRefused, among others, with: ${codes.map((code) => `\`${code}\``).join(', ')}.`;
}

const ETAG = {
  description: 'A digest of what is answered; send it back as `If-Match` or `If-None-Match`.',
  schema: { type: 'string' },
};
const RATE = {
  'RateLimit-Policy': {
    description: 'Requests a token may make (`q`) in a window of so many seconds (`w`).',
    schema: { type: 'string', examples: ['"token";q=600;w=60'] },
  },
  RateLimit: {
    description: 'Requests left (`r`) and seconds until the window ends (`t`).',
    schema: { type: 'string', examples: ['"token";r=599;t=60'] },
  },
};

function goodAnswer({ facts }: DeclaredRoute): Json {
  const { answer, etag, keyed } = facts;
  const headers = {
    ...RATE,
    ...(etag && { ETag: ETAG }),
    ...(answer.paged && {
      Link: { description: 'The next page, with `rel="next"`.', schema: { type: 'string' } },
    }),
    ...(answer.status === 201 && {
      Location: { description: 'Address of what was made.', schema: { type: 'string', format: 'uri' } },
    }),
    ...(keyed && {
      'Idempotency-Replayed': {
        description: '`true` when this is the answer to an earlier request with the same key.',
        schema: { type: 'string', enum: ['true'] },
      },
    }),
  };
  if (!answer.dto) return { description: answer.doc, headers };
  const schema = answer.paged ? pageOf(answer.dto) : refTo(answer.dto);
  const item = exampleOf(answer.dto);
  return {
    description: answer.doc,
    headers,
    content: {
      'application/json': { schema, example: answer.paged ? { items: [item], next: null } : item },
      ...(answer.also && {
        [answer.also.type]: { schema: { type: 'string', description: answer.also.doc } },
      }),
    },
  };
}

const pageOf = (dto: DtoClass): JsonSchema => ({
  type: 'object',
  required: ['items', 'next'],
  properties: {
    items: { type: 'array', items: refTo(dto) },
    next: {
      type: ['string', 'null'],
      format: 'uri',
      description: 'Address of the next page; null at the end.',
    },
  },
});

/** Every problem a route can answer with. */
export function problemsOf({ facts, parameters, method }: DeclaredRoute): ProblemKind[] {
  const writes = method !== 'get';
  const kinds: (ProblemKind | false | undefined)[] = [
    'unreadable',
    'token_needed',
    facts.scope !== null && 'insufficient_scope',
    writes && 'forbidden',
    parameters.length > 0 && 'not_found',
    writes && 'stale',
    facts.keyed && 'key_in_use',
    facts.ifMatch && 'precondition_failed',
    writes && 'too_large',
    writes && 'media_type',
    writes && 'blocked',
    (facts.body !== undefined || facts.query !== undefined) && 'invalid',
    facts.keyed && 'key_reused',
    facts.keyed && 'key_wrong',
    facts.ifMatch === 'needed' && 'precondition_needed',
    'too_many',
    'fault',
  ];
  return kinds.filter((kind) => kind !== false && kind !== undefined);
}

function problemAnswers(route: DeclaredRoute, publicUrl: string): Record<string, Json> {
  const byStatus = groupByStatus(problemsOf(route));
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      {
        description: kinds.map((kind) => PROBLEMS[kind].detail).join(' Or: '),
        headers: {
          ...(status === 401 || status === 403
            ? { 'WWW-Authenticate': { description: 'What a token must be.', schema: { type: 'string' } } }
            : {}),
          ...(status === 429 || status === 409
            ? { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' } } }
            : {}),
        },
        content: {
          'application/problem+json': {
            schema: refTo(ProblemAnswer),
            examples: Object.fromEntries(
              kinds.map((kind) => [
                kind,
                { summary: PROBLEMS[kind].title, value: problemExample(kind, route, publicUrl) },
              ]),
            ),
          },
        },
      },
    ]),
  );
}

function groupByStatus(kinds: readonly ProblemKind[]): Map<number, ProblemKind[]> {
  const groups = new Map<number, ProblemKind[]>();
  for (const kind of kinds) {
    const { status } = PROBLEMS[kind];
    groups.set(status, [...(groups.get(status) ?? []), kind]);
  }
  return groups;
}

const problemExample = (kind: ProblemKind, { path }: DeclaredRoute, publicUrl: string): Json => ({
  type: `${publicUrl}/api/v1/docs#problem-${kind}`,
  title: PROBLEMS[kind].title,
  status: PROBLEMS[kind].status,
  detail: PROBLEMS[kind].detail,
  instance: path.replace('{forum}', 'igf').replace('{call}', '2019'),
});

function parametersOf({ facts, parameters }: DeclaredRoute): Json[] {
  const inHeader = (name: string, required: boolean, description: string, example: string): Json => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
    example,
  });
  return [
    ...parameters.map((name) => ({ name, in: 'path', required: true, ...PARAMETERS[name] })),
    ...(facts.query
      ? fieldsOf(facts.query).map(({ name, schema, optional }) => ({
          name,
          in: 'query',
          required: !optional,
          description: schema['description'],
          schema,
          ...(schema['type'] === 'array' && { style: 'form', explode: false }),
        }))
      : []),
    ...(facts.ifMatch
      ? [
          inHeader(
            'If-Match',
            facts.ifMatch === 'needed',
            'The ETag of the state the change was made on.',
            '"mTkO1IrgQdRmCVPnPFqSuw"',
          ),
        ]
      : []),
    ...(facts.etag && facts.answer.status === 200 && !facts.body
      ? [inHeader('If-None-Match', false, 'The ETag of what the asker has.', '"mTkO1IrgQdRmCVPnPFqSuw"')]
      : []),
    ...(facts.keyed
      ? [
          inHeader(
            'Idempotency-Key',
            false,
            'Any text of yours, new for each act; the same request with the same key is carried out once and answered alike for 24 hours.',
            '8e03978e-40d5-43e8-bc93-6894a57f9324',
          ),
        ]
      : []),
  ];
}

/** The name of a status, as HTTP has it. */
export const statusName = (status: number | string): string => STATUS_CODES[Number(status)] ?? '';
