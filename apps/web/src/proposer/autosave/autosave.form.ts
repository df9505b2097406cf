import { Type } from 'class-transformer';
import { IsInt, IsObject, Matches, Max, Min } from 'class-validator';

/** What an autosave says of itself; the fields of the form come beside it. */
export class AutosaveForm {
  /** Made up by the form when it is opened. */
  @Matches(/^[0-9a-f]{32}$/)
  client: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  sequence: number;

  /** The version on which the form has everything it does not send. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version: number;

  /** The fields it sends, each with the version it was changed on. */
  @IsObject()
  fields: Record<string, unknown>;
}
