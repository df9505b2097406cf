import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { asList } from '../screening.form.js';

const MOST = 2000;

/** What is said to all: by when, and why beside what was found in each. */
class CureWordsForm {
  /** Local time in the call's zone: 2019-04-24T23:59. */
  @IsString()
  @MaxLength(40)
  cureUntil = '';

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  reasonCodes: string[] = [];

  @IsString()
  @MaxLength(5000, { context: { max: 5000 } })
  reason = '';
}

/** Proposals ticked in the worklist, or in the list of proposals. */
export class CuresForm extends CureWordsForm {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST, { context: { max: MOST } })
  @IsUUID(undefined, { each: true })
  ids: string[] = [];

  /** The whole list that `query` is the address of. */
  @IsOptional()
  @IsIn(['yes', ''])
  all = '';

  @IsString()
  @MaxLength(6000, { context: { max: 6000 } })
  query = '';
}

/** The same once it has been looked at. */
export class SendCuresForm extends CureWordsForm {
  /** `id:look` of each, as the preview showed it. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST, { context: { max: MOST } })
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{16}$/, { each: true })
  proposals: string[] = [];
}

export const looksOf = (values: readonly string[]): { id: string; look: string }[] =>
  values.map((value) => {
    const [id = '', look = ''] = value.split(':');
    return { id, look };
  });
