import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { asList } from '../screening.form.js';

export class CleanForm {
  /** `id:version` of each proposal ticked. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,9}$/, { each: true })
  proposals: string[] = [];
}

export const seenProposals = (values: readonly string[]): { id: string; version: number }[] =>
  values.map((value) => {
    const [id = '', version] = value.split(':');
    return { id, version: Number(version) };
  });
