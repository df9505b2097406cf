import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Type } from 'class-transformer';
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '#libs/proposals';

export class ScreeningForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsIn(SCREENING_OUTCOMES)
  outcome: ScreeningOutcome;

  @IsString()
  @MaxLength(5000)
  reason = '';

  /** Local time in the call's zone: 2019-04-24T23:59. */
  @IsString()
  @MaxLength(40)
  cureUntil = '';
}
