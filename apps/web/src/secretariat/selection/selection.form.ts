import { Transform } from 'class-transformer';
import { IsIn, IsObject, IsString, Matches, MaxLength } from 'class-validator';
import {
  type Bounds,
  QUOTA_SUBJECTS,
  type QuotaLine,
  type QuotaSubject,
  type QuotaUnit,
  type SelectionPlan,
} from '#libs/decisions';
import type { Blocker } from '#libs/kernel';

/** Empty, or a whole number. */
const WHOLE = /^\d{0,6}$/;
const NUMBERS = /^[\s#,;\d]*$/;
const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

/** The quotas as they are typed: `least[theme:data]` and `most[theme:data]`, in the unit of `unit[theme]`. */
export class SelectionPlanForm {
  @IsIn(['mean', 'calibrated'])
  basis: SelectionPlan['basis'] = 'calibrated';

  @IsObject()
  least: Record<string, unknown> = {};

  @IsObject()
  most: Record<string, unknown> = {};

  @IsObject()
  unit: Record<string, unknown> = {};

  @Transform(trimmed)
  @Matches(WHOLE)
  mostPerOrganisation = '';

  @Transform(trimmed)
  @Matches(WHOLE)
  mostPerSpeaker = '';

  @Transform(trimmed)
  @Matches(WHOLE)
  mergeNamedBy = '';

  @IsIn(['', 'yes'])
  mergeJudgedSame: '' | 'yes' = '';

  @Transform(trimmed)
  @Matches(WHOLE)
  mergeAlikeFrom = '';

  @Matches(NUMBERS)
  @MaxLength(5000)
  lockedIn = '';

  @Matches(NUMBERS)
  @MaxLength(5000)
  lockedOut = '';

  @IsString()
  @MaxLength(100)
  label = '';

  @IsIn(['save', 'run'])
  act: 'save' | 'run' = 'run';
}

export class WithoutForm {
  @IsString()
  @MaxLength(300)
  quota = '';
}

export class TakeOverForm {
  @Transform(trimmed)
  @Matches(WHOLE)
  waitlist = '';
}

/** The plan that was typed, or what in it is no number. */
export function planFrom(form: SelectionPlanForm): { plan: SelectionPlan } | { blockers: Blocker[] } {
  const blockers: Blocker[] = Object.entries(form.unit)
    .filter(([, unit]) => unit !== 'places' && unit !== 'minutes')
    .map(([of]) => ({ code: 'isIn', field: `unit[${of}]` }));
  const numberAt = (end: 'least' | 'most', id: string): number | null => {
    const typed = form[end][id] ?? '';
    if (typeof typed === 'string' && WHOLE.test(typed.trim())) return whole(typed);
    blockers.push({ code: 'isInt', field: `${end}[${id}]` });
    return null;
  };
  const boundsOf = (id: string): Bounds => ({ least: numberAt('least', id), most: numberAt('most', id) });
  const [places, minutes] = [boundsOf('places'), boundsOf('minutes')];
  const ids = [...new Set([...Object.keys(form.least), ...Object.keys(form.most)])];
  const quotas = ids.flatMap((id): QuotaLine[] => {
    const [of, key] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
    if (!isSubject(of)) return [];
    const bounds = boundsOf(id);
    return bounds.least === null && bounds.most === null
      ? []
      : [{ of, key, unit: unitOf(form, of), ...bounds }];
  });
  const plan: SelectionPlan = {
    basis: form.basis,
    places,
    minutes,
    quotas,
    mostPerOrganisation: whole(form.mostPerOrganisation),
    mostPerSpeaker: whole(form.mostPerSpeaker),
    mergeNamedBy: whole(form.mergeNamedBy),
    mergeJudgedSame: form.mergeJudgedSame === 'yes',
    mergeAlikeFrom: whole(form.mergeAlikeFrom),
    lockedIn: numbersIn(form.lockedIn),
    lockedOut: numbersIn(form.lockedOut),
  };
  return blockers.length > 0 ? { blockers } : { plan };
}

const whole = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const numbersIn = (text: string): number[] => [...new Set((text.match(/\d{1,6}/g) ?? []).map(Number))];

const isSubject = (text: string): text is QuotaSubject =>
  (QUOTA_SUBJECTS as readonly string[]).includes(text);

const unitOf = (form: SelectionPlanForm, of: QuotaSubject): QuotaUnit =>
  of === 'gender' ? 'percent' : form.unit[of] === 'minutes' ? 'minutes' : 'places';
