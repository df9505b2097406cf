import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Blocker } from '#libs/kernel';
import { slugOf } from '#libs/themes';
import { CALL_FILE_FORMAT, CALL_FILE_SCHEMA, CALL_FILE_VERSION } from './call-file-schema.js';
import { type CallPlan, NO_DATES } from './call-plan.js';
import type { CallSettings } from '../settings/call-settings.js';
import { DEFAULT_SETTINGS, normalSettings } from '../settings/normal-settings.js';
import { planBlockers } from './plan-blockers.js';

/** The longest file that is read: a call of a hundred themes with their narratives has a tenth of it. */
const LONGEST = 500_000;
/** More reasons than these help nobody. */
const MOST_REASONS = 30;

/** A call in the words of a file, its keys in one order: two exports of the same call are the same text. */
export const callFileOf = (plan: CallPlan): string =>
  `${JSON.stringify(
    { format: CALL_FILE_FORMAT, version: CALL_FILE_VERSION, call: inFileOrder(plan) },
    undefined,
    2,
  )}\n`;

const inFileOrder = (plan: CallPlan): CallPlan => ({
  name: plan.name,
  motto: plan.motto,
  place: plan.place,
  timeZone: plan.timeZone,
  dates: orderedLike(plan.dates, NO_DATES) as CallPlan['dates'],
  places: plan.places,
  reviewsPerProposal: plan.reviewsPerProposal,
  loadMin: plan.loadMin,
  loadMax: plan.loadMax,
  settings: inOrder(plan.settings),
  themes: plan.themes.map(({ slug, name, narrative, sampleQuestions, places, retired }) => ({
    slug,
    name,
    narrative,
    sampleQuestions,
    places,
    retired,
  })),
  tags: plan.tags.map(({ slug, name, theme, retired }) => ({ slug, name, theme, retired })),
  formats: plan.formats.map(({ slug, name, layout, minutes, retired }) => ({
    slug,
    name,
    layout,
    minutes,
    retired,
  })),
  criteria: plan.criteria.map(({ slug, name, guidance, anchors, weight, waivedFor, retired }) => ({
    slug,
    name,
    guidance,
    anchors,
    weight,
    waivedFor,
    retired,
  })),
});

/** Settings come from the database in an order of its own. */
const inOrder = (settings: CallSettings): CallSettings =>
  orderedLike(settings, DEFAULT_SETTINGS) as CallSettings;

function orderedLike(value: unknown, model: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => orderedLike(one, undefined));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const models = typeof model === 'object' && model !== null ? (model as Record<string, unknown>) : {};
  const known = Object.keys(models).filter((key) => key in record);
  const rest = Object.keys(record)
    .filter((key) => !(key in models))
    .toSorted();
  return Object.fromEntries([...known, ...rest].map((key) => [key, orderedLike(record[key], models[key])]));
}

export type ReadCallFile = { plan: CallPlan } | { blockers: Blocker[] };

/** Reads a call from a file: the plan, or every reason why it is none. Nothing in it is taken on trust. */
export function readCallFile(text: string): ReadCallFile {
  if (text.length > LONGEST) return { blockers: [{ code: 'file_too_long', field: 'file', max: LONGEST }] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { blockers: [{ code: 'file_no_json', field: 'file' }] };
  }
  if (!isOurs(json))
    return { blockers: [{ code: 'file_other_format', field: 'file', format: CALL_FILE_FORMAT }] };
  if (Number(json.version) > CALL_FILE_VERSION)
    return {
      blockers: [
        { code: 'file_newer', field: 'file', version: Number(json.version), known: CALL_FILE_VERSION },
      ],
    };
  const check = validator();
  if (!check(json)) return { blockers: (check.errors ?? []).slice(0, MOST_REASONS).map(shapeBlocker) };
  const file = json as unknown as { call: FiledCall };
  const unknown = unknownSettings(file.call.settings);
  if (unknown.length > 0) return { blockers: unknown };
  const plan = planOfFile(file.call);
  const blockers = planBlockers(plan);
  return blockers.length > 0
    ? {
        blockers: blockers
          .slice(0, MOST_REASONS)
          .map((blocker) => ({ ...blocker, field: 'file', at: blocker.field ?? '' })),
      }
    : { plan };
}

