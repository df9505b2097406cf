import { IsString, Matches } from 'class-validator';

export class InviteForm {
  /** The person named in the proposal; empty for everybody not asked yet. */
  @IsString()
  @Matches(/^([0-9a-f-]{36})?$/)
  named = '';
}
