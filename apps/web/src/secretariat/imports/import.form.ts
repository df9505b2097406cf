import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { type ImportMapping, isValueTarget, SYSTEMS, type SystemName } from '#libs/imports';
import { type Typed, typedText } from '../../http/forms.js';

const MOST_COLUMNS = 500;
const LONGEST_NAME = 200;

/** What a file is said to be; empty leaves it to what is in it. */
export class ReceiveForm {
  @IsOptional()
  @IsIn([...SYSTEMS, ''])
  system: SystemName | '' = '';
}

/** How a file is to be read: a column of ours for each of its own, and what its values mean. */
export class MappingForm {
  @Transform(({ value }: { value: unknown }) => listOf(value))
  @IsArray()
  @ArrayMaxSize(MOST_COLUMNS, { context: { max: MOST_COLUMNS } })
  @IsString({ each: true })
  @MaxLength(LONGEST_NAME, { each: true, context: { max: LONGEST_NAME } })
  columns: string[] = [];

  @IsOptional()
  @IsObject()
  values: Record<string, unknown> = {};

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME, { context: { max: LONGEST_NAME } })
  theme = '';

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME, { context: { max: LONGEST_NAME } })
  language = '';

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME, { context: { max: LONGEST_NAME } })
  proposerEmail = '';

  @IsOptional()
  @IsIn(['yes', ''])
  skipBad = '';
}

/** Lists come as lists, or as maps by position when they are long or have gaps. */
function listOf(value: unknown): unknown {
  if (value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.map((one: unknown) => one ?? '');
  if (typeof value !== 'object' || value === null) return value;
  const list: unknown[] = [];
  for (const [at, one] of Object.entries(value)) if (/^\d{1,3}$/.test(at)) list[Number(at)] = one;
  return Array.from(list, (one) => one ?? '');
}

/** What can be read of a form that was not taken, to be shown again. */
export function readableOf(typed: Typed): MappingForm {
  const columns = listOf(typed['columns']);
  const { values } = typed;
  return {
    columns: Array.isArray(columns) ? columns.map((one) => (typeof one === 'string' ? one : '')) : [],
    values: typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {},
    theme: typedText(typed, 'theme') ?? '',
    language: typedText(typed, 'language') ?? '',
    proposerEmail: typedText(typed, 'proposerEmail') ?? '',
    skipBad: typed['skipBad'] === 'yes' ? 'yes' : '',
  };
}

/** The mapping that a form asks for. `columns` are those of the file, in its order. */
export function mappingFrom(form: MappingForm, columns: readonly string[]): ImportMapping {
  return {
    columns: Object.fromEntries(
      columns.flatMap((column, at) => (form.columns[at] ? [[column, form.columns[at]]] : [])),
    ),
    values: Object.fromEntries(
      Object.entries(form.values).flatMap(([target, pairs]) =>
        isValueTarget(target) ? [[target, meaningsIn(pairs)]] : [],
      ),
    ),
    defaults: {
      ...(form.theme && { theme: form.theme }),
      ...(form.language && { language: form.language }),
      ...(form.proposerEmail.trim() && { proposerEmail: form.proposerEmail.trim() }),
    },
    skipBad: form.skipBad === 'yes',
  };
}

/** `[{from: 'Farm data', to: 'data-governance'}, ...]`; a value without a meaning is left as it is. */
function meaningsIn(pairs: unknown): Record<string, string> {
  const list = listOf(pairs);
  if (!Array.isArray(list)) return {};
  return Object.fromEntries(
    list.flatMap((pair: unknown) => {
      const { from, to } = (typeof pair === 'object' && pair !== null ? pair : {}) as Record<string, unknown>;
      return typeof from === 'string' && typeof to === 'string' && from && to ? [[from, to]] : [];
    }),
  );
}
