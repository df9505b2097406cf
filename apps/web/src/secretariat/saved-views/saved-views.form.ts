import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const LONGEST_QUERY = 6000;

/** The list to come back to, as its address says it. */
export class ListPlaceForm {
  @IsString()
  @MaxLength(LONGEST_QUERY, { context: { max: LONGEST_QUERY } })
  query = '';
}

/** A list to keep. */
export class KeepViewForm extends ListPlaceForm {
  @IsString()
  @MaxLength(200, { context: { max: 200 } })
  name = '';

  @IsOptional()
  @IsIn(['yes', ''])
  shared = '';
}
