import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SCREENING_OUTCOMES } from '#libs/proposals';
import { ListPlaceForm } from '../saved-views/saved-views.form.js';

const MOST = 2000;
const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];

/** What to change in the ticked proposals. */
export class EditForm extends ListPlaceForm {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST, { context: { max: MOST } })
  @IsUUID(undefined, { each: true })
  ids: string[] = [];

  @IsOptional()
  @IsIn(['yes', ''])
  all = '';

  @IsOptional()
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  themeId = '';

  @IsOptional()
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  formatId = '';

  @IsOptional()
  @IsString()
  @MaxLength(1000, { context: { max: 1000 } })
  addTags = '';

  @IsOptional()
  @IsString()
  @MaxLength(1000, { context: { max: 1000 } })
  removeTags = '';

  @IsOptional()
  @IsIn([...SCREENING_OUTCOMES.filter((outcome) => outcome !== 'cure_requested'), ''])
  outcome = '';

  @IsOptional()
  @IsString()
  @MaxLength(3000, { context: { max: 3000 } })
  reason = '';
}

/** The same after it has been looked at: each proposal with the version that was seen. */
export class ApplyEditForm extends EditForm {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST, { context: { max: MOST } })
  @IsString({ each: true })
  seen: string[] = [];
}

/** The edit a form asks for; what is empty stays as it is. */
export const editOf = ({ themeId, formatId, addTags, removeTags }: EditForm) => ({
  ...(themeId && { themeId }),
  ...(formatId && { formatId }),
  ...(addTags.trim() && { addTags: tagsIn(addTags) }),
  ...(removeTags.trim() && { removeTags: tagsIn(removeTags) }),
});

const tagsIn = (typed: string): string[] =>
  typed
    .split(/[;\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** "<id>:<version>", as the preview sends it along. */
export const seenFrom = (seen: readonly string[]): { id: string; version: number }[] =>
  seen.flatMap((text) => {
    const [, id, version] = /^([0-9a-f-]{36}):(\d{1,9})$/.exec(text) ?? [];
    return id === undefined ? [] : [{ id, version: Number(version) }];
  });
