import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const blankIsAbsent = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value.trim() === '' ? null : value;

export class AccountForm {
  @IsString()
  @MaxLength(200)
  name = '';

  @IsString()
  @MaxLength(200)
  organisation = '';

  @Transform(blankIsAbsent)
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country: string | null = null;
}

export class NewPasswordForm {
  @IsString()
  @MaxLength(1000)
  current = '';

  @IsString()
  @MaxLength(1000)
  password = '';
}
