import { Transform } from 'class-transformer';
import { IsIn } from 'class-validator';
import { SetupForm } from './entry-forms.js';

const asMap = ({ value }: { value: unknown }): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : value;

/** Which fields are ticked, by their keys. */
export class FieldsForm extends SetupForm {
  @Transform(asMap)
  @IsIn(['yes'], { each: true })
  on: ReadonlyMap<string, string> = new Map();

  @Transform(asMap)
  @IsIn(['yes'], { each: true })
  required: ReadonlyMap<string, string> = new Map();
}
