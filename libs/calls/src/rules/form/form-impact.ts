import { type LengthUnit, textLength } from '#libs/kernel';
import type { CallSettings } from '../settings/call-settings.js';
import type { FieldKey, FieldSetting } from './form-fields.js';

/** What one changed field or question does to what people have already written. */
export interface FieldImpact {
  key: string;
  /** Answers that are no longer asked for: they stay stored, and come back with the field. */
  kept: Counts;
  /** Answers longer than the new limit: they stay whole, and their proposers are asked to shorten them. */
  tooLong: Counts;
  /** Without an answer that is now required. */
  missing: Counts;
}

export interface Counts {
  drafts: number;
  submitted: number;
}

/** What changed in the form so that answers may be affected. */
export interface FieldChange {
  key: string;
  label?: string;
  switchedOff: boolean;
  nowRequired: boolean;
  shorter: { max: number; unit: LengthUnit } | undefined;
}

type Setting = Pick<FieldSetting, 'on' | 'required' | 'limit'>;

/** The fields and questions whose change may touch an answer, in the order of the form. */
export function fieldChanges(before: CallSettings, after: CallSettings): FieldChange[] {
  const was = settingsByKey(before);
  return [...settingsByKey(after)].flatMap(([key, now]) => {
    const then: Setting = was.get(key) ?? { on: false, required: false };
    const switchedOff = then.on && !now.on;
    const nowRequired = now.on && now.required && !(then.on && then.required);
    const tighter =
      now.on &&
      now.limit !== undefined &&
      (then.limit === undefined || then.limit.unit !== now.limit.unit || now.limit.max < then.limit.max);
    return switchedOff || nowRequired || tighter
      ? [{ key, switchedOff, nowRequired, shorter: tighter ? now.limit : undefined }]
      : [];
  });
}

const settingsByKey = ({ fields, questions }: CallSettings): Map<string, Setting> =>
  new Map<string, Setting>([
    ...(Object.entries(fields) as [FieldKey, Setting][]),
    ...questions.map((question): [string, Setting] => [question.key, question]),
  ]);

/** One proposal as the count needs it: what stands under each key; an empty text for an answer not given. */
export interface AnswersOf {
  submitted: boolean;
  answers: Readonly<Record<string, readonly string[]>>;
}

/** Counts what changes do to answers. A question that was not there before has no answers to lose. */
export function formImpact(changes: readonly FieldChange[], proposals: Iterable<AnswersOf>): FieldImpact[] {
  const none = (): Counts => ({ drafts: 0, submitted: 0 });
  const impacts = changes.map(({ key }) => ({ key, kept: none(), tooLong: none(), missing: none() }));
  for (const { submitted, answers } of proposals) {
    const where = submitted ? 'submitted' : 'drafts';
    for (const [at, { key, switchedOff, nowRequired, shorter }] of changes.entries()) {
      const given = (answers[key] ?? []).filter((answer) => answer.trim() !== '');
      const impact = impacts[at]!;
      if (switchedOff && given.length > 0) impact.kept[where] += 1;
      if (shorter && given.some((answer) => textLength(answer, shorter.unit) > shorter.max))
        impact.tooLong[where] += 1;
      if (nowRequired && given.length === 0) impact.missing[where] += 1;
    }
  }
  return impacts.filter(({ kept, tooLong, missing }) => [kept, tooLong, missing].some(touches));
}

const touches = ({ drafts, submitted }: Counts): boolean => drafts + submitted > 0;
