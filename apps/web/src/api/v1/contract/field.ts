import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsNumber } from 'class-validator';
import 'reflect-metadata';

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = Record<string, unknown>;
export type DtoClass = new () => object;

interface Said {
  /** What it is, for the reader of the documentation. */
  doc: string;
  example?: unknown;
  /** May be left out of what is sent; need not be in what is answered. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
}

/** One property of a body: its schema, and whether it must be there. */
export interface Field {
  name: string;
  schema: JsonSchema;
  optional: boolean;
}

const FIELDS = Symbol('fields');

/** The properties of a body in the order in which they are declared, those it inherits first. */
export function fieldsOf(dto: DtoClass): Field[] {
  const parent = Object.getPrototypeOf(dto) as DtoClass | null;
  const inherited = parent && parent !== Function.prototype ? fieldsOf(parent) : [];
  return [...inherited, ...((Reflect.getOwnMetadata(FIELDS, dto) as Field[] | undefined) ?? [])];
}

/** The classes a schema refers to, by the name of the component. */
export const DTOS = new Map<string, DtoClass>();

/** A reference to the schema of another body. */
export function refTo(dto: DtoClass): JsonSchema {
  DTOS.set(dto.name, dto);
  return { $ref: `#/components/schemas/${dto.name}` };
}

/** One declaration says both: what is accepted (class-validator) and what is documented. They cannot drift apart. */
function field(schema: JsonSchema, said: Said, checks: readonly PropertyDecorator[]): PropertyDecorator {
  const { doc, example, optional = false, nullable = false } = said;
  return (target, name) => {
    const owner = target.constructor;
    const fields = (Reflect.getOwnMetadata(FIELDS, owner) as Field[] | undefined) ?? [];
    const full = {
      ...(nullable ? orNull(schema) : schema),
      description: doc,
      ...(example !== undefined && { examples: [example] }),
    };
    Reflect.defineMetadata(FIELDS, [...fields, { name: String(name), schema: full, optional }], owner);
    for (const check of checks) check(target, name);
    if (optional || nullable)
      ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null))(
        target,
        name,
      );
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const choices = schema['enum'];
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(choices) && { enum: [...(choices as unknown[]), null] }),
  };
}

/** A text. `max` counts UTF-16 units; how long a text may be in the call is said by its rules. */
export const Text = (said: Said & { max: number; pattern?: RegExp; format?: string }): PropertyDecorator =>
  field(
    {
      type: 'string',
      maxLength: said.max,
      ...(said.pattern && { pattern: said.pattern.source }),
      ...(said.format && { format: said.format }),
    },
    said,
    [IsString(), MaxLength(said.max), ...(said.pattern ? [Matches(said.pattern)] : [])],
  );

/** One of a few words. */
export const Choice = (values: readonly string[], said: Said): PropertyDecorator =>
  field({ type: 'string', enum: [...values] }, said, [IsIn([...values])]);

export const Id = (said: Said): PropertyDecorator =>
  field({ type: 'string', format: 'uuid' }, said, [IsUUID('all')]);

/** An instant, as 2019-04-14T23:59:00Z. */
export const Instant = (said: Said): PropertyDecorator =>
  field({ type: 'string', format: 'date-time' }, { example: '2019-04-14T23:59:00.000Z', ...said }, [
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/T.*(?:Z|[+-]\d\d:\d\d)$/),
  ]);

/** A day in the call's zone, as 2019-11-25. */
export const Day = (said: Said): PropertyDecorator =>
  field({ type: 'string', format: 'date' }, { example: '2019-11-25', ...said }, [
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-\d\d-\d\d$/),
  ]);

export const Whole = (said: Said & { min: number; max: number }): PropertyDecorator =>
  field({ type: 'integer', minimum: said.min, maximum: said.max }, said, [
    IsInt(),
    Min(said.min),
    Max(said.max),
  ]);

export const Decimal = (said: Said & { min: number; max: number }): PropertyDecorator =>
  field({ type: 'number', minimum: said.min, maximum: said.max }, said, [
    IsNumber(),
    Min(said.min),
    Max(said.max),
  ]);

export const Flag = (said: Said): PropertyDecorator => field({ type: 'boolean' }, said, [IsBoolean()]);

export const TextList = (
  said: Said & { most: number; max: number; values?: readonly string[]; pattern?: RegExp; id?: boolean },
): PropertyDecorator =>
  field(
    {
      type: 'array',
      maxItems: said.most,
      items: said.id
        ? { type: 'string', format: 'uuid' }
        : {
            type: 'string',
            maxLength: said.max,
            ...(said.values && { enum: [...said.values] }),
            ...(said.pattern && { pattern: said.pattern.source }),
          },
    },
    said,
    [
      IsArray(),
      ArrayMaxSize(said.most),
      IsString({ each: true }),
      MaxLength(said.max, { each: true }),
      ...(said.values ? [IsIn([...said.values], { each: true })] : []),
      ...(said.pattern ? [Matches(said.pattern, { each: true })] : []),
      ...(said.id ? [IsUUID('all', { each: true })] : []),
    ],
  );

export const WholeList = (said: Said & { most: number; min: number; max: number }): PropertyDecorator =>
  field(
    {
      type: 'array',
      maxItems: said.most,
      items: { type: 'integer', minimum: said.min, maximum: said.max },
    },
    said,
    [
      IsArray(),
      ArrayMaxSize(said.most),
      IsInt({ each: true }),
      Min(said.min, { each: true }),
      Max(said.max, { each: true }),
    ],
  );

/** Another body inside this one. */
export const Nested = (dto: DtoClass, said: Said): PropertyDecorator =>
  field(refTo(dto), said, [IsObject(), ValidateNested(), Type(() => dto)]);

export const NestedList = (dto: DtoClass, said: Said & { most: number }): PropertyDecorator =>
  field({ type: 'array', maxItems: said.most, items: refTo(dto) }, said, [
    IsArray(),
    ArrayMaxSize(said.most),
    ValidateNested({ each: true }),
    Type(() => dto),
  ]);

/** Anything JSON, described in words: names and values that the call decides. */
export const Open = (schema: JsonSchema, said: Said): PropertyDecorator => field(schema, said, [IsObject()]);

/** Texts by name, with names that the call decides. */
export const Texts = (schema: JsonSchema, said: Said): PropertyDecorator =>
  field(schema, said, [
    ValidateBy({
      name: 'isString',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.values(value).every((text) => typeof text === 'string'),
      },
    }),
  ]);
