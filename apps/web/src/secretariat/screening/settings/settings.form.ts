import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import {
  type CallChoice,
  type ScreeningReason,
  type ScreeningSettings,
  SECOND_PERSON_RULES,
  type SecondPersonRule,
  type TaggingSettings,
} from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { slugOf } from '#libs/themes';
import { type Typed, typedText } from '../../../http/forms.js';
import { asList } from '../screening.form.js';

const MOST = 40;

export class ScreeningSettingsForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  /** Of each item of the checklist its code (empty of a new one) and its name; without a name it goes. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  itemCode: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(400, { each: true })
  itemName: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  reasonCode: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(400, { each: true })
  reasonName: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  reasonText: string[] = [];

  @IsIn(SECOND_PERSON_RULES)
  secondPerson: SecondPersonRule;

  @Type(() => Number)
  @IsInt()
  takenForMinutes = 30;

  @Type(() => Number)
  @IsInt()
  cureDays = 5;

  @IsString()
  @MaxLength(4000)
  lapsedText = '';

  @IsOptional()
  @IsIn(['on'])
  committeeSeesDeclines?: 'on';

  @IsOptional()
  @IsIn(['on'])
  reviewersRetag?: 'on';

  @IsOptional()
  @IsIn(['on'])
  proposersTold?: 'on';

  @IsOptional()
  @IsIn(['on'])
  publicPages?: 'on';
}

/** What can be read of a form that was not taken, to be shown again; what cannot is as the call has it. */
export function readableSettings(
  typed: Typed,
  stored: ReturnType<typeof settingsFrom>,
): ScreeningSettingsForm {
  const textsOf = (name: string): string[] => {
    const list = asList({ value: typed[name] });
    return (Array.isArray(list) ? list : []).map((one: unknown) => (typeof one === 'string' ? one : ''));
  };
  const numberOf = (name: string, otherwise: number) => {
    const text = typedText(typed, name) ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
  };
  const on = (name: string) => (typed[name] === 'on' ? 'on' : undefined);
  return {
    itemCode: textsOf('itemCode'),
    itemName: textsOf('itemName'),
    reasonCode: textsOf('reasonCode'),
    reasonName: textsOf('reasonName'),
    reasonText: textsOf('reasonText'),
    secondPerson:
      SECOND_PERSON_RULES.find((rule) => rule === typed['secondPerson']) ?? stored.screening.secondPerson,
    takenForMinutes: numberOf('takenForMinutes', stored.screening.takenForMinutes),
    cureDays: numberOf('cureDays', stored.cureDays),
    lapsedText: typedText(typed, 'lapsedText') ?? stored.screening.lapsedText,
    committeeSeesDeclines: on('committeeSeesDeclines'),
    reviewersRetag: on('reviewersRetag'),
    proposersTold: on('proposersTold'),
    publicPages: on('publicPages'),
  };
}

/** Why the lists of a form cannot be what the page sent: entries torn apart, or codes that the call does not have. */
export function listBlockers(form: ScreeningSettingsForm, stored: ScreeningSettings): Blocker[] {
  const { itemCode, itemName, reasonCode, reasonName, reasonText } = form;
  const whole =
    itemCode.length === itemName.length &&
    reasonCode.length === reasonName.length &&
    reasonCode.length === reasonText.length;
  if (!whole) return [{ code: 'unknown_field' }];
  const strange = (codes: readonly string[], known: readonly CallChoice[]) =>
    codes.filter((code) => code !== '' && !known.some((one) => one.code === code));
  return [...strange(itemCode, stored.checklist), ...strange(reasonCode, stored.reasons)].map((value) => ({
    code: 'unknown_choice',
    value,
  }));
}

/** A name that is new gets a code made from it; one that was there keeps its own, so that figures stay comparable. */
function choices(codes: readonly string[], names: readonly string[]): (CallChoice & { at: number })[] {
  const taken = new Set(codes.filter(Boolean));
  return names.flatMap((typed, at) => {
    const name = typed.trim();
    if (name === '') return [];
    if (codes[at]) return [{ code: codes[at], name, at }];
    let code = slugOf(name) || `item-${at + 1}`;
    while (taken.has(code)) code += '-2';
    taken.add(code);
    return [{ code, name, at }];
  });
}

/** What the form says, as settings of the call. */
export function settingsFrom(form: ScreeningSettingsForm): {
  screening: ScreeningSettings;
  tagging: TaggingSettings;
  cureDays: number;
} {
  return {
    screening: {
      checklist: choices(form.itemCode, form.itemName).map(({ code, name }) => ({ code, name })),
      reasons: choices(form.reasonCode, form.reasonName).map(({ at, ...choice }): ScreeningReason => ({
        ...choice,
        text: (form.reasonText[at] ?? '').trim(),
      })),
      secondPerson: form.secondPerson,
      takenForMinutes: form.takenForMinutes,
      lapsedText: form.lapsedText.trim(),
      committeeSeesDeclines: form.committeeSeesDeclines === 'on',
    },
    tagging: {
      reviewersRetag: form.reviewersRetag === 'on',
      proposersTold: form.proposersTold === 'on',
      publicPages: form.publicPages === 'on',
    },
    cureDays: form.cureDays,
  };
}
