import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '#libs/proposals';

/** One box ticked comes as one value, more as a list. */
export const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const OUTCOMES = [...SCREENING_OUTCOMES, 'discuss'] as const;

export class ScreeningForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsIn(OUTCOMES)
  outcome: ScreeningOutcome | 'discuss';

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  reasonCodes: string[] = [];

  @IsString()
  @MaxLength(5000)
  reason = '';

  /** For the committee and other screeners alone. */
  @IsString()
  @MaxLength(5000)
  note = '';

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  ticked: string[] = [];

  /** Local time in the call's zone: 2019-04-24T23:59. */
  @IsString()
  @MaxLength(40)
  cureUntil = '';

  /** Where to go after: `next` for the next proposal of the queue. */
  @IsOptional()
  @IsIn(['next', 'queue'])
  onward?: 'next' | 'queue';
}

/** What is ticked so far. */
export class TicksForm {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  ticked: string[] = [];
}

/** To take a proposal out of somebody else's hands. */
export class TakeForm {
  @IsOptional()
  @IsIn(['yes'])
  over?: 'yes';
}

/** To screen out whose cure has not come. */
export class LapsedForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;
}

/** That the report of a workshop is where the proposer says. */
export class ClaimedReportForm {
  @IsUUID('all')
  workshop: string;

  @IsString()
  @MaxLength(2000)
  address = '';
}
