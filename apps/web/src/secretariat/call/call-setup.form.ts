import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { CALL_STATUSES, type CallStatus, RULE_MODES, type RuleMode } from '#libs/calls';

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
}

const asMap = ({ value }: { value: unknown }): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : value;

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

  @Transform(asMap)
  @IsString({ each: true })
  themePlaces: ReadonlyMap<string, string> = new Map();

  @Transform(asMap)
  @IsString({ each: true })
  weights: ReadonlyMap<string, string> = new Map();
}

/** Boxes that are ticked, and the mode of each rule by its name. */
export class SwitchesForm extends VersionedForm {
  @Transform(asMap)
  @IsIn(['yes'], { each: true })
  on: ReadonlyMap<string, string> = new Map();

  @Transform(asMap)
  @IsIn(RULE_MODES, { each: true })
  ruleModes: ReadonlyMap<string, RuleMode> = new Map();
}

export class MoveForm {
  @IsIn(CALL_STATUSES)
  to: CallStatus;
}
