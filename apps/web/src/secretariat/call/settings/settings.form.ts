import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString, MaxLength } from 'class-validator';
import { RULE_MODES, type RuleMode } from '#libs/calls';
import { SetupForm } from '../lists/entry-forms.js';

const asMap = ({ value }: { value: unknown }): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : value;

const asList = ({ value }: { value: unknown }): unknown => {
  if (value === undefined || Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) return Object.values(value);
  return value === '' ? [] : [value];
};

/** Everything about a call that is one value: its name and place, its numbers, its rules, who sees what. */
export class SettingsForm extends SetupForm {
  @IsString()
  @MaxLength(300)
  name = '';

  @IsString()
  @MaxLength(500)
  motto = '';

  @IsString()
  @MaxLength(300)
  place = '';

  @IsString()
  @MaxLength(100)
  timeZone = '';

  @IsString()
  @MaxLength(200)
  numberPrefix = '';

  /** As typed, by their names. */
  @Transform(asMap)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  numbers: ReadonlyMap<string, string> = new Map();

  @Transform(asMap)
  @IsIn(RULE_MODES, { each: true })
  modes: ReadonlyMap<string, RuleMode> = new Map();

  /** "perPerson.max" and so on, as typed. */
  @Transform(asMap)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  ruleNumbers: ReadonlyMap<string, string> = new Map();

  /** One institution a line, its names separated by semicolons. */
  @IsString()
  @MaxLength(50_000)
  aliases = '';

  @Transform(asList)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  languages: string[] = [];

  @Transform(asMap)
  @IsIn(['yes'], { each: true })
  on: ReadonlyMap<string, string> = new Map();

  @IsIn(['person', 'organisation'])
  firstTimeMeans: 'person' | 'organisation' = 'person';
}
