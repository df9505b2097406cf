import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined || Array.isArray(value) ? (value ?? []) : [value];

export class WebhookForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsString()
  @MaxLength(2000)
  url = '';

  @IsString()
  @MaxLength(200)
  description = '';

  @Transform(asList)
  @IsArray()
  @IsString({ each: true })
  events: string[] = [];
}

/** The button: told no more for now, or again. */
export class PauseForm {
  @IsIn(['yes', 'no'])
  paused: 'yes' | 'no';
}
