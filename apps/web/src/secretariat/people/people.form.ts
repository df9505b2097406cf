import { IsIn, IsString, MaxLength } from 'class-validator';

export class SettleAlikeForm {
  // no default: nothing may be merged by a form that forgot to say
  @IsIn(['merge', 'apart'])
  decision: 'merge' | 'apart';

  /** The other record, by id; or by an address somebody typed. */
  @IsString()
  @MaxLength(300)
  other = '';
}
