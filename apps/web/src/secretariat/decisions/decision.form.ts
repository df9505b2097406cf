import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Outcome, OUTCOMES } from '#libs/decisions';

const blankIsAbsent = ({ value }: { value: unknown }): unknown => (value === '' ? null : value);

/** One ticked box comes as a text, several as a list. */
const asList = ({ value }: { value: unknown }): unknown[] =>
  [value].flat().filter((one) => one !== undefined && one !== null && one !== '');

/** What can be done with ticked proposals: an outcome, or back to open. */
export const BULK_OUTCOMES = ['accepted', 'waitlisted', 'declined', 'open'] as const;

export class BulkDecisionForm {
  @Transform(asList)
  @IsUUID('all', { each: true })
  proposalIds: string[] = [];

  // no default: a form that forgot to say must not decide
  @IsIn(BULK_OUTCOMES)
  outcome: (typeof BULK_OUTCOMES)[number];

  @IsString()
  @MaxLength(5000)
  rationale = '';

  /** Where to go afterwards: a path on this site. */
  @IsString()
  @MaxLength(2000)
  back = '';
}

export class DecisionForm {
  @IsIn(OUTCOMES)
  outcome: Outcome;

  @IsString()
  @MaxLength(5000)
  rationale = '';

  @IsString()
  @MaxLength(5000)
  conditions = '';

  @Transform(blankIsAbsent)
  @IsOptional()
  @IsUUID()
  mergeInto: string | null = null;

  @Type(() => Number)
  @IsInt()
  seen = 0;
}
