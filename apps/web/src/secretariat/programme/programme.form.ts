import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { SESSION_TYPES, type SessionType } from '#libs/programme';

const blankIsAbsent = ({ value }: { value: unknown }): unknown => (value === '' ? null : value);
const ticked = ({ value }: { value: unknown }): boolean => value === 'on' || value === true;

export class RoomForm {
  @IsString()
  @MaxLength(100)
  name = '';

  @Transform(({ value }: { value: unknown }) => (value === '' || value === null ? null : Number(value)))
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity: number | null = null;

  @IsString()
  @MaxLength(100)
  layout = '';
}

export class SlotForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date = '';

  @Matches(/^\d{2}:\d{2}$/)
  start = '';

  @Type(() => Number)
  @IsInt()
  minutes = 0;
}

export class SessionForm {
  @IsIn(SESSION_TYPES.filter((type) => type !== 'workshop'))
  type: Exclude<SessionType, 'workshop'> = 'main_session';

  @IsString()
  title = '';

  @IsString()
  @MaxLength(20_000)
  abstract = '';

  @Transform(blankIsAbsent)
  @IsOptional()
  @IsUUID()
  theme: string | null = null;

  @Type(() => Number)
  @IsInt()
  minutes = 0;

  @IsString()
  @MaxLength(200)
  organiser = '';
}

export class PlaceForm {
  @IsUUID()
  session = '';

  @IsUUID()
  room = '';

  @IsUUID()
  slot = '';
}

export class PublishForm {
  @IsString()
  @MaxLength(2000)
  changelog = '';

  @Transform(ticked)
  without_unplaced = false;
}
