import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { organisersFrom, type PastWorkshop } from '#libs/reports';

/** A workshop as it is typed; people one a line: name | e-mail | organisation. */
export class PastWorkshopForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;

  @IsString()
  @MaxLength(20)
  year = '';

  @IsString()
  @MaxLength(1000)
  edition = '';

  @IsString()
  @MaxLength(20)
  number = '';

  @IsString()
  @MaxLength(5000)
  title = '';

  @IsString()
  @MaxLength(50_000)
  organisers = '';

  @IsString()
  @MaxLength(5000)
  reportAddress = '';

  @IsString()
  @MaxLength(50)
  filedOn = '';
}

export class RemoveWorkshopForm {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  version?: number;
}

/** What was typed, as the record has it. */
export function workshopFrom(form: PastWorkshopForm): PastWorkshop {
  const line = (text: string) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const number = form.number.trim().replace(/^#/, '');
  return {
    year: /^\d{4}$/.test(form.year.trim()) ? Number(form.year) : Number.NaN,
    edition: line(form.edition),
    number: number === '' ? null : /^\d+$/.test(number) ? Number(number) : Number.NaN,
    title: line(form.title),
    organisers: organisersFrom(form.organisers.normalize('NFC')),
    reportAddress: form.reportAddress.trim(),
    filedOn: form.filedOn.trim(),
  };
}
