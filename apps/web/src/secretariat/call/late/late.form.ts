import { IsString, MaxLength } from 'class-validator';

export class LateForm {
  @IsString()
  @MaxLength(300)
  email = '';

  /** Local time in the call's zone. */
  @IsString()
  @MaxLength(40)
  until = '';

  @IsString()
  @MaxLength(1000)
  reason = '';
}
