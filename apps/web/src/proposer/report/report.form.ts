import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { REPORT_KINDS, type ReportKind } from '#libs/reports';

const LINE = 5000;
const TEXT = 100_000;

/** A report as it is typed. Both kinds are sent, so that changing one's mind loses nothing. */
export class ReportForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsOptional()
  @IsIn(['file', 'save'])
  act?: 'file' | 'save';

  @IsIn(REPORT_KINDS)
  kind: ReportKind = 'text';

  @IsString()
  @MaxLength(LINE)
  address = '';

  @IsString()
  @MaxLength(LINE)
  title = '';

  @IsString()
  @MaxLength(LINE)
  date = '';

  @IsString()
  @MaxLength(LINE)
  organisers = '';

  @IsString()
  @MaxLength(LINE)
  moderators = '';

  @IsString()
  @MaxLength(LINE)
  rapporteur = '';

  @IsString()
  @MaxLength(LINE)
  speakers = '';

  @IsString()
  @MaxLength(TEXT)
  keyIssues = '';

  @IsString()
  @MaxLength(TEXT)
  discussion = '';

  @IsString()
  @MaxLength(TEXT)
  nextSteps = '';
}
