import type { Blocker } from '#libs/kernel';

/** What a range can be set on, beside the whole programme. */
export const QUOTA_SUBJECTS = ['theme', 'format', 'region', 'group', 'first_time', 'gender'] as const;
export type QuotaSubject = (typeof QUOTA_SUBJECTS)[number];

/** What a range counts: sessions, their minutes, or, of speakers, per cent. */
export const QUOTA_UNITS = ['places', 'minutes', 'percent'] as const;
export type QuotaUnit = (typeof QUOTA_UNITS)[number];

/** A two-sided range; null does not bind. */
export interface Bounds {
  least: number | null;
  most: number | null;
}

/**
 * A range on the sessions of one theme, format, region or stakeholder group (`key` is its slug or code), on first-timers
 * (`yes`), or on the share of the speakers of one gender.
 */
export interface QuotaLine extends Bounds {
  of: QuotaSubject;
  key: string;
  unit: QuotaUnit;
}

/** What the committee wants of a selection. */
export interface SelectionPlan {
  basis: 'mean' | 'calibrated';
  places: Bounds;
  minutes: Bounds;
  quotas: readonly QuotaLine[];
  mostPerOrganisation: number | null;
  mostPerSpeaker: number | null;
  /** At most one of proposals that so many reviewers would merge with each other; null leaves that open. */
  mergeNamedBy: number | null;
  /** And of proposals that the screening desk judged to be the same. Plans of before say nothing of it. */
  mergeJudgedSame?: boolean;
  /** And of proposals, not judged yet, whose texts are alike by so many per cent or more; null leaves that open. */
  mergeAlikeFrom?: number | null;
  /** Numbers of proposals that are in, or out, whatever their score. */
  lockedIn: readonly number[];
  lockedOut: readonly number[];
}

const UNMERGED = { mergeNamedBy: null, mergeJudgedSame: false, mergeAlikeFrom: null } as const;

/** A plan that asks for so many places and nothing else. */
export const plainPlan = (places: number, mostPerSpeaker: number | null = null): SelectionPlan => ({
  basis: 'calibrated',
  places: { least: null, most: places > 0 ? places : null },
  minutes: { least: null, most: null },
  quotas: [],
  mostPerOrganisation: null,
  mostPerSpeaker,
  ...UNMERGED,
  lockedIn: [],
  lockedOut: [],
});

/** Names that a quota of the call goes by: of a line, and of the plan's own ranges. */
export const lineId = ({ of, key }: Pick<QuotaLine, 'of' | 'key'>): string => `${of}:${key}`;

/** Names a plan may use. */
export interface PlanWords {
  keys: Readonly<Record<QuotaSubject, readonly string[]>>;
  /** Numbers of the proposals there are to select from. */
  numbers: ReadonlySet<number>;
}

const UNITS: Record<QuotaSubject, readonly QuotaUnit[]> = {
  theme: ['places', 'minutes'],
  format: ['places', 'minutes'],
  region: ['places', 'minutes'],
  group: ['places', 'minutes'],
  first_time: ['places', 'minutes'],
  gender: ['percent'],
};

/** Why a plan cannot be followed as it stands; whether its ranges can be met together is for the solver to say. */
export function planBlockers(plan: SelectionPlan, { keys, numbers }: PlanWords): Blocker[] {
  const seen = new Set<string>();
  return [
    ...(plan.places.most === null ? [{ code: 'places_needed', field: 'places' }] : []),
    ...upsideDown(plan.places, 'places'),
    ...upsideDown(plan.minutes, 'minutes'),
    ...plan.quotas.flatMap((line) => {
      const id = lineId(line);
      const twice = seen.has(id);
      seen.add(id);
      return [
        ...(!keys[line.of].includes(line.key) ? [{ code: 'unknown_quota', field: id, quota: id }] : []),
        ...(!UNITS[line.of].includes(line.unit) ? [{ code: 'quota_unit', field: id, quota: id }] : []),
        ...(twice ? [{ code: 'quota_twice', field: id, quota: id }] : []),
        ...upsideDown(line, id),
      ];
    }),
    ...unknownNumbers(plan, numbers),
    ...bothWays(plan),
  ];
}

const upsideDown = ({ least, most }: Bounds, field: string): Blocker[] =>
  least !== null && most !== null && least > most ? [{ code: 'range_upside_down', field, least, most }] : [];

function unknownNumbers({ lockedIn, lockedOut }: SelectionPlan, known: ReadonlySet<number>): Blocker[] {
  return (
    [
      ['lockedIn', lockedIn],
      ['lockedOut', lockedOut],
    ] as const
  ).flatMap(([field, locked]) => {
    const unknown = locked.filter((number) => !known.has(number));
    return unknown.length > 0 ? [{ code: 'unknown_numbers', field, numbers: hashed(unknown) }] : [];
  });
}

function bothWays({ lockedIn, lockedOut }: SelectionPlan): Blocker[] {
  const both = lockedIn.filter((number) => lockedOut.includes(number));
  return both.length > 0 ? [{ code: 'locked_both_ways', field: 'lockedOut', numbers: hashed(both) }] : [];
}

const hashed = (numbers: readonly number[]): string => numbers.map((number) => `#${number}`).join(', ');

/** The plan without one of its ranges or rules, for asking what it costs. Unknown names change nothing. */
export function planWithout(plan: SelectionPlan, id: string): SelectionPlan {
  const kind = id.split(':')[0];
  if (id === 'minutes') return { ...plan, minutes: { least: null, most: null } };
  if (kind === 'organisation') return { ...plan, mostPerOrganisation: null };
  if (kind === 'speaker') return { ...plan, mostPerSpeaker: null };
  if (kind === 'merge') return { ...plan, ...UNMERGED };
  return { ...plan, quotas: plan.quotas.filter((line) => !isOf(id, line)) };
}

/** A range moved by the solver to make a programme possible; `percent` ranges are met as two rows, named by their end. */
export interface MovedRange {
  quotaId: string;
  end: 'least' | 'most';
  least?: number | undefined;
  most?: number | undefined;
}

/** The plan with ranges as wide as the solver says they have to be, rounded outward to whole numbers. */
export function relaxedPlan(plan: SelectionPlan, moved: readonly MovedRange[]): SelectionPlan {
  return moved.reduce((wider, range) => widened(wider, range), plan);
}

function widened(plan: SelectionPlan, { quotaId, end, least, most }: MovedRange): SelectionPlan {
  const to = (bounds: Bounds): Bounds =>
    end === 'least'
      ? { ...bounds, least: least === undefined || least <= 0 ? null : Math.floor(least) }
      : { ...bounds, most: most === undefined ? null : Math.ceil(most) };
  const kind = quotaId.split(':')[0];
  if (quotaId === 'places') return { ...plan, places: to(plan.places) };
  if (quotaId === 'minutes') return { ...plan, minutes: to(plan.minutes) };
  if (kind === 'organisation')
    return { ...plan, mostPerOrganisation: most === undefined ? null : Math.ceil(most) };
  if (kind === 'speaker') return { ...plan, mostPerSpeaker: most === undefined ? null : Math.ceil(most) };
  if (kind === 'merge') return { ...plan, ...UNMERGED };
  return {
    ...plan,
    quotas: plan.quotas.map((line) => {
      if (!isOf(quotaId, line)) return line;
      // a share is met in speakers, not in per cent: the end that gave way is let go
      return line.unit === 'percent' ? { ...line, [end]: null } : { ...line, ...to(line) };
    }),
  };
}

const isOf = (id: string, line: QuotaLine): boolean =>
  id === lineId(line) || id.startsWith(`${lineId(line)}:`);
