import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type Answer, ANSWERS } from '#libs/invitations';

const blankIsAbsent = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value.trim() === '' ? null : value;
const countryCode = ({ value }: { value: unknown }): unknown => {
  const code = blankIsAbsent({ value });
  return typeof code === 'string' ? code.trim().toUpperCase() : code;
};

export class InvitationAnswerForm {
  // no default: a form that forgot to say confirms nothing
  @IsIn(ANSWERS)
  answer: Answer;

  @IsString()
  @MaxLength(1000)
  note = '';
}

/** What somebody may put right about themself. */
export class OwnEntryForm {
  @IsString()
  @MaxLength(300)
  name = '';

  @IsString()
  @MaxLength(300)
  organisation = '';

  @Transform(blankIsAbsent)
  @IsOptional()
  @IsString()
  @MaxLength(100)
  stakeholderGroup: string | null = null;

  @Transform(blankIsAbsent)
  @IsOptional()
  @IsString()
  @MaxLength(100)
  regionalGroup: string | null = null;

  @Transform(countryCode)
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country: string | null = null;

  @Transform(blankIsAbsent)
  @IsOptional()
  @IsString()
  @MaxLength(100)
  gender: string | null = null;
}
