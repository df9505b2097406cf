import { IsString, MaxLength } from 'class-validator';

export class LinkForm {
  @IsString()
  @MaxLength(254)
  email = '';

  @IsString()
  @MaxLength(2000)
  return_to = '/';
}

export class PasswordForm {
  @IsString()
  @MaxLength(254)
  email = '';

  @IsString()
  @MaxLength(1000)
  password = '';

  @IsString()
  @MaxLength(2000)
  return_to = '/';
}
