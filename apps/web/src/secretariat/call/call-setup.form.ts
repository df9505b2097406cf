import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
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
}

/** A number as typed; what is no number stays one that every rule refuses. */
const asNumber = ({ value }: { value: unknown }): number =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;

export class LimitsForm extends VersionedForm {
  @Transform(asNumber)
  @IsInt()
  places: number;

  @Transform(asNumber)
  @IsInt()
  reviewsPerProposal: number;

  @Transform(asNumber)
  @IsInt()
  loadMin: number;

  @Transform(asNumber)
  @IsInt()
  loadMax: number;

  @IsOptional()
  @IsObject()
  themePlaces?: Record<string, unknown>;

  @IsOptional()
  @IsObject()
  weights?: Record<string, unknown>;
}

/** Boxes that are ticked, and the mode of each rule by its name. */
export class SwitchesForm extends VersionedForm {
  @IsOptional()
  @IsObject()
  on?: Record<string, unknown>;

  @IsOptional()
  @IsObject()
  ruleModes?: Record<string, unknown>;
}

export class MoveForm {
  @IsIn(CALL_STATUSES)
  to: CallStatus;
}
