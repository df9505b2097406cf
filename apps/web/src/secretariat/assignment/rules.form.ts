import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { AffinitySettings, PanelSettings } from '#libs/calls';
import { VersionedForm } from '../call/call-setup.form.js';

const asMap = ({ value }: { value: unknown }): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : value;

/** Weights and rules as typed; what the call allows is for its rules to say. */
export class PanelRulesForm extends VersionedForm {
  @IsString() @MaxLength(20) theme = '';
  @IsString() @MaxLength(20) tags = '';
  @IsString() @MaxLength(20) text = '';
  @IsString() @MaxLength(20) bid = '';
  @IsString() @MaxLength(20) bidCap = '';
  @IsString() @MaxLength(20) sameOrganisation = '';
  @IsString() @MaxLength(20) sameCountry = '';
  @IsString() @MaxLength(20) jitter = '';
  @IsString() @MaxLength(20) mostPerGroup = '';
  @IsString() @MaxLength(20) mostPerRegion = '';
  @IsString() @MaxLength(20) floor = '';

  @Transform(asMap)
  @IsString({ each: true })
  leastPerGender: ReadonlyMap<string, string> = new Map();

  @IsOptional()
  @IsIn(['on'])
  themeExpert?: 'on';

  @IsOptional()
  @IsIn(['on'])
  fair?: 'on';

  @IsOptional()
  @IsIn(['on'])
  reviewersBid?: 'on';
}

export const WEIGHTS = [
  'theme',
  'tags',
  'text',
  'bid',
  'bidCap',
  'sameOrganisation',
  'sameCountry',
  'jitter',
] as const satisfies readonly (keyof AffinitySettings)[];

/** What is no number stays one that every rule refuses; an empty field switches a rule off. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));
const ruleOf = (text: string): number | null => (text.trim() === '' ? null : numberOf(text));

export const rulesOf = (
  form: PanelRulesForm,
): { affinity: AffinitySettings; panels: PanelSettings; reviewersBid: boolean } => ({
  affinity: Object.fromEntries(
    WEIGHTS.map((name) => [name, numberOf(form[name])]),
  ) as unknown as AffinitySettings,
  panels: {
    mostPerGroup: ruleOf(form.mostPerGroup),
    mostPerRegion: ruleOf(form.mostPerRegion),
    leastPerGender: Object.fromEntries(
      [...form.leastPerGender]
        .filter(([, least]) => least.trim() !== '')
        .map(([code, least]) => [code, numberOf(least)]),
    ),
    themeExpert: form.themeExpert !== undefined,
    floor: ruleOf(form.floor),
    fair: form.fair !== undefined,
  },
  reviewersBid: form.reviewersBid !== undefined,
});

export class ApartForm {
  @IsUUID() reviewerId = '';
  @IsUUID() otherId = '';
}

export class ExceptionsForm {
  @IsUUID() proposalId = '';
}
