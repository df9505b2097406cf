import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PERSON_ROLES, type PersonRole } from '#libs/proposals';

/** A list sent by a form: qs gives an array, an object with numbers for keys, or one text. */
const asList = ({ value }: { value: unknown }): unknown => {
  if (value === undefined || Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([, entry]) => entry as unknown);
  return value === '' ? [] : [value];
};

// the longest body there can be: how long a text may be is said by the rules, which show it back
const LONGEST = 600_000;

export class PersonForm {
  /** Who it was before; nobody yet where it is absent. */
  @Matches(/^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  id = '';

  @IsIn(PERSON_ROLES)
  role: PersonRole;

  @IsString()
  @MaxLength(LONGEST)
  name = '';

  @IsString()
  @MaxLength(LONGEST)
  email = '';

  @IsString()
  @MaxLength(LONGEST)
  organisation = '';

  @IsString()
  @MaxLength(100)
  stakeholderGroup = '';

  @IsString()
  @MaxLength(100)
  regionalGroup = '';

  @IsString()
  @MaxLength(100)
  country = '';

  @IsString()
  @MaxLength(100)
  gender = '';

  @IsIn(['', 'onsite', 'online'])
  attendance: '' | 'onsite' | 'online' = '';

  @IsIn(['', 'yes'])
  confirmed: '' | 'yes' = '';

  @IsIn(['', 'primary', 'secondary'])
  contact: '' | 'primary' | 'secondary' = '';

  /** Somebody stood here who asked to be taken out. */
  @IsIn(['', 'yes'])
  removed: '' | 'yes' = '';
}

/** What the parts of the form may send; each part sends its own fields. */
export class ProposalForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  /** The version on which single fields were changed, where it is an older one. */
  @IsOptional()
  @IsObject()
  bases?: Record<string, unknown>;

  /** The open form, where it saves by itself; and how often it has sent. */
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  client?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  sequence?: number;

  /** What to keep of a field in which two people's words overlap. */
  @IsOptional()
  @IsObject()
  keep?: Record<string, unknown>;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  section?: string;

  /** The button: `save`, `next`, `add:speaker`, `remove:3`, `invite:all`, `invite:<id of a person>`. */
  @IsOptional()
  @Matches(/^(save|next|add:[a-z_]{1,30}|remove:\d{1,3}|invite:(all|[0-9a-f-]{36}))$/)
  do?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  title?: string;

  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$|^$/)
  theme?: string;

  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$|^$/)
  format?: string;

  @IsOptional()
  @Matches(/^\d{0,4}$/)
  minutes?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  language?: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @IsString({ each: true })
  tags?: string[];

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @IsString({ each: true })
  policyQuestions?: string[];

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @Matches(/^([1-9]|1[0-7])$/, { each: true })
  sdgs?: string[];

  @IsOptional()
  @IsIn(['', 'yes', 'no'])
  firstTime?: '' | 'yes' | 'no';

  /** Texts by the key of their field. */
  @IsOptional()
  @IsObject()
  answers?: Record<string, unknown>;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonForm)
  people?: PersonForm[];
}
