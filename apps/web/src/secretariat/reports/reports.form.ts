import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { asList } from '../screening/screening.form.js';

/** Where a report is published, as the secretariat found it. */
export class RecordReportForm {
  @IsString()
  @MaxLength(2000)
  address = '';
}

/** Whom to remind; the press is made with the page. */
export class RemindForm {
  @Matches(/^[\da-f]{32}$/)
  press: string;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(5000)
  @IsUUID('all', { each: true })
  sessions: string[] = [];
}
