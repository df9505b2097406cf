import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { type DecisionResponse, RESPONSES } from '#libs/decisions';

export class AnswerForm {
  // no default: nothing may be confirmed or withdrawn by a form that forgot to say
  @IsIn(RESPONSES)
  response: DecisionResponse;

  @IsString()
  @MaxLength(2000)
  note = '';

  @Type(() => Number)
  @IsInt()
  seen = 0;
}
