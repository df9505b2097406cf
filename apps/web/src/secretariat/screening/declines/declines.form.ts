import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Type } from 'class-transformer';

/** Those who lead the committee take a decline back: it passes, or is checked again. */
export class ReverseForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsIn(['passed', 'reopened'])
  outcome: 'passed' | 'reopened';

  @IsString()
  @MaxLength(5000)
  reason = '';
}

/** A member asks for a second look. */
export class ReversalRequestForm {
  @IsString()
  @MaxLength(5000)
  reason = '';
}
