import { Transform } from 'class-transformer';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { QUESTION_SECTIONS, type QuestionSection } from '#libs/calls';
import { AskingForm, SetupForm } from '../lists/entry-forms.js';

const asMap = ({ value }: { value: unknown }): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : value;

/** Which fields and questions are ticked, by their keys; and the one that changes places: "up:title". */
export class FieldsForm extends SetupForm {
  @Transform(asMap)
  @IsIn(['yes'], { each: true })
  on: ReadonlyMap<string, string> = new Map();

  @Transform(asMap)
  @IsIn(['yes'], { each: true })
  required: ReadonlyMap<string, string> = new Map();

  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.at(-1) : value))
  @IsString()
  @MaxLength(200)
  move = '';
}

/** What one field asks, and where; an empty part where it cannot be moved. */
export class FieldForm extends AskingForm {
  @IsIn(['', ...QUESTION_SECTIONS])
  section: '' | QuestionSection = '';
}
