import { Transform } from 'class-transformer';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import type { ReviewerFacts } from '#libs/reviewers';
import { CONFLICT_DECISIONS, type ConflictDecision } from '#libs/reviewers';

const Text = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : ''));
const List = () =>
  Transform(({ value }: { value: unknown }) =>
    // one ticked box comes as a text, several as a list
    [value].flat().filter((one): one is string => typeof one === 'string' && one !== ''),
  );

/** A member as the browser describes them; what the call allows is for the rules of the house to say. */
export class MemberForm {
  @Text() @IsString() email: string = '';
  @Text() @IsString() name: string = '';
  @Text() @IsString() organisation: string = '';
  @Text() @IsString() stakeholderGroup: string = '';
  @Text() @IsString() regionalGroup: string = '';
  @Text() @IsString() country: string = '';
  @Text() @IsString() gender: string = '';
  @List() @IsUUID('all', { each: true }) themes: string[] = [];
  @List() @IsUUID('all', { each: true }) tags: string[] = [];
  @Text() @IsString() loadMin: string = '';
  @Text() @IsString() loadMax: string = '';
  @Text() @IsString() profile: string = '';
}

/** Empty texts say nothing; a load that is no number comes out as NaN, for the rules to refuse. */
export const factsOf = (form: MemberForm): ReviewerFacts => ({
  email: form.email,
  name: form.name,
  organisation: form.organisation,
  stakeholderGroup: form.stakeholderGroup || null,
  regionalGroup: form.regionalGroup || null,
  country: form.country.toUpperCase() || null,
  gender: form.gender || null,
  themeIds: form.themes,
  tagIds: form.tags,
  loadMin: countOf(form.loadMin),
  loadMax: countOf(form.loadMax),
  profile: form.profile,
});

const countOf = (text: string): number | null =>
  text === '' ? null : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;

export class ImportForm {
  @IsString() file: string = '';
  @IsIn(['', 'on']) invite: '' | 'on' = '';
}

export class ConflictDecisionForm {
  @IsIn(CONFLICT_DECISIONS) decision: ConflictDecision;
  @Text() @IsString() @MaxLength(2000) reason: string = '';
}

export class DeclareForm {
  @Text() @IsString() number: string = '';
  @Text() @IsString() @MaxLength(2000) reason: string = '';
}