const isOurs = (json: unknown): json is { format: string; version: unknown } =>
  typeof json === 'object' && json !== null && (json as { format?: unknown }).format === CALL_FILE_FORMAT;

// made when first needed: most processes never read a file
let compiled: ValidateFunction | undefined;
const validator = (): ValidateFunction =>
  (compiled ??= new Ajv({ allErrors: true }).compile(CALL_FILE_SCHEMA));

const SHAPE_CODES: Readonly<Record<string, string>> = {
  type: 'file_type',
  required: 'file_missing',
  additionalProperties: 'file_unknown',
};

function shapeBlocker({ keyword, instancePath, params }: ErrorObject): Blocker {
  const said = params as Record<string, string | undefined>;
  return {
    code: SHAPE_CODES[keyword] ?? 'file_value',
    field: 'file',
    at: instancePath.slice(1).replaceAll('/', '.') || '.',
    name: said['missingProperty'] ?? said['additionalProperty'] ?? '',
    expected: said['type'] ?? '',
  };
}

/** Settings this programme does not know, or that are not of the kind they should be; the schema names those it knows. */
function unknownSettings(settings: Readonly<Record<string, unknown>>): Blocker[] {
  const models = DEFAULT_SETTINGS as unknown as Record<string, unknown>;
  return Object.entries(settings).flatMap(([name, value]): Blocker[] => {
    if (!(name in models))
      return [{ code: 'file_unknown', field: 'file', at: 'call.settings', name, expected: '' }];
    return kindOf(value) === kindOf(models[name]) || models[name] === null
      ? []
      : [
          {
            code: 'file_type',
            field: 'file',
            at: `call.settings.${name}`,
            name: '',
            expected: kindOf(models[name]),
          },
        ];
  });
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

interface FiledCall extends Omit<Partial<CallPlan>, 'settings' | 'themes' | 'tags' | 'formats' | 'criteria'> {
  name: string;
  timeZone: string;
  settings: Record<string, unknown>;
  themes: (Pick<CallPlan['themes'][number], 'slug' | 'name'> & Partial<CallPlan['themes'][number]>)[];
  tags?: (Pick<CallPlan['tags'][number], 'name'> & Partial<CallPlan['tags'][number]>)[];
  formats: (Pick<CallPlan['formats'][number], 'slug' | 'name' | 'minutes'> &
    Partial<CallPlan['formats'][number]>)[];
  criteria: (Pick<CallPlan['criteria'][number], 'slug' | 'name'> & Partial<CallPlan['criteria'][number]>)[];
}

/** What a file may leave out is as in a new call. */
const planOfFile = (call: FiledCall): CallPlan => ({
  name: call.name,
  motto: call.motto ?? '',
  place: call.place ?? '',
  timeZone: call.timeZone,
  dates: withInstants({ ...NO_DATES, ...call.dates }),
  places: call.places ?? 0,
  reviewsPerProposal: call.reviewsPerProposal ?? 5,
  loadMin: call.loadMin ?? 0,
  loadMax: call.loadMax ?? 40,
  settings: normalSettings(call.settings),
  themes: call.themes.map((theme) => ({
    narrative: '',
    sampleQuestions: [],
    places: null,
    retired: false,
    ...theme,
  })),
  tags: (call.tags ?? []).map((tag) => ({ slug: slugOf(tag.name), theme: null, retired: false, ...tag })),
  formats: call.formats.map((format) => ({ layout: '', retired: false, ...format })),
  criteria: call.criteria.map((criterion) => ({
    guidance: '',
    anchors: [],
    weight: 1,
    waivedFor: [],
    retired: false,
    ...criterion,
  })),
});

/** Instants as the database gives them back; what is none is left for `planBlockers` to name. */
const withInstants = (dates: CallPlan['dates']): CallPlan['dates'] =>
  Object.fromEntries(
    Object.entries(dates).map(([name, text]: [string, string | null]) => {
      const at = text !== null && /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : undefined;
      return [name, at && !Number.isNaN(at.getTime()) ? at.toISOString() : text];
    }),
  ) as unknown as CallPlan['dates'];
