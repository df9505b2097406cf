import { Transform, Type } from 'class-transformer';
import { IsArray, IsInt, IsString, Matches, MaxLength } from 'class-validator';

const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined || Array.isArray(value) ? (value ?? []) : [value];

export class TokenForm {
  @IsString()
  @MaxLength(100)
  name = '';

  @Transform(asList)
  @IsArray()
  @IsString({ each: true })
  scopes: string[] = [];

  @Type(() => Number)
  @IsInt()
  days = 90;

  /** Empty: everywhere; else ids of a forum and perhaps a call of it. */
  @Matches(/^(?:[0-9a-f-]{36}(?:\/[0-9a-f-]{36})?)?$/)
  limit = '';
}
