import { PROBLEMS, type ProblemKind } from '../../../errors/problem.js';
import { statusName } from './open-api.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  description?: string;
}
interface Content {
  schema: Schema;
  example?: unknown;
}
interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description: string;
  schema: Schema;
}
interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: { token?: string[] }[];
  parameters: Parameter[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
}
interface Document {
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Schema> };
}

/** One line of a table of names: a parameter, or a property of a body. */
export interface NamedLine {
  name: string;
  /** Where it stands: path, query, header; empty in a body. */
  place: string;
  type: string;
  needed: boolean;
  text: string;
}

export interface OperationView {
  id: string;
  method: string;
  path: string;
  summary: string;
  paragraphs: string[];
  scope: string;
  parameters: NamedLine[];
  body: NamedLine[];
  bodyName: string;
  answers: { status: string; name: string; text: string; schema: string }[];
  example: string;
}

export interface DocsView {
  intro: string[];
  parts: { id: string; name: string; text: string; operations: OperationView[] }[];
  schemas: { name: string; lines: NamedLine[] }[];
  problems: { kind: string; status: number; title: string; detail: string }[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The document as a page shows it. */
export function presentDocs(document: Record<string, unknown>): DocsView {
  const { info, tags, paths, webhooks = {}, components } = document as unknown as Document;
  const operations = [
    ...Object.entries(paths).flatMap(([path, methods]) =>
      METHODS.flatMap((method) => (methods[method] ? [{ path, method, operation: methods[method] }] : [])),
    ),
    ...Object.entries(webhooks).map(([event, { post }]) => ({
      path: event,
      method: 'event',
      operation: post,
    })),
  ];
  return {
    intro: info.description.split('\n\n'),
    parts: tags.map(({ name, description }) => ({
      id: `part-${name.toLowerCase()}`,
      name,
      text: description,
      operations: operations
        .filter(({ operation }) => operation.tags.includes(name))
        .map(({ path, method, operation }) => operationView(path, method, operation, components.schemas)),
    })),
    schemas: Object.entries(components.schemas).map(([name, schema]) => ({ name, lines: linesOf(schema) })),
    problems: (Object.keys(PROBLEMS) as ProblemKind[]).map((kind) => ({ kind, ...PROBLEMS[kind] })),
  };
}

function operationView(
  path: string,
  method: string,
  operation: Operation,
  schemas: Document['components']['schemas'],
): OperationView {
  const body = operation.requestBody?.content['application/json']?.schema;
  const bodyName = body?.$ref?.split('/').at(-1) ?? '';
  const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const example = good?.content?.['application/json']?.example;
  return {
    id: `op-${operation.operationId.toLowerCase().replaceAll('.', '-')}`,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    paragraphs: operation.description?.split('\n\n') ?? [],
    scope: operation.security[0]?.token?.[0] ?? '',
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      place: parameter.in,
      type: typeOf(parameter.schema),
      needed: parameter.required,
      text: parameter.description,
    })),
    body: bodyName === '' ? [] : linesOf(schemas[bodyName] ?? {}),
    bodyName,
    answers: Object.entries(operation.responses).map(([status, { description, content }]) => ({
      status,
      name: statusName(status),
      text: description,
      schema: typeOf(Object.values(content ?? {})[0]?.schema ?? {}),
    })),
    example: example === undefined ? '' : JSON.stringify(example, undefined, 2),
  };
}

const linesOf = ({ properties = {}, required = [] }: Schema): NamedLine[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    place: '',
    type: typeOf(schema),
    needed: required.includes(name),
    text: schema.description ?? '',
  }));

/** A schema in a few words: `string (uuid) or null`, `list of ThemeAnswer`. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  const types = [schema.type ?? []].flat();
  const named = types.map((type) => {
    if (type === 'null') return 'null';
    if (schema.enum)
      return schema.enum
        .filter((value) => value !== null)
        .map(String)
        .join(' | ');
    if (type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
    if (type === 'object' && schema.properties?.['items'])
      return `page of ${typeOf(schema.properties['items'].items ?? {})}`;
    return schema.format ? `${type} (${schema.format})` : type;
  });
  return named.join(' or ');
}
