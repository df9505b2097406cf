import { IsString, Matches, MaxLength } from 'class-validator';

/** A call to be made: what it begins as, and its address. */
export class NewCallForm {
  /** "preset:igf2019", "copy:2019" or "file". */
  @IsString()
  @MaxLength(100)
  @Matches(/^(preset:|copy:)|^file$|^$/)
  from = '';

  @IsString()
  @MaxLength(300)
  name = '';

  @IsString()
  @MaxLength(100)
  slug = '';

  @IsString()
  @MaxLength(600_000)
  file = '';
}
