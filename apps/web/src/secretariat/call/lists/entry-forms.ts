import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { EditableList } from '#libs/calls';

// how long a text may be is said by the rules, which show it back
const LONGEST = 60_000;

/** A list sent by a form: an array, an object with numbers for keys, or one text. */
const asList = ({ value }: { value: unknown }): unknown => {
  if (value === undefined || Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) return Object.values(value);
  return value === '' ? [] : [value];
};

/** The version that was looked at, and the button that was pressed. */
export class SetupForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsIn(['save', 'preview', 'edit', 'anyway'])
  do: 'save' | 'preview' | 'edit' | 'anyway' = 'save';
}

export class NameForm extends SetupForm {
  @IsString()
  @MaxLength(LONGEST)
  name = '';
}

export class ThemeForm extends NameForm {
  @IsString()
  @MaxLength(LONGEST)
  narrative = '';

  @IsString()
  @MaxLength(LONGEST)
  sampleQuestions = '';

  @IsString()
  @MaxLength(100)
  places = '';
}

export class TagForm extends NameForm {
  @IsString()
  @MaxLength(200)
  theme = '';
}

export class FormatForm extends NameForm {
  @IsString()
  @MaxLength(LONGEST)
  layout = '';

  @IsString()
  @MaxLength(200)
  minutes = '';
}

export class CriterionForm extends NameForm {
  @IsString()
  @MaxLength(LONGEST)
  guidance = '';

  /** The meaning of 1 to 5, one a line, worst first. */
  @IsString()
  @MaxLength(LONGEST)
  anchors = '';

  @IsString()
  @MaxLength(100)
  weight = '';

  @Transform(asList)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  waivedFor: string[] = [];
}

/** What is asked, of whom, and how much may be written: of a field, and of a question of the call's own. */
export class AskingForm extends SetupForm {
  @IsIn(['', 'yes'])
  on: '' | 'yes' = '';

  @IsIn(['', 'yes'])
  required: '' | 'yes' = '';

  @IsIn(['', 'yes'])
  newThisYear: '' | 'yes' = '';

  @IsString()
  @MaxLength(LONGEST)
  help = '';

  @IsString()
  @MaxLength(100)
  limitMax = '';

  @IsIn(['words', 'characters'])
  limitUnit: 'words' | 'characters' = 'words';

  @IsString()
  @MaxLength(100)
  countMin = '';

  @IsString()
  @MaxLength(100)
  countMax = '';

  @Transform(asList)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  formats: string[] = [];

  @Transform(asList)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  themes: string[] = [];

  /** "key=answer" of each answer that brings the question up. */
  @Transform(asList)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  answers: string[] = [];
}

export class QuestionForm extends AskingForm {
  @IsString()
  @MaxLength(LONGEST)
  label = '';

  @IsString()
  @MaxLength(100)
  kind = 'short_text';

  @IsString()
  @MaxLength(100)
  section = 'description';

  /** One a line. */
  @IsString()
  @MaxLength(LONGEST)
  choices = '';
}

/** Moves, retires, brings back or removes one entry: "up:data-governance". */
export class ArrangeForm extends SetupForm {
  @IsString()
  @MaxLength(200)
  act = '';
}

/** The form of an entry of each list; the lists of names have a name alone. */
export const formOfList = (list: EditableList): new () => NameForm | QuestionForm => {
  switch (list) {
    case 'themes':
      return ThemeForm;
    case 'tags':
      return TagForm;
    case 'formats':
      return FormatForm;
    case 'criteria':
      return CriterionForm;
    case 'questions':
      return QuestionForm;
    default:
      return NameForm;
  }
};
