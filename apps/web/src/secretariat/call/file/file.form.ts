import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { SetupForm } from '../lists/entry-forms.js';

const asText = ({ value }: { value: unknown }): unknown => (value === undefined ? '' : value);

export class CallFileForm extends SetupForm {
  @Transform(asText)
  @IsString()
  @MaxLength(600_000)
  file = '';
}
