import { IsIn, IsString, MaxLength } from 'class-validator';
import { type Verdict, VERDICTS } from '#libs/proposals';

export class VerdictForm {
  @IsIn(VERDICTS)
  verdict: Verdict;

  @IsString()
  @MaxLength(5000)
  note = '';
}
