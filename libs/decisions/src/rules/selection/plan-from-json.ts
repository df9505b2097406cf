import {
  type Bounds,
  QUOTA_SUBJECTS,
  QUOTA_UNITS,
  type QuotaLine,
  type SelectionPlan,
} from './selection-plan.js';

/**
 * A plan as somebody wrote it into a file; what the file leaves out is as in `plain`. Answers the path of the first thing
 * that is not as it should be, such as `quotas[2].unit`, instead.
 */
export function planFromJson(
  value: unknown,
  plain: SelectionPlan,
): { plan: SelectionPlan } | { wrong: string } {
  const wrong: string[] = [];
  const at = <T>(path: string, given: unknown, byDefault: T, isRight: (one: unknown) => boolean): T => {
    if (given === undefined) return byDefault;
    if (!isRight(given)) wrong.push(path);
    return given as T;
  };
  if (!isRecord(value)) return { wrong: 'the file' };
  const known = new Set<string>(Object.keys(plain));
  wrong.push(...Object.keys(value).filter((name) => !known.has(name)));
  const bounds = (path: string, given: unknown, byDefault: Bounds): Bounds => {
    const range = at<Partial<Bounds>>(path, given, byDefault, isRecord);
    if (!isRecord(range)) return byDefault;
    return {
      least: at(`${path}.least`, range.least ?? undefined, null, isWhole),
      most: at(`${path}.most`, range.most ?? undefined, null, isWhole),
    };
  };
  const lines = at<unknown[]>('quotas', value['quotas'], [], Array.isArray);
  const plan: SelectionPlan = {
    basis: at('basis', value['basis'], plain.basis, (one) => one === 'mean' || one === 'calibrated'),
    places: bounds('places', value['places'], plain.places),
    minutes: bounds('minutes', value['minutes'], plain.minutes),
    quotas: (Array.isArray(lines) ? lines : []).map((line, k): QuotaLine => {
      const given = isRecord(line) ? line : {};
      const path = `quotas[${k}]`;
      if (!isRecord(line)) wrong.push(path);
      return {
        of: at(`${path}.of`, given['of'] ?? null, 'theme', isOneOf(QUOTA_SUBJECTS)),
        key: at(`${path}.key`, given['key'] ?? null, '', (one) => typeof one === 'string'),
        unit: at(
          `${path}.unit`,
          given['unit'],
          given['of'] === 'gender' ? 'percent' : 'places',
          isOneOf(QUOTA_UNITS),
        ),
        ...bounds(path, { least: given['least'], most: given['most'] }, { least: null, most: null }),
      };
    }),
    mostPerOrganisation: at('mostPerOrganisation', value['mostPerOrganisation'], null, isWholeOrNull),
    mostPerSpeaker: at('mostPerSpeaker', value['mostPerSpeaker'], plain.mostPerSpeaker, isWholeOrNull),
    mergeNamedBy: at('mergeNamedBy', value['mergeNamedBy'], null, isWholeOrNull),
    mergeJudgedSame: at('mergeJudgedSame', value['mergeJudgedSame'], false, isBoolean),
    mergeAlikeFrom: at('mergeAlikeFrom', value['mergeAlikeFrom'], null, isWholeOrNull),
    lockedIn: at('lockedIn', value['lockedIn'], [], areWhole),
    lockedOut: at('lockedOut', value['lockedOut'], [], areWhole),
  };
  const [first] = wrong;
  return first === undefined ? { plan } : { wrong: first };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isWholeOrNull = (value: unknown): boolean => value === null || isWhole(value);
const areWhole = (value: unknown): boolean => Array.isArray(value) && value.every((one) => isWhole(one));
const isOneOf =
  (some: readonly string[]) =>
  (value: unknown): boolean =>
    some.includes(value as string);
