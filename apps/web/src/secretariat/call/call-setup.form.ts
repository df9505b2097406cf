import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { CALL_STATUSES, type CallStatus } from '#libs/calls';

export class VersionedForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;
}

/** Local times in the call's zone, such as 2019-04-14T23:59; empty while not known. */
export class DatesForm extends VersionedForm {
  @IsString()
  @MaxLength(40)
  opensAt = '';

  @IsString()
  @MaxLength(40)
  closesAt = '';

  @IsString()
  @MaxLength(40)
  screeningEndsAt = '';

  @IsString()
  @MaxLength(40)
  cureEndsAt = '';

  @IsString()
  @MaxLength(40)
  reviewStartsAt = '';

  @IsString()
  @MaxLength(40)
  reviewEndsAt = '';

  @IsString()
  @MaxLength(40)
  decisionsAt = '';

  @IsString()
  @MaxLength(40)
  eventStartsOn = '';

  @IsString()
  @MaxLength(40)
  eventEndsOn = '';

  @IsString()
  @MaxLength(1000)
  reason = '';

  @IsIn(['', 'yes'])
  announce: '' | 'yes' = '';

  @IsIn(['save', 'preview', 'edit'])
  do: 'save' | 'preview' | 'edit' = 'save';
}

export class MoveForm {
  @IsIn(CALL_STATUSES)
  to: CallStatus;
}
