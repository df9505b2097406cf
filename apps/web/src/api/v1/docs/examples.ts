import { DTOS, type DtoClass, fieldsOf, type JsonSchema } from '../contract/field.js';

const ID = '0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90';

/** A body as it may look, from the examples of its properties. */
export const exampleOf = (dto: DtoClass): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(dto).map(({ name, schema }) => [name, valueOf(schema)]));

function valueOf(schema: JsonSchema): unknown {
  const [given] = (schema['examples'] as unknown[] | undefined) ?? [];
  if (given !== undefined) return given;
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const dto = DTOS.get(ref.split('/').at(-1) ?? '');
    return dto ? exampleOf(dto) : {};
  }
  const choices = schema['enum'];
  if (Array.isArray(choices)) return choices[0] as unknown;
  // what may be null is mostly null until something has happened
  if (schema['anyOf'] !== undefined) return null;
  const type = [schema['type']].flat();
  if (type.includes('null')) return null;
  switch (type[0]) {
    case 'array':
      return schema['items'] ? [valueOf(schema['items'] as JsonSchema)] : [];
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return true;
    case 'object':
      return {};
    default:
      return textOf(schema);
  }
}

function textOf({ format }: JsonSchema): string {
  if (format === 'uuid') return ID;
  if (format === 'uri') return 'https://forum.example/api/v1/calls/igf/2019';
  return 'text';
}
