import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Json = Record<string, unknown>;
interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

const FORMATS: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  uri: /^https?:\/\/[^\s]+$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** The API's own document, asked whether what the API answers is what it says. */
class Contract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly routes: { method: string; pattern: RegExp; operation: Operation }[];

  constructor(document: Json) {
    for (const [name, format] of Object.entries(FORMATS)) this.ajv.addFormat(name, format);
    const { components, paths } = document as unknown as {
      components: { schemas: Record<string, Json> };
      paths: Record<string, Record<string, Operation>>;
    };
    // an answer with a property that is not documented is found, too
    const schemas = Object.fromEntries(
      Object.entries(components.schemas).map(([name, schema]) => [
        name,
        { ...schema, additionalProperties: false },
      ]),
    );
    this.ajv.addSchema({ $id: 'https://contract.test/', components: { schemas } });
    this.routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        operation,
      })),
    );
  }

  /** What an answer has that its documentation does not, or lacks; nothing when it is as documented. */
  complaints(
    asked: { method: string; path: string },
    said: { status: number; type: string; text: string },
  ): string[] {
    const at = `${asked.method} ${asked.path} ${said.status}`;
    // the literal wins over the parameter, as in the router
    const fitting = this.routes.filter(
      ({ method, pattern }) => method === asked.method && pattern.test(asked.path),
    );
    const route = fitting.toSorted((a, b) => wildness(a.pattern) - wildness(b.pattern))[0];
    if (!route) return said.status === 404 ? [] : [`${at}: no such operation`];
    const response = route.operation.responses[String(said.status)];
    if (!response) return [`${at}: this status is not documented`];
    const type = said.type.split(';')[0] ?? '';
    if (said.text === '') return response.content ? [`${at}: a body is documented`] : [];
    const content = response.content?.[type];
    if (!content) return [`${at}: ${type} is not documented`];
    if (!type.endsWith('json') || type.endsWith('ndjson')) return [];
    const check = this.checkOf(content.schema);
    return check(JSON.parse(said.text)) ? [] : [`${at}: ${this.ajv.errorsText(check.errors)}`];
  }

  private checkOf(schema: Json): ValidateFunction {
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"https://contract.test/#/components'),
    ) as Json;
    const key = JSON.stringify(absolute);
    const known = this.compiled.get(key) ?? this.ajv.compile(absolute);
    this.compiled.set(key, known);
    return known;
  }
}

const wildness = ({ source }: RegExp): number => source.split('[^').length;

const contracts = new WeakMap<NestFastifyApplication, Contract>();

/** The document of an application, as it serves it. */
export async function contractOf(app: NestFastifyApplication): Promise<Contract> {
  const known = contracts.get(app);
  if (known) return known;
  const { body } = await app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  const contract = new Contract(JSON.parse(body) as Json);
  contracts.set(app, contract);
  return contract;
}
