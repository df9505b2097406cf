import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';

const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const orNothing = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : value);

/** What to do with the tags ticked. */
export class TagsForm {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  tags: string[] = [];

  @IsIn(['promote', 'merge', 'apart'])
  act: 'promote' | 'merge' | 'apart';

  /** The tag that stays. */
  @IsOptional()
  @Transform(orNothing)
  @IsUUID()
  into?: string;

  /** The theme that tags taken into the list stand under. */
  @IsOptional()
  @Transform(orNothing)
  @IsUUID()
  themeId?: string;
}

export class TagNameForm {
  @IsString()
  @MaxLength(200)
  name = '';
}
